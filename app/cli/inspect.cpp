#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
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
std::vector<Column> columnsOf(const Input &input, const ReadReport &report)
{
    std::vector<Column> columns;
    if (!report.mapping.columns.empty()) {
        for (const MappedColumn &column : report.mapping.columns)
            columns.push_back({column.name, std::string(fieldName(column.target.field)), column.target.confidence, column.samples});
        return columns;
    }
    const auto all = properties(input.table.form());
    for (size_t i = 0; i < all.size(); ++i) {
        Column column{std::string(all[i].name), std::string(fieldName(all[i].field)), 1.0, {}};
        for (Row row = 0; row < input.table.size() && row < 1000 && column.samples.size() < 3; ++row) {
            const Cell cell = input.table.cell(row, PropertyIndex(i));
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

std::string asJson(const Input &input, const ReadReport &report)
{
    const std::string delimiter = report.delimiter ? quoteJson(std::string(1, *report.delimiter)) : "null";
    std::string sheets = report.sheets.isEmpty() ? "null" : "[";
    for (const QString &sheet : report.sheets)
        sheets += (sheets.size() > 1 ? ", " : "") + jsonText(sheet);
    if (!report.sheets.isEmpty())
        sheets += "]";
    std::string out = "{" + jsonMember("format", quoteJson(inputFormatName(report.format))) + ", "
                      + jsonMember("encoding", orNull(report.encoding)) + ", " + jsonMember("delimiter", delimiter) + ", "
                      + jsonMember("package", quoteJson(packageFormName(report.form))) + ", "
                      + jsonMember("confidence", QByteArray::number(report.confidence, 'g', 3).toStdString()) + ", "
                      + jsonMember("records", std::to_string(report.records)) + ", " + jsonMember("sheets", sheets)
                      + ",\n \"columns\": [";
    bool first = true;
    for (const Column &column : columnsOf(input, report)) {
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

std::string asText(const Input &input, const ReadReport &report)
{
    QString out = tr("%1: %2, %3, %4, %5 records\n")
                      .arg(report.name, QString::fromLatin1(inputFormatName(report.format)), report.encoding,
                           packageFormLabel(report.form))
                      .arg(report.records);
    if (!report.sheets.isEmpty())
        out += tr("Sheets: %1\n").arg(report.sheets.join(QStringLiteral(", ")));
    for (const Column &column : columnsOf(input, report)) {
        const QString field = column.field.empty() ? tr("(kept as extra)") : QString::fromStdString(column.field);
        const QString sample = column.samples.empty() ? QString() : toQString(column.samples.front()).left(50).simplified();
        out += QStringLiteral("  %1 -> %2  %3\n").arg(toQString(column.name), -24).arg(field, -22).arg(sample);
    }
    if (report.isNoArray)
        out += report.noArrayReason + u'\n';
    return out.toStdString();
}

} // namespace

Result<int> inspectCommand(const Options &options)
{
    const auto input = readInputs(options);
    if (!input)
        return input.error();
    if (input->reports.empty()) {
        ReadReport project;
        project.name = input->name;
        project.form = input->table.form();
        project.records = input->table.size();
        return deliver(asText(input.value(), project), options.output) ? Result<int>(Done) : Result<int>(CannotWriteOutput);
    }
    std::string result;
    for (const ReadReport &report : input->reports)
        result += options.format == QStringLiteral("json") ? asJson(input.value(), report) : asText(input.value(), report);
    if (auto done = deliver(result, options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
