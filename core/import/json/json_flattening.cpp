#include "core/import/json/json_flattening.h"

#include "core/json/json_text.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int deepest = 8; // below, a value is kept as the JSON that it is

bool isLanguage(std::string_view key)
{
    const bool hasRegion = key.size() == 5 && (key[2] == '-' || key[2] == '_');
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    return (key.size() == 2 || hasRegion) && isLower(key[0]) && isLower(key[1]);
}

bool isCommonLanguage(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> languages{"en", "cy", "fr", "de", "es", "ga", "pl"};
    return std::ranges::find(languages, key.substr(0, 2)) != languages.end();
}

// "schema:name" and "http://schema.org/name" are name.
std::string_view withoutPrefix(std::string_view key)
{
    static constexpr std::array<std::string_view, 3> prefixes{"schema:", "http://schema.org/", "https://schema.org/"};
    for (std::string_view prefix : prefixes) {
        if (key.starts_with(prefix) && key.size() > prefix.size())
            return key.substr(prefix.size());
    }
    return key;
}

bool isContainer(std::string_view value) { return value.starts_with('{') || value.starts_with('['); }

} // namespace

std::string jsonCell(std::string_view value)
{
    std::string buffer;
    switch (jsonKind(value)) {
    case JsonKind::Null:
        return {};
    case JsonKind::String:
        return std::string(decodeJsonString(value, buffer));
    case JsonKind::Array:
    case JsonKind::Object:
        return compactJson(value);
    default:
        return std::string(value);
    }
}

std::string_view jsonMember(std::string_view object, std::string_view key)
{
    std::string_view found;
    if (jsonKind(object) == JsonKind::Object) {
        forEachJsonMember(object, [&](std::string_view name, std::string_view value) {
            if (name == key)
                found = value;
        });
    }
    return found;
}

void JsonFlattening::addNode(std::string_view id, std::string_view object)
{
    m_nodes.try_emplace(std::string(id), object);
}

// The node that {"@id": "#a"} means, or the object itself.
std::string_view JsonFlattening::resolved(std::string_view object, int depth) const
{
    if (m_nodes.empty() || depth > 3)
        return object;
    const JsonMemberSpans members = jsonMemberSpans(object);
    if (members.size() != 1 || members.front().key != "\"@id\"")
        return object;
    const auto node = m_nodes.find(jsonCell(members.front().value));
    return node == m_nodes.end() ? object : node->second;
}

void JsonFlattening::flatten(std::string_view object, GrowingRow &row) { addObject(object, {}, row); }

bool JsonFlattening::addAsLanguages(std::string_view object, const Where &where, GrowingRow &row)
{
    const std::string_view value = jsonMember(object, "@value");
    if (!value.empty()) {
        const std::string_view said = jsonMember(object, "@language");
        const std::string language = said.empty() ? std::string() : jsonCell(said);
        addValue(value,
                 {language.empty() ? where.path : where.path + "[" + language + "]", where.place, where.depth + 1},
                 row);
        return true;
    }
    bool isMap = false;
    bool isOther = false;
    forEachJsonMember(object, [&](std::string_view key, std::string_view text) {
        isOther = isOther || !isLanguage(key) || jsonKind(text) == JsonKind::Object;
        isMap = isMap || isCommonLanguage(key);
    });
    if (!isMap || isOther)
        return false;
    forEachJsonMember(object, [&](std::string_view key, std::string_view text) {
        addValue(text, {where.path + "[" + std::string(key) + "]", where.place, where.depth + 1}, row);
    });
    return true;
}

void JsonFlattening::addObject(std::string_view object, const Where &where, GrowingRow &row)
{
    if (!where.path.empty() && addAsLanguages(object, where, row))
        return;
    forEachJsonMember(resolved(object, where.depth), [&](std::string_view key, std::string_view value) {
        if (key == "@context")
            return;
        const std::string_view name = withoutPrefix(key);
        std::string path = where.path;
        path.append(path.empty() ? "" : ".").append(name);
        addValue(value, {std::move(path), where.place, where.depth + 1}, row);
    });
}

void JsonFlattening::addList(std::string_view list, const Where &where, GrowingRow &row)
{
    if (where.place != GrowingRow::nextPlace) { // a list inside a list of objects: one item of that
        std::string joined;
        forEachJsonItem(
            list, [&](std::string_view item) { joined.append(joined.empty() ? "" : "; ").append(jsonCell(item)); });
        row.add(where.path, joined, where.place);
        return;
    }
    size_t place = 0;
    forEachJsonItem(list, [&](std::string_view item) {
        if (jsonKind(item) == JsonKind::Object)
            addObject(item, {where.path, place, where.depth + 1}, row);
        else
            addValue(item, {where.path, isContainer(item) ? place : GrowingRow::nextPlace, where.depth + 1}, row);
        ++place;
    });
}

void JsonFlattening::addValue(std::string_view value, const Where &where, GrowingRow &row)
{
    const JsonKind kind = jsonKind(value);
    if (kind == JsonKind::Object && where.depth < deepest)
        addObject(value, where, row);
    else if (kind == JsonKind::Array && where.depth < deepest)
        addList(value, where, row);
    else if (kind != JsonKind::Null)
        row.add(where.path, jsonCell(value), where.place);
}

} // namespace hubready
