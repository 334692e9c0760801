#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/import/table/table_source.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready::cli {

namespace {

struct Column
{
    std::string name;
    std::string field;
    double confidence;
    std::vector<std::string> samples;
};

// A table has its columns; JSON has the properties of its form, with values of the first records.
std::vector<Column> columnsOf(const RecordTable &table, const ColumnMapping &mapping)
{
    std::vector<Column> columns;
    if (!mapping.columns.empty()) {
        for (const MappedColumn &column : mapping.columns)
            columns.push_back({column.name, std::string(fieldName(column.target.field)), column.target.confidence, column.samples});
        return columns;
    }
    const auto all = properties(table.form());
    for (size_t i = 0; i < all.size(); ++i) {
        Column column{std::string(all[i].name), std::string(fieldName(all[i].field)), 1.0, {}};
        for (Row row = 0; row < table.size() && row < 1000 && column.samples.size() < 3; ++row) {
            const Cell cell = table.cell(row, PropertyIndex(i));
            if (!cell.text.empty())
                column.samples.emplace_back(cell.text);
        }
        if (!column.samples.empty())
            columns.push_back(std::move(column));
    }
    return columns;
}

std::string orNull(const QString &text)
{
    return text.isEmpty() ? "null" : jsonText(text);
}

// What is told of one input; keys that do not apply are empty.
struct Found
{
    QString name;
    QString format;
    QString encoding;
    std::optional<char> delimiter;
    PackageForm form = PackageForm::Standard;
    double confidence = 1;
    quint32 records = 0;
    QStringList sheets;
    std::vector<Column> columns;
    QString kind;
    QString path;
    QStringList remarks;
};

Found foundIn(const Input &input, const ReadReport &report)
{
    Found found;
    found.name = report.name;
    found.format = QString::fromLatin1(inputFormatName(report.format));
    found.encoding = report.encoding;
    found.delimiter = report.delimiter;
    found.form = report.form;
    found.confidence = report.confidence;
    found.records = report.records;
    found.sheets = report.sheets;
    found.columns = columnsOf(input.table, report.mapping);
    found.kind = report.kind;
    found.path = report.recordPath;
    found.remarks = report.remarks;
    if (report.isNoArray)
        found.remarks << report.noArrayReason;
    return found;
}

Found foundInProject(const Input &input)
{
    Found found;
    found.name = input.name;
    found.format = QStringLiteral("hubready");
    found.form = input.table.form();
    found.records = input.table.size();
    found.columns = columnsOf(input.table, {});
    return found;
}

std::string asJson(const Found &found)
{
    const std::string delimiter = found.delimiter ? quoteJson(std::string(1, *found.delimiter)) : "null";
    std::string sheets = found.sheets.isEmpty() ? "null" : "[";
    for (const QString &sheet : found.sheets)
        sheets += (sheets.size() > 1 ? ", " : "") + jsonText(sheet);
    if (!found.sheets.isEmpty())
        sheets += "]";
    std::string remarks;
    for (const QString &remark : found.remarks)
        remarks += (remarks.empty() ? "" : ", ") + jsonText(remark);
    std::string out = "{" + jsonMember("format", jsonText(found.format)) + ", "
                      + jsonMember("encoding", orNull(found.encoding)) + ", " + jsonMember("delimiter", delimiter) + ", "
                      + jsonMember("package", quoteJson(packageFormName(found.form))) + ", "
                      + jsonMember("confidence", QByteArray::number(found.confidence, 'g', 3).toStdString()) + ", "
                      + jsonMember("records", std::to_string(found.records)) + ", " + jsonMember("sheets", sheets) + ", "
                      + jsonMember("kind", orNull(found.kind)) + ", " + jsonMember("path", orNull(found.path)) + ", "
                      + jsonMember("remarks", "[" + remarks + "]") + ",\n \"columns\": [";
    bool first = true;
    for (const Column &column : found.columns) {
        std::string samples;
        for (const std::string &sample : column.samples)
            samples += (samples.empty() ? "" : ", ") + quoteJson(sample);
        out += (first ? "\n  {" : ",\n  {") + jsonMember("name", quoteJson(column.name)) + ", "
               + jsonMember("field", column.field.empty() ? "null" : quoteJson(column.field)) + ", "
               + jsonMember("confidence", QByteArray::number(column.confidence, 'g', 3).toStdString()) + ", "
               + jsonMember("samples", "[" + samples + "]") + "}";
        first = false;
    }
    return out + "]}\n";
}

std::string asText(const Found &found)
{
    QStringList facts{found.format};
    if (!found.kind.isEmpty())
        facts << found.kind;
    if (!found.encoding.isEmpty())
        facts << found.encoding;
    if (found.confidence < 0.995)
        facts << CliText::tr("%1% sure").arg(qRound(found.confidence * 100));
    facts << packageFormLabel(found.form) << CliText::tr("%1 records").arg(found.records);
    QString out = QStringLiteral("%1: %2\n").arg(found.name, facts.join(QStringLiteral(", ")));
    if (!found.path.isEmpty())
        out += CliText::tr("Records at: %1\n").arg(found.path);
    if (!found.sheets.isEmpty())
        out += CliText::tr("Sheets: %1\n").arg(found.sheets.join(QStringLiteral(", ")));
    for (const Column &column : found.columns) {
        const QString field = column.field.empty() ? CliText::tr("(kept as extra)") : QString::fromStdString(column.field);
        const QString sample = column.samples.empty() ? QString() : toQString(column.samples.front()).left(50).simplified();
        const QString sure = column.field.empty() ? QString() : CliText::tr("%1%").arg(qRound(column.confidence * 100));
        out += QStringLiteral("  %1 -> %2 %3  %4\n").arg(toQString(column.name), -24).arg(field, -22).arg(sure, 4).arg(sample);
    }
    for (const QString &remark : found.remarks)
        out += remark + u'\n';
    return out.toStdString();
}

} // namespace

Result<int> inspectCommand(const Options &options)
{
    Options look = options;
    look.reading.mayFillNone = true;
    const auto input = readRecords(look);
    if (!input)
        return input.error();
    std::vector<Found> all;
    if (input->isProject)
        all.push_back(foundInProject(input.value()));
    for (const ReadReport &report : input->reports)
        all.push_back(foundIn(input.value(), report));
    const bool json = options.format == QStringLiteral("json");
    const bool isList = json && all.size() > 1; // several inputs give a list of what one gives
    std::string result = isList ? "[" : "";
    for (const Found &found : all) {
        result += isList && &found != &all.front() ? "," : "";
        result += json ? asJson(found) : asText(found);
    }
    if (auto done = deliver(isList ? result + "]\n" : result, options.output); !done)
        return done.error();
    // What there is was shown; as it stands, no command could make a record of it.
    for (const ReadReport &report : input->reports) {
        if (!report.mapping.columns.empty() && !report.mapping.fillsAny())
            return noFieldFilled(report.name, report.mapping);
    }
    return Done;
}

} // namespace hubready::cli
