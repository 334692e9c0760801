#include "core/rules/finding_text.h"

#include "core/json/json_text.h"
#include "core/rules/gate/gate_rule.h"

namespace hubready {

namespace {

std::string jsonText(const OptionalText &text)
{
    return text ? quoteJson(*text) : "null";
}

std::string authorValue(const Author &author, Part part)
{
    switch (part) {
    case Part::Organisation:
        return jsonText(author.organisation);
    case Part::Role:
        return jsonText(author.role);
    case Part::Index:
        return author.index ? std::to_string(*author.index) : "null";
    default:
        return jsonText(author.name);
    }
}

std::string fileValue(const Finding &finding, const Record &record)
{
    const auto item = size_t(finding.item);
    if (record.form == PackageForm::Standard) {
        const FileItem &file = (*record.files)[item];
        if (finding.part == Part::Index)
            return file.index ? std::to_string(*file.index) : "null";
        return jsonText(file.url);
    }
    // Both the article's files and the server file count from 0; the finding is about the one that is filled.
    const bool isServerFile = item == 0 && (record.serverFile || !record.articleFiles[0]);
    return jsonText(isServerFile ? record.serverFile : record.articleFiles[item]);
}

std::string listValue(const Finding &finding, const Record &record)
{
    std::string out = "[";
    const auto add = [&](const std::string &item) { out += (out.size() > 1 ? "," : "") + item; };
    if (finding.field == Field::Keywords) {
        for (const OptionalText &keyword : *record.keywords)
            add(jsonText(keyword));
    } else if (finding.field == Field::Authors) {
        for (const Author &author : *record.authors)
            add(jsonText(author.name));
    } else {
        for (const FileItem &file : *record.files) {
            add(file.isNull ? "null"
                            : "{\"Resource Index\":" + (file.index ? std::to_string(*file.index) : "null")
                                  + ",\"Resource URL\":" + jsonText(file.url) + "}");
        }
    }
    return out + "]";
}

bool isNumber(Field field)
{
    return field != Field::None && fieldSpec(field).type == FieldType::Integer;
}

} // namespace

QString findingMessage(const Finding &finding)
{
    const GateRule &rule = gateRules()[finding.rule];
    return rule.message(rule, finding);
}

std::string findingValue(const Finding &finding, const Record &record)
{
    if (finding.field == Field::None || !record.readable)
        return "null";
    const bool standard = record.form == PackageForm::Standard;
    if (finding.item >= 0 && finding.field == Field::Authors)
        return authorValue((*record.authors)[size_t(finding.item)], finding.part);
    if (finding.item >= 0 && finding.field == Field::Files)
        return fileValue(finding, record);
    if (finding.item >= 0 && finding.field == Field::Keywords)
        return jsonText((*record.keywords)[size_t(finding.item)]);
    if (standard && fieldSpec(finding.field).type >= FieldType::TextList) {
        const bool isNull = finding.field == Field::Keywords  ? !record.keywords
                            : finding.field == Field::Authors ? !record.authors
                                                              : !record.files;
        return isNull ? "null" : listValue(finding, record);
    }
    const OptionalText text = record.value(finding.field);
    if (text && (isNumber(finding.field) || fieldSpec(finding.field).type == FieldType::Boolean))
        return std::string(*text);
    return jsonText(text);
}

} // namespace hubready
