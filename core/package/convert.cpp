#include "core/package/convert.h"

#include "core/json/json_text.h"
#include "core/record/field_edit.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace hubready {

namespace {

struct ConvertText
{
    Q_DECLARE_TR_FUNCTIONS(ConvertText)
};

bool isFilled(const OptionalText &text)
{
    return text && !text->empty();
}

class Members
{
public:
    void add(std::string_view name, const std::string &json)
    {
        m_json += (m_json.empty() ? "{" : ", ") + quoteJson(name) + ": " + json;
    }
    void addText(std::string_view name, const OptionalText &text)
    {
        if (text)
            add(name, quoteJson(*text));
    }
    void addSetting(std::string_view name, const QMap<QString, QString> &settings, const QString &key)
    {
        const QString value = settings.value(key);
        if (!value.isEmpty())
            add(name, quoteJson(toWtf8(value)));
    }
    std::string json() const { return m_json.empty() ? "{}" : m_json + "}"; }

private:
    std::string m_json;
};

OptionalText licenceToWrite(const Record &record)
{
    const OptionalText licence = record.value(Field::Licence);
    const Licence *accepted = licence ? acceptedLicence(*licence) : nullptr;
    return accepted ? OptionalText(accepted->writeAs) : licence;
}

// Items in the order of their index, equal ones as they stand.
template <typename Item> std::vector<Item> inIndexOrder(const std::optional<std::vector<Item>> &items)
{
    std::vector<Item> sorted;
    for (const Item &item : items.value_or(std::vector<Item>{})) {
        if (!item.isNull)
            sorted.push_back(item);
    }
    std::ranges::stable_sort(sorted, {}, [](const Item &item) { return item.index.value_or(0); });
    return sorted;
}

std::string dayOf(std::string_view text)
{
    const auto date = readDate(text);
    if (!date)
        return std::string(text);
    std::array<char, 16> day{};
    std::snprintf(day.data(), day.size(), "%04d-%02d-%02d", date->year, date->month, date->day);
    return day.data();
}

std::string_view stagingType(std::string_view key)
{
    const bool same = key == "article" || key == "scorm" || key == "weblink";
    return same ? resourceTypeSpelling(key) : isResourceType(PackageForm::Standard, key) ? "File" : std::string_view{};
}

void addStagingKeywords(const Record &record, Members &members, Conversion &out)
{
    if (!record.keywords)
        return;
    std::string joined;
    for (const OptionalText &keyword : *record.keywords) {
        if (!keyword)
            continue;
        if (keyword->find(',') != std::string_view::npos) {
            out.impossible = ConvertText::tr("The keyword “%1” has a comma, at which the workbook would part it.").arg(toQString(*keyword));
            return;
        }
        joined.append(joined.empty() ? "" : ",").append(*keyword);
    }
    members.add("Keywords", quoteJson(joined));
}

void addStagingAuthors(const Record &record, Members &members, Conversion &out)
{
    const auto authors = inIndexOrder(record.authors);
    if (authors.size() > 3) {
        out.impossible = ConvertText::tr("It has %1 authors; the workbook has room for three.").arg(authors.size());
        return;
    }
    for (size_t i = 0; i < authors.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        members.addText("AuthorName" + number, authors[i].name);
        members.addText("AuthorRole" + number, authors[i].role);
        members.addText("AuthorOrganisation" + number, authors[i].organisation);
    }
}

void addStagingFiles(const Record &record, const std::string &type, Members &members, Conversion &out)
{
    const auto files = inIndexOrder(record.files);
    if (type == "article") {
        if (files.size() > 10) {
            out.impossible = ConvertText::tr("It has %1 files; the workbook has room for ten.").arg(files.size());
            return;
        }
        for (size_t i = 0; i < files.size(); ++i)
            members.addText("ArticleFile" + std::to_string(i + 1), files[i].url);
    } else if (!files.empty()) {
        members.addText("ServerFileName", files.front().url);
    }
}

Conversion toStaging(const Record &record, const QMap<QString, QString> &settings)
{
    Conversion out;
    Members members;
    const std::string type = record.value(Field::ResourceType) ? listKey(*record.value(Field::ResourceType)) : "";
    members.addText("Title", record.value(Field::Title));
    members.addText("Description", record.value(Field::Description));
    if (const auto mapped = stagingType(type); !mapped.empty())
        members.addText("ResourceType", mapped);
    else
        members.addText("ResourceType", record.value(Field::ResourceType));
    addStagingKeywords(record, members, out);
    addStagingAuthors(record, members, out);
    addStagingFiles(record, type, members, out);
    if (type == "weblink") {
        members.addText("WeblinkUrl", record.value(Field::WebLinkUrl));
        if (isFilled(record.value(Field::Licence)))
            out.losses.insert(ConvertText::tr("The licence of a web link has no column in the workbook."));
    } else {
        members.addText("Licence", licenceToWrite(record));
    }
    if (type == "scorm") {
        members.addText("LMSLink", record.value(Field::LmsLink));
        members.addSetting("LMSLinkVisibility", settings, setting::linkVisibility);
    }
    if (type == "article" && isFilled(record.value(Field::ArticleBody))) {
        out.articleBody = *record.value(Field::ArticleBody);
        out.articleFile = "articles/" + std::to_string(record.row + 1) + ".html";
        members.add("ArticleContentFilename", quoteJson(out.articleFile));
    }
    if (const OptionalText date = record.value(Field::CreatedDate))
        members.add("PublishedDate", quoteJson(dayOf(*date)));
    members.addSetting("ContributorLearningHubUserName", settings, setting::userName);
    members.addSetting("CatalogueName", settings, setting::catalogue);
    members.addSetting("SensitiveContentFlag", settings, setting::sensitiveContent);
    if (type != "article")
        members.addSetting("AdditionalInformation", settings, setting::additionalInformation);
    out.losses.insert(ConvertText::tr("Version and cost have no column in the workbook."));
    out.json = members.json();
    return out;
}

std::string standardKeywords(std::string_view text)
{
    std::string list = "[";
    while (true) {
        const size_t comma = text.find(',');
        if (const auto keyword = trimmed(text.substr(0, comma)); !keyword.empty())
            list.append(list.size() > 1 ? "," : "").append(quoteJson(keyword));
        if (comma == std::string_view::npos)
            return list + "]";
        text.remove_prefix(comma + 1);
    }
}

std::string standardAuthors(const Record &record)
{
    std::string list = "[";
    for (int i = 0; i < 3; ++i) {
        const Author &author = (*record.authors)[size_t(i)];
        if (i > 0 && !isFilled(author.name) && !isFilled(author.organisation))
            continue;
        list += (list.size() > 1 ? "," : "") + authorJson(PackageForm::Standard, i, author);
    }
    return list + "]";
}

std::string standardFiles(const Record &record, const std::string &type)
{
    std::string list = "[";
    int index = 0;
    const auto add = [&](const OptionalText &name) {
        if (isFilled(name))
            list += (list.size() > 1 ? "," : "") + fileJson({false, index++, name});
    };
    if (type == "article") {
        for (const OptionalText &name : record.articleFiles)
            add(name);
    } else if (type != "weblink") {
        add(record.serverFile);
    }
    return list + "]";
}

OptionalText standardType(const Record &record, const std::string &key)
{
    if (key != "file")
        return isResourceType(PackageForm::Staging, key) ? OptionalText(resourceTypeSpelling(key))
                                                         : record.value(Field::ResourceType);
    return resourceTypeSpelling(defaultTypeOfExtension(fileExtension(record.serverFile.value_or(std::string_view{}))));
}

Conversion toStandard(const Record &record, const QMap<QString, QString> &settings, const ContentReader &content)
{
    Conversion out;
    Members members;
    const std::string key = record.value(Field::ResourceType) ? listKey(*record.value(Field::ResourceType)) : "";
    members.addText("Title", record.value(Field::Title));
    members.addText("Description", record.value(Field::Description));
    if (const OptionalText keywords = record.value(Field::Keywords))
        members.add("Keywords", standardKeywords(*keywords));
    members.add("Authors", standardAuthors(record));
    members.add("HasCost", settings.value(setting::hasCost, QStringLiteral("false")).toStdString());
    members.add("Version", quoteJson(toWtf8(settings.value(setting::version, QStringLiteral("1.0")))));
    members.addText("CreateDate", record.value(Field::PublishedDate));
    members.addSetting("elfhuserid", settings, setting::userId);
    members.addText("WebLink URL", record.value(Field::WebLinkUrl));
    members.addText("Licence Type", licenceToWrite(record));
    members.addText("Resource Type", standardType(record, key));
    members.add("Resource Files", standardFiles(record, key));
    members.addText("LMS Link", record.value(Field::LmsLink));
    if (key == "article") {
        const OptionalText name = record.value(Field::ArticleFile);
        const auto body = name ? content(withoutPublicScheme(*name)) : std::nullopt;
        if (body)
            members.add("Article Body", quoteJson(*body));
        else if (isFilled(record.value(Field::ArticleBody)))
            members.addText("Article Body", record.value(Field::ArticleBody));
        else
            out.impossible = ConvertText::tr("Its content file is not at hand, and the body of an article comes from there.");
    }
    static constexpr std::array homeless{Field::Catalogue, Field::SensitiveContent, Field::LmsLinkVisibility,
                                         Field::AdditionalInformation, Field::Reference, Field::WebLinkText,
                                         Field::YearAuthored, Field::IAmTheAuthor};
    for (Field field : homeless) {
        if (isFilled(record.value(field)))
            out.losses.insert(ConvertText::tr("%1 has no place in the standard package.").arg(fieldLabel(field)));
    }
    out.json = members.json();
    return out;
}

} // namespace

Conversion convertRecord(const Record &record, PackageForm target, const QMap<QString, QString> &settings,
                         const ContentReader &content)
{
    if (!record.readable) {
        Conversion out;
        out.impossible = ConvertText::tr("The record cannot be read.");
        return out;
    }
    return target == PackageForm::Staging ? toStaging(record, settings) : toStandard(record, settings, content);
}

} // namespace hubready
