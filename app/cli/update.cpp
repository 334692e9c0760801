#include "app/cli/update.h"

#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"
#include "core/update/take_export.h"

namespace hubready::cli {

namespace {

std::string orNull(const std::optional<std::string> &json) { return json ? compactJson(*json) : "null"; }

// Each difference with what became of it.
std::string asJson(const ExportComparison &comparison, const UpdateChoices &choices, const UpdateReport &report)
{
    std::string list;
    for (const RecordDifference &record : comparison.differences) {
        for (const Difference &difference : record.differences) {
            const bool isConflict = difference.kind == Difference::Kind::Conflict;
            const bool isTaken = choices.sideOf(record.row, difference) == KeptSide::Newer;
            list += (list.empty() ? "{" : ", {") + jsonMember("record", std::to_string(record.row + 1)) + ", " +
                    jsonMember("property", quoteJson(difference.property)) + ", " +
                    jsonMember("before", orNull(difference.before)) + ", " +
                    jsonMember("after", orNull(difference.after)) + ", " + jsonMember("here", orNull(difference.here)) +
                    ", " + jsonMember("conflict", isConflict ? "true" : "false") + ", " +
                    jsonMember("taken", isTaken ? "true" : "false") + "}";
        }
    }
    std::string gone;
    for (Row row : comparison.gone)
        gone += (gone.empty() ? "" : ", ") + std::to_string(row + 1);
    return "{" + jsonMember("changed", std::to_string(report.changed)) + ", " +
           jsonMember("added", std::to_string(report.added)) + ", " +
           jsonMember("same", std::to_string(comparison.same)) + ", " +
           jsonMember("conflicts", std::to_string(comparison.conflicts())) + ", " +
           jsonMember("gone", "[" + gone + "]") + ", " + jsonMember("differences", "[" + list + "]") + "}\n";
}

std::string asText(const ExportComparison &comparison, const UpdateChoices &choices, const UpdateReport &report)
{
    QString out = CliText::tr("%1 records follow the newer export, %2 were added, %3 say the same.\n")
                      .arg(report.changed)
                      .arg(report.added)
                      .arg(comparison.same);
    for (const RecordDifference &record : comparison.differences) {
        for (const Difference &difference : record.differences) {
            if (difference.kind != Difference::Kind::Conflict)
                continue;
            out +=
                (choices.sideOf(record.row, difference) == KeptSide::Newer
                     ? CliText::tr(
                           "  Record %1, %2: edited here to %3, changed at the source to %4, which was taken.\n")
                     : CliText::tr("  Record %1, %2: edited here to %3, which stays; changed at the source to %4.\n"))
                    .arg(record.row + 1)
                    .arg(toQString(difference.property), toQString(orNull(difference.here)),
                         toQString(orNull(difference.after)));
        }
    }
    QStringList gone;
    for (Row row : comparison.gone)
        gone << QString::number(row + 1);
    if (!gone.isEmpty())
        out += CliText::tr("  Not in the newer export, and left as they are: record %1\n")
                   .arg(gone.join(QStringLiteral(", ")));
    for (const Rejection &rejection : comparison.newer->rejections())
        out += QStringLiteral("  %1: %2\n").arg(rejection.where, rejection.cause);
    return out.toStdString();
}

} // namespace

Result<int> updateProject(const Options &options, const Inputs &inputs)
{
    const auto comparison = compareWithExport(options.output, inputs, options.reading, progressOf(options));
    if (!comparison)
        return comparison.error();
    UpdateChoices choices;
    choices.conflicts = options.takesNewer ? KeptSide::Newer : KeptSide::Here;
    const SystemClock clock;
    const auto done =
        takeNewerExport(options.output, comparison.value(), choices, options.person, clock, progressOf(options));
    if (!done)
        return done.error();
    const bool isJson = options.format == QStringLiteral("json");
    return report(isJson ? asJson(comparison.value(), choices, done.value())
                         : asText(comparison.value(), choices, done.value()),
                  comparison->newer->rejections().empty() ? Done : HasErrors);
}

} // namespace hubready::cli
