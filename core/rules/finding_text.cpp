#include "core/rules/finding_text.h"

#include "core/record/field_edit.h"

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

std::string fileValue(const Finding &finding, const Record &record)
{
    const auto item = size_t(finding.item);
    if (record.form == PackageForm::Standard) {
        const FileItem &file = (*record.files)[item];
        if (finding.part == Part::Index)
            return file.index ? std::to_string(*file.index) : "null";
        return textJson(file.url);
    }
    // Both the article's files and the server file count from 0; the finding is about the one that is filled.
    const bool isServerFile = item == 0 && (record.serverFile || !record.articleFiles[0]);
    return textJson(isServerFile ? record.serverFile : record.articleFiles[item]);
}

} // namespace

QString findingMessage(const RuleSet &rules, const Finding &finding, std::string_view quote)
{
    if (const GateRule *gate = rules.gateRule(finding.rule))
        return gate->kind->message(*gate, finding);
    return rules.message(finding.rule, finding.field,
                         {finding.item, finding.part, finding.figure, finding.limit, std::string(quote)});
}

QString findingMessage(const FindingStore &store, const Finding &finding)
{
    return findingMessage(store.rules(), finding, store.quotes().text(finding.quote));
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
