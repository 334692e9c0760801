#include "core/import/table/column_mapping.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace hubready {

namespace {

struct Synonym
{
    std::string_view key; // as headerKey() gives it
    Field field;
    AuthorPart part = AuthorPart::Name;
};

// What platforms call the fields. Names of the contract need no row here.
constexpr std::array synonyms{
    Synonym{"name", Field::Title},
    Synonym{"resourcetitle", Field::Title},
    Synonym{"resourcename", Field::Title},
    Synonym{"coursetitle", Field::Title},
    Synonym{"coursename", Field::Title},
    Synonym{"fullname", Field::Title},
    Synonym{"dctitle", Field::Title},
    Synonym{"summary", Field::Description},
    Synonym{"abstract", Field::Description},
    Synonym{"bodysummary", Field::Description},
    Synonym{"dcdescription", Field::Description},
    Synonym{"dcdescriptionabstract", Field::Description},
    Synonym{"tags", Field::Keywords},
    Synonym{"tag", Field::Keywords},
    Synonym{"keyword", Field::Keywords},
    Synonym{"subject", Field::Keywords},
    Synonym{"subjects", Field::Keywords},
    Synonym{"dcsubject", Field::Keywords},
    Synonym{"author", Field::Authors},
    Synonym{"authorname", Field::Authors},
    Synonym{"creator", Field::Authors},
    Synonym{"dccreator", Field::Authors},
    Synonym{"dccontributorauthor", Field::Authors},
    Synonym{"organisation", Field::Authors, AuthorPart::Organisation},
    Synonym{"organization", Field::Authors, AuthorPart::Organisation},
    Synonym{"authororganisation", Field::Authors, AuthorPart::Organisation},
    Synonym{"trust", Field::Authors, AuthorPart::Organisation},
    Synonym{"publisher", Field::Authors, AuthorPart::Organisation},
    Synonym{"role", Field::Authors, AuthorPart::Role},
    Synonym{"authorrole", Field::Authors, AuthorPart::Role},
    Synonym{"jobtitle", Field::Authors, AuthorPart::Role},
    Synonym{"rights", Field::Licence},
    Synonym{"license", Field::Licence},
    Synonym{"licencetype", Field::Licence},
    Synonym{"licensetype", Field::Licence},
    Synonym{"copyright", Field::Licence},
    Synonym{"dcrights", Field::Licence},
    Synonym{"type", Field::ResourceType},
    Synonym{"format", Field::ResourceType},
    Synonym{"dctype", Field::ResourceType},
    Synonym{"contenttype", Field::ResourceType},
    Synonym{"url", Field::WebLinkUrl},
    Synonym{"link", Field::WebLinkUrl},
    Synonym{"weblink", Field::WebLinkUrl},
    Synonym{"webaddress", Field::WebLinkUrl},
    Synonym{"dcidentifieruri", Field::WebLinkUrl},
    Synonym{"addedon", Field::CreatedDate},
    Synonym{"created", Field::CreatedDate},
    Synonym{"createdon", Field::CreatedDate},
    Synonym{"datecreated", Field::CreatedDate},
    Synonym{"createdate", Field::CreatedDate},
    Synonym{"date", Field::CreatedDate},
    Synonym{"dcdateissued", Field::CreatedDate},
    Synonym{"published", Field::CreatedDate},
    Synonym{"filepath", Field::Files},
    Synonym{"file", Field::Files},
    Synonym{"filename", Field::Files},
    Synonym{"resourcefile", Field::Files},
    Synonym{"attachment", Field::Files},
    Synonym{"attachments", Field::Files},
    Synonym{"body", Field::ArticleBody},
    Synonym{"content", Field::ArticleBody},
    Synonym{"nodeid", Field::Reference},
    Synonym{"id", Field::Reference},
    Synonym{"nid", Field::Reference},
    Synonym{"ref", Field::Reference},
    Synonym{"userid", Field::Contributor},
    Synonym{"username", Field::Contributor},
    Synonym{"owner", Field::Contributor},
    Synonym{"uploadedby", Field::Contributor},
    Synonym{"cost", Field::HasCost},
    Synonym{"catalog", Field::Catalogue},
    Synonym{"sensitive", Field::SensitiveContent},
};

// The one server file is no place among the files of an article.
int itemOf(const Property &property)
{
    return property.name == "ServerFileName" ? -1 : property.item;
}

std::optional<ColumnTarget> ofProperty(const std::string &key)
{
    for (PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
        for (const Property &property : properties(form)) {
            if (property.field == Field::None)
                continue;
            if (headerKey(property.name) == key || (!property.column.empty() && headerKey(property.column) == key))
                return ColumnTarget{property.field, property.part, itemOf(property), 1.0};
        }
    }
    return std::nullopt;
}

std::optional<ColumnTarget> targetOf(const std::string &key)
{
    if (key.empty())
        return std::nullopt;
    for (const FieldSpec &spec : allFields()) {
        if (headerKey(spec.name) == key || headerKey(spec.label) == key)
            return ColumnTarget{spec.field, AuthorPart::Name, -1, 1.0};
    }
    if (const auto target = ofProperty(key))
        return target;
    const auto synonym = std::ranges::find(synonyms, key, &Synonym::key);
    if (synonym != synonyms.end())
        return ColumnTarget{synonym->field, synonym->part, -1, 0.85};
    return std::nullopt;
}

// 14/03/2019: the order is day first if some first number is over 12 and no second one is.
bool isDayFirst(const std::vector<std::string_view> &values)
{
    bool evidence = false;
    for (std::string_view value : values) {
        value = trimmed(value);
        const size_t slash = value.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash > 2)
            continue;
        const auto first = readInteger(value.substr(0, slash));
        const auto second = readInteger(value.substr(slash + 1, value.find('/', slash + 1) - slash - 1));
        if (!first || !second)
            continue;
        if (*second > 12)
            return false;
        evidence = evidence || *first > 12;
    }
    return evidence;
}

