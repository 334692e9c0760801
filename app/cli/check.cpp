#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/outside.h"
#include "core/json/json_text.h"
#include "core/language/spelled_words.h"
#include "core/language/spelling_dictionary.h"
#include "core/rules/finding_text.h"
#include "core/rules/package_findings.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hubready::cli {

namespace {

struct Checked
{
    Input input;
    FindingStore store;
    const FindingCounts &counts = store.counts();

    const std::string &id(const Finding &finding) const { return store.rules().rule(finding.rule).id; }
    QString message(const Finding &finding) const { return findingMessage(store, finding); }
};

// Findings one after the other, each with its record, or none where it is of the whole package.
template <typename Print> void forEachFinding(const Checked &checked, Print print)
{
    for (const Finding &finding : checked.store.ofPackage())
        print(finding, nullptr);
    RecordDecoder decoder(checked.input.table);
    for (Row row = 0; row < checked.input.table.size(); ++row) {
        const Findings &findings = checked.store.ofRow(row);
        if (findings.empty())
            continue;
        const Record &record = decoder.decode(row);
        for (const Finding &finding : findings)
            print(finding, &record);
    }
}

std::string referenceOf(const Record *record)
{
    const OptionalText reference = record ? record->value(Field::Reference) : std::nullopt;
    return reference ? quoteJson(*reference) : "null";
}

// Who accepted a finding as it is, and why.
std::string acceptedJson(const Checked &checked, const Finding &finding, const Record &record)
{
    const Acceptance &acceptance =
        checked.input.accepted.at(record.row).at(acceptedKey(checked.store.rules(), finding, record));
    return "{" + jsonMember("by", jsonText(acceptance.who)) + ", " + jsonMember("role", jsonText(acceptance.role)) + ", "
           + jsonMember("at", jsonText(acceptance.at.toString(Qt::ISODate))) + ", "
           + jsonMember("reason", jsonText(acceptance.reason)) + "}";
}

std::string findingJson(const Checked &checked, const Finding &finding, const Record *record)
{
    const std::string_view field = fieldName(finding.field);
    return "{" + jsonMember("record", std::to_string(finding.record)) + ", " + jsonMember("reference", referenceOf(record))
           + ", " + jsonMember("field", field.empty() ? "null" : quoteJson(field)) + ", "
           + jsonMember("item", finding.item < 0 ? "null" : std::to_string(finding.item)) + ", "
           + jsonMember("rule", quoteJson(checked.id(finding))) + ", "
           + jsonMember("severity", quoteJson(severityName(finding.family))) + ", "
           + jsonMember("message", jsonText(checked.message(finding))) + ", "
           + jsonMember("value", record ? findingValue(finding, *record) : "null")
           + (finding.accepted && record ? ", " + jsonMember("accepted", acceptedJson(checked, finding, *record)) : "") + "}";
}

void writeJson(const Checked &checked, ResultWriter &out)
{
    const Input &input = checked.input;
    out.write("{" + jsonMember("input", jsonText(input.name)) + ", " +
              jsonMember("package", quoteJson(packageFormName(input.table.form()))) + ", " +
              jsonMember("records", std::to_string(input.table.size())) + ", " +
              jsonMember("rejected", std::to_string(input.rejections.size())) + ",\n \"findings\": [");
    bool first = true;
    forEachFinding(checked, [&](const Finding &finding, const Record *record) {
        out.write((first ? "\n  " : ",\n  ") + findingJson(checked, finding, record));
        first = false;
    });
    out.write("],\n \"rejections\": [");
    for (const Rejection &rejection : input.rejections) {
        out.write((&rejection == &input.rejections.front() ? "\n  {" : ",\n  {") +
                  jsonMember("where", jsonText(rejection.where)) + ", " +
                  jsonMember("cause", jsonText(rejection.cause)) + ", " +
                  jsonMember("text", quoteJson(rejection.text)) + "}");
    }
    out.write("],\n \"summary\": {" + jsonMember("errors", std::to_string(checked.counts.of(Family::Refused))) + ", " +
              jsonMember("warnings", std::to_string(checked.counts.of(Family::ChangedOrLost))) + ", " +
              jsonMember("advice", std::to_string(checked.counts.of(Family::CouldBeBetter))) + ", " +
              jsonMember("accepted", std::to_string(checked.counts.accepted)) + ", " +
              jsonMember("records_with_errors", std::to_string(checked.counts.recordsRefused)) + "}}\n");
}

void writeCsv(const Checked &checked, ResultWriter &out)
{
    out.write(csvRow({"record", "reference", "field", "item", "rule", "severity", "message", "value"}));
    forEachFinding(checked, [&](const Finding &finding, const Record *record) {
        const OptionalText reference = record ? record->value(Field::Reference) : std::nullopt;
        out.write(csvRow({std::to_string(finding.record), std::string(reference.value_or("")),
                          std::string(fieldName(finding.field)), finding.item < 0 ? "" : std::to_string(finding.item),
                          checked.id(finding), severityName(finding.family), toWtf8(checked.message(finding)),
                          record ? findingValue(finding, *record) : ""}));
    });
}

// For a person: the rules that fire, most first, with an example each, then the sum.
std::string asText(const Checked &checked)
{
    std::vector<const Finding *> examples(checked.counts.byRule.size());
    forEachFinding(checked, [&](const Finding &finding, const Record *) {
        if (!examples[finding.rule])
            examples[finding.rule] = &finding;
    });
    QString out;
    std::vector<RuleIndex> fired;
    for (RuleIndex rule = 0; rule < checked.counts.byRule.size(); ++rule) {
        if (checked.counts.byRule[rule] > 0)
            fired.push_back(rule);
    }
    std::ranges::stable_sort(fired, std::greater(), [&](RuleIndex rule) { return checked.counts.byRule[rule]; });
    const QLocale locale;
    const RuleSet &rules = checked.store.rules();
    for (RuleIndex rule : fired) {
        const Finding &example = *examples[rule];
        out += QStringLiteral("%1  %2 (%3)\n")
                   .arg(locale.toString(checked.counts.byRule[rule]), 7)
                   .arg(rules.title(rule), familyLabel(rules.rule(rule).family));
        out += example.record == 0 ? CliText::tr("         %1\n").arg(checked.message(example))
                                   : CliText::tr("         record %1: %2\n").arg(example.record).arg(checked.message(example));
    }
    for (const Rejection &rejection : checked.input.rejections)
        out += CliText::tr("Not a record: %1: %2\n").arg(rejection.where, rejection.cause);
    out += CliText::tr("%1 records, %2 of them would be refused.\n")
               .arg(locale.toString(checked.input.table.size()), locale.toString(checked.counts.recordsRefused));
    return out.toStdString();
}

// A file that is no array is refused as a whole: once, and nothing else is reported.
void refuseWhole(Input &input)
{
    input.table = RecordTable(PackageForm::Standard);
    input.rejections.clear();
    std::erase_if(input.packageRemarks, [](const PackageRemark &remark) { return remark.rule != "lh.package.array"; });
    input.packageRemarks.resize(std::min<size_t>(input.packageRemarks.size(), 1));
}

} // namespace

