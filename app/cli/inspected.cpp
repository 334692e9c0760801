#include "app/cli/inspected.h"

#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready::cli {

namespace {

std::string orNull(const QString &text) { return text.isEmpty() ? "null" : jsonText(text); }

std::string figure(double value) { return QByteArray::number(value, 'g', 3).toStdString(); }

template <typename List, typename Write> std::string jsonList(const List &list, Write write)
{
    std::string out;
    for (const auto &item : list)
        out += (out.empty() ? "" : ", ") + write(item);
    return "[" + out + "]";
}

std::string valueJson(const ValueStanding &value)
{
    return "{" + jsonMember("value", quoteJson(value.value)) + ", " + jsonMember("count", std::to_string(value.count)) +
           ", " + jsonMember("means", value.isKnown() ? quoteJson(value.means) : "null") + ", " +
           jsonMember("guess", value.guess.empty() ? "null" : quoteJson(value.guess)) + "}";
}

std::string columnJson(const InspectedColumn &column)
{
    std::string out =
        "{" + jsonMember("name", quoteJson(column.name)) + ", " +
        jsonMember("field", column.field.empty() ? "null" : quoteJson(column.field)) + ", " +
        jsonMember("confidence", figure(column.confidence)) + ", " +
        jsonMember("samples", jsonList(column.samples, [](const std::string &s) { return quoteJson(s); }));
    if (!column.values.empty())
        out += ", " + jsonMember("values", jsonList(column.values, valueJson));
    return out + "}";
}

std::string profileJson(const std::optional<InspectedProfile> &profile)
{
    if (!profile)
        return "null";
    const auto name = [](const std::string &text) { return quoteJson(text); };
    const auto pair = [](const std::pair<std::string, std::string> &names) {
        return "{" + jsonMember("profile", quoteJson(names.first)) + ", " +
               jsonMember("file", quoteJson(names.second)) + "}";
    };
    const ProfileFit &fit = profile->fit;
    return "{" + jsonMember("name", jsonText(profile->name)) + ", " +
           jsonMember("used", profile->isUsed ? "true" : "false") + ", " +
           jsonMember("agree", std::to_string(fit.agreeing)) + ", " +
           jsonMember("columns", std::to_string(fit.columns)) + ", " + jsonMember("gone", jsonList(fit.gone, name)) +
           ", " + jsonMember("added", jsonList(fit.added, name)) + ", " +
           jsonMember("renamed", jsonList(fit.renamed, pair)) + "}";
}

QString valuesLine(const std::vector<ValueStanding> &values)
{
    constexpr int shown = 8;
    QStringList open;
    int more = 0;
    for (const ValueStanding &value : values) {
        if (value.isKnown())
            continue;
        if (open.size() < shown)
            open << CliText::tr("“%1” (%2)").arg(toQString(value.value).left(60).simplified()).arg(value.count);
        else
            ++more;
    }
    const auto known = std::ranges::count_if(values, &ValueStanding::isKnown);
    const QString line = CliText::tr("%1 of %2 values known").arg(known).arg(values.size());
    if (open.isEmpty())
        return line;
    if (more > 0)
        open << CliText::tr("%1 more").arg(more);
    return CliText::tr("%1, to settle: %2").arg(line, open.join(QStringLiteral(", ")));
}

QString columnText(const InspectedColumn &column)
{
    const QString field = column.field.empty() ? CliText::tr("(kept as extra)") : QString::fromStdString(column.field);
    const QString sample = column.samples.empty() ? QString() : toQString(column.samples.front()).left(50).simplified();
    const QString sure = column.field.empty() ? QString() : CliText::tr("%1%").arg(qRound(column.confidence * 100));
    QString text =
        QStringLiteral("  %1 -> %2 %3  %4\n").arg(toQString(column.name), -24).arg(field, -22).arg(sure, 4).arg(sample);
    if (!column.values.empty())
        text += QStringLiteral("      %1\n").arg(valuesLine(column.values));
    return text;
}

QString profileText(const InspectedProfile &profile)
{
    const QString line = profile.isUsed ? CliText::tr("Profile: %1 (%2)\n") : CliText::tr("A profile fits: %1 (%2)\n");
    QString text = line.arg(profile.name, agreementText(profile.fit));
    for (const QString &difference : differenceTexts(profile.fit))
        text += QStringLiteral("  %1\n").arg(difference);
    if (!profile.isUsed)
        text += CliText::tr("  Use it with --profile \"%1\".\n").arg(profile.name);
    return text;
}

} // namespace

std::string inspectedJson(const Inspected &found)
{
    const std::string delimiter = found.delimiter ? quoteJson(std::string(1, *found.delimiter)) : "null";
    const std::string sheets = found.sheets.isEmpty() ? "null" : jsonList(found.sheets, jsonText);
    std::string out = "{" + jsonMember("format", jsonText(found.format)) + ", " +
                      jsonMember("encoding", orNull(found.encoding)) + ", " + jsonMember("delimiter", delimiter) +
                      ", " + jsonMember("package", quoteJson(packageFormName(found.form))) + ", " +
                      jsonMember("confidence", figure(found.confidence)) + ", " +
                      jsonMember("records", std::to_string(found.records)) + ", " + jsonMember("sheets", sheets) +
                      ", " + jsonMember("kind", orNull(found.kind)) + ", " + jsonMember("path", orNull(found.path)) +
                      ", " + jsonMember("remarks", jsonList(found.remarks, jsonText)) + ", " +
                      jsonMember("profile", profileJson(found.profile)) + ",\n \"columns\": [";
    bool first = true;
    for (const InspectedColumn &column : found.columns) {
        out += (first ? "\n  " : ",\n  ") + columnJson(column);
        first = false;
    }
    return out + "]}\n";
}

std::string inspectedText(const Inspected &found)
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
    for (const InspectedColumn &column : found.columns)
        out += columnText(column);
    for (const QString &remark : found.remarks)
        out += remark + u'\n';
    if (found.profile)
        out += profileText(*found.profile);
    return out.toStdString();
}

} // namespace hubready::cli