// "keywords[||]", as Hubready's own tables have it where the values alone would not show what parts them.
std::string toldSeparator(std::string_view header)
{
    const size_t bracket = header.find('[');
    if (bracket == std::string_view::npos || bracket == 0 || !header.ends_with(']'))
        return {};
    const std::string_view inside = header.substr(bracket + 1, header.size() - bracket - 2);
    const bool isWord = std::ranges::any_of(inside, [](unsigned char c) { return c >= 0x80 || std::isalnum(c) || c == '_'; });
    return isWord ? std::string{} : std::string(inside);
}

} // namespace

std::string headerKey(std::string_view header)
{
    if (const size_t bracket = header.find('['); bracket != std::string_view::npos && bracket > 0)
        header = header.substr(0, bracket); // dc.title[en_US]
    std::string key;
    for (char c : lowered(header)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    }
    return key;
}

std::string guessSeparator(const std::vector<std::string_view> &values, bool commaMayPart)
{
    static constexpr std::array<std::string_view, 4> strong{"||", ";", "|", "\n"};
    for (std::string_view separator : strong) {
        if (std::ranges::any_of(values, [&](std::string_view v) { return v.find(separator) != std::string_view::npos; }))
            return std::string(separator);
    }
    const bool commas = commaMayPart && std::ranges::any_of(values, [](std::string_view v) { return v.find(',') != v.npos; });
    return commas ? "," : "";
}

double ColumnMapping::confidence() const
{
    double sum = 0;
    int count = 0;
    for (const MappedColumn &column : columns) {
        if (column.target.field != Field::None) {
            sum += column.target.confidence;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

bool ColumnMapping::fillsAny() const
{
    return std::ranges::any_of(columns, [](const MappedColumn &c) { return c.target.field != Field::None; });
}

std::optional<int> ColumnMapping::columnOf(Field field) const
{
    const auto found = std::ranges::find(columns, field, [](const MappedColumn &c) { return c.target.field; });
    return found == columns.end() ? std::nullopt : std::optional(int(found - columns.begin()));
}

ColumnMapping proposeMapping(const std::vector<std::string> &headers, const std::vector<std::vector<std::string>> &samples,
                             PackageForm form, const std::map<Field, QString> &chosen)
{
    ColumnMapping mapping;
    std::map<std::pair<Field, std::pair<AuthorPart, int>>, size_t> taken;
    for (size_t i = 0; i < headers.size(); ++i) {
        MappedColumn &column = mapping.columns.emplace_back();
        column.name = headers[i];
        auto target = targetOf(headerKey(headers[i])).value_or(ColumnTarget{});
        for (const auto &[field, name] : chosen) {
            if (toWtf8(name) == headers[i])
                target = ColumnTarget{field, AuthorPart::Name, -1, 1.0};
            else if (target.field == field && target.part == AuthorPart::Name)
                target = ColumnTarget{};
        }
        // The created date of one package is the published date of the other.
        if (target.field == Field::CreatedDate && form == PackageForm::Staging)
            target.field = Field::PublishedDate;
        else if (target.field == Field::PublishedDate && form == PackageForm::Standard)
            target.field = Field::CreatedDate;
        if (target.field != Field::None) {
            // Of two columns for one field the surer keeps it, the other becomes extra.
            const auto [place, isNew] = taken.try_emplace({target.field, {target.part, target.item}}, i);
            if (!isNew) {
                ColumnTarget &other = mapping.columns[place->second].target;
                if (other.confidence >= target.confidence) {
                    target = ColumnTarget{};
                } else {
                    other = ColumnTarget{};
                    place->second = i;
                }
            }
        }
        std::vector<std::string_view> values;
        for (const auto &row : samples) {
            if (i < row.size() && !row[i].empty()) {
                values.push_back(row[i]);
                if (column.samples.size() < 3)
                    column.samples.push_back(row[i]);
            }
        }
        if (target.field == Field::Keywords || target.field == Field::Authors || target.field == Field::Files) {
            target.separator = toldSeparator(headers[i]);
            target.exact = !target.separator.empty();
            if (!target.exact)
                target.separator = guessSeparator(values, target.field == Field::Keywords);
        }
        target.dayFirst = isDayFirst(values);
        column.target = target;
    }
    return mapping;
}

} // namespace hubready