Result<int> checkCommand(const Options &options)
{
    auto input = readInput(options);
    if (!input)
        return input.error();
    if (auto looked = lookOutside(options, input.value()); !looked)
        return looked.error();
    if (input->isNoArray)
        refuseWhole(input.value());
    input->context.spelling = SpelledWords::of(SpellingDictionary::open(SpellingDictionary::usualFolders()));
    Checker checker(input->context, input->rules);
    checker.setAcceptances(input->accepted);
    auto store = checker.check(input->table, progressOf(options));
    if (!store)
        return store.error();
    store->setPackage(packageFindings(store->rules(), input->packageRemarks));
    const Checked checked{std::move(input.value()), std::move(store.value())};
    ResultWriter out(options.output);
    if (options.format == QStringLiteral("json"))
        writeJson(checked, out);
    else if (options.format == QStringLiteral("csv"))
        writeCsv(checked, out);
    else
        out.write(asText(checked));
    if (auto done = out.finish(); !done)
        return done.error();
    for (const ReadReport &report : checked.input.reports) {
        if (report.isNoArray && !options.quiet)
            tell(report.noArrayReason);
    }
    const bool isClean = checked.counts.of(Family::Refused) == 0 && checked.input.rejections.empty();
    return isClean ? Done : HasErrors;
}

} // namespace hubready::cli
