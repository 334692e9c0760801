#include "core/import/table/column_names.h"

#include "core/import/table/column_synonyms.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <vector>

namespace hubready {

namespace {

// The one server file is no place among the files of an article.
int itemOf(const Property &property) { return property.name == "ServerFileName" ? -1 : property.item; }

// The names of the contract by their keys; fields go before properties, the standard package before the other.
const std::unordered_map<std::string, ColumnTarget> &contractNames()
{
    static const auto names = [] {
        std::unordered_map<std::string, ColumnTarget> map;
        for (const FieldSpec &spec : allFields()) {
            for (const char *name : {spec.name, spec.label})
                map.try_emplace(headerKey(name), ColumnTarget{spec.field, AuthorPart::Name, -1, 1.0});
        }
        for (PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
            for (const Property &property : properties(form)) {
                const ColumnTarget target{property.field, property.part, itemOf(property), 1.0};
                for (std::string_view name : {std::string_view(property.name), std::string_view(property.column)}) {
                    if (property.field != Field::None && !name.empty())
                        map.try_emplace(headerKey(name), target);
                }
            }
        }
        return map;
    }();
    return names;
}

// The created date of one package is the published date of the other.
bool belongsTo(Field field, PackageForm form)
{
    return field == Field::CreatedDate || field == Field::PublishedDate || fieldBelongsTo(field, form);
}

std::optional<ColumnTarget> ofContract(const std::string &key, PackageForm form)
{
    const auto found = contractNames().find(key);
    const bool isOne = found != contractNames().end() && belongsTo(found->second.field, form);
    return isOne ? std::optional(found->second) : std::nullopt;
}

std::optional<ColumnTarget> ofSynonym(std::string_view key)
{
    const ColumnSynonym *synonym = columnSynonym(key);
    return synonym ? std::optional(ColumnTarget{synonym->field, synonym->part, -1, synonym->confidence}) : std::nullopt;
}

// Only the words of a name: "Title (max. 255 characters)" is title, max, 255, characters.
std::vector<std::string> headerWords(std::string_view header)
{
    std::vector<std::string> words(1);
    char before = ' ';
    for (char c : header) {
        const bool isLetter = std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
        const bool begins =
            std::isupper(static_cast<unsigned char>(c)) != 0 && std::islower(static_cast<unsigned char>(before)) != 0;
        if ((!isLetter || begins) && !words.back().empty())
            words.emplace_back();
        if (isLetter)
            words.back() += char(std::tolower(static_cast<unsigned char>(c)));
        before = c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

// "author.url" says something of the author, not of the record.
bool isNested(std::string_view header)
{
    const size_t dot = header.find('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < header.size() && header[dot + 1] != ' ';
}

std::optional<ColumnTarget> ofWords(std::string_view header)
{
    const auto words = headerWords(header);
    if (words.empty() || words.size() > 8 || isNested(header))
        return std::nullopt;
    for (const ColumnWord &word : columnWords()) {
        const bool found = std::ranges::find(words, word.word) != words.end();
        const bool denied = std::ranges::any_of(words, [](const std::string &w) { return deniesField(w); });
        if (found && !denied)
            return ColumnTarget{word.field, AuthorPart::Name, -1, words.size() <= 2 ? 0.65 : 0.55};
    }
    return std::nullopt;
}

// "metadata.title" means what "title" does; "audience.name" does not mean what "name" does.
std::optional<ColumnTarget> withoutContainer(std::string_view header, PackageForm form)
{
    const size_t dot = header.find_first_of(".:/");
    if (dot == std::string_view::npos || !isContainerName(headerKey(header.substr(0, dot))))
        return std::nullopt;
    auto target = targetOfName(header.substr(dot + 1), form);
    if (target)
        target->confidence *= 0.95;
    return target;
}

} // namespace

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(char16_t('A' + (rest - 1) % 26)));
    return name;
}

std::string headerKey(std::string_view header)
{
    std::string key;
    for (char c : lowered(headerParts(header).base)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    }
    return key;
}

HeaderParts headerParts(std::string_view header)
{
    const size_t bracket = header.find('[');
    if (bracket == std::string_view::npos || bracket == 0)
        return {header, {}};
    const size_t end = std::min(header.find(']', bracket), header.size());
    return {header.substr(0, bracket), header.substr(bracket + 1, end - bracket - 1)};
}

std::string toldSeparator(std::string_view header)
{
    const size_t bracket = header.find('[');
    if (bracket == std::string_view::npos || bracket == 0 || !header.ends_with(']'))
        return {};
    const std::string_view inside = header.substr(bracket + 1, header.size() - bracket - 2);
    const bool isWord =
        std::ranges::any_of(inside, [](unsigned char c) { return c >= 0x80 || std::isalnum(c) || c == '_'; });
    return isWord ? std::string{} : std::string(inside);
}

std::optional<ColumnTarget> targetOfName(std::string_view header, PackageForm form)
{
    const std::string key = headerKey(header);
    if (key.empty())
        return std::nullopt;
    if (auto target = ofContract(key, form)) {
        if (header.starts_with('@')) // of JSON-LD: what the data model calls it
            target->confidence = 0.8;
        return target;
    }
    if (const auto target = ofSynonym(key))
        return target;
    const std::string_view base = headerParts(header).base;
    if (const auto target = withoutContainer(base, form))
        return target;
    return ofWords(base);
}

} // namespace hubready
