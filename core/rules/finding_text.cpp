#include "core/rules/finding_text.h"

#include "core/record/field_edit.h"
#include "core/rules/gate/gate_words.h"
#include "core/text/wtf8.h"

namespace hubready {

namespace {

std::string authorValue(const Author &author, Part part)
{
    switch (part) {
    case Part::Organisation:
        return textJson(author.organisation);
    case Part::Role:
        return textJson(author.role);
    case Part::Index:
        return author.index ? std::to_string(*author.index) : "null";
    default:
        return textJson(author.name);
    }
}

const OptionalText &fileAddress(const Finding &finding, const Record &record)
{
    const auto item = size_t(finding.item);
    if (record.form == PackageForm::Standard)
        return (*record.files)[item].url;
    // Both the article's files and the server file count from 0; the finding is about the one that is filled.
    const bool isServerFile = item == 0 && (record.serverFile || !record.articleFiles[0]);
    return isServerFile ? record.serverFile : record.articleFiles[item];
}

std::string fileValue(const Finding &finding, const Record &record)
{
    if (record.form == PackageForm::Standard && finding.part == Part::Index) {
        const FileItem &file = (*record.files)[size_t(finding.item)];
        return file.index ? std::to_string(*file.index) : "null";
    }
    return textJson(fileAddress(finding, record));
}

} // namespace

QString findingMessage(const RuleSet &rules, const Finding &finding, std::string_view quote)
{
    if (const GateRule *gate = rules.gateRule(finding.rule))
        return quote.empty() ? gate->kind->message(*gate, finding)
                             : gateText(QT_TRANSLATE_NOOP("GateRule", "%1 It says “%2”."))
                                   .arg(gate->kind->message(*gate, finding), toQString(quote));
    return rules.message(finding.rule, finding.field,
                         {finding.item, finding.part, finding.figure, finding.limit, std::string(quote)});
}

QString findingMessage(const FindingStore &store, const Finding &finding)
{
    return findingMessage(store.rules(), finding, store.quotes().text(finding.quote));
}

std::string_view findingText(const Finding &finding, const Record &record)
{
    if (finding.item >= 0 && finding.field == Field::Files) {
        const OptionalText &address = fileAddress(finding, record);
        return finding.part == Part::Index || !address ? std::string_view() : *address;
    }
    const OptionalText value = finding.item < 0 && finding.field != Field::None ? record.value(finding.field) : OptionalText();
    return value ? *value : std::string_view();
}

std::string findingValue(const Finding &finding, const Record &record)
{
    if (finding.field == Field::None || !record.readable)
        return "null";
    if (finding.item >= 0 && finding.field == Field::Authors)
        return authorValue((*record.authors)[size_t(finding.item)], finding.part);
    if (finding.item >= 0 && finding.field == Field::Files)
        return fileValue(finding, record);
    if (finding.item >= 0 && finding.field == Field::Keywords)
        return textJson((*record.keywords)[size_t(finding.item)]);
    return fieldJson(record, finding.field);
}

} // namespace hubready
