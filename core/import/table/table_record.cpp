#include "core/import/table/table_record.h"

#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hubready {

namespace {

std::string isoDate(std::string_view cell, bool dayFirst)
{
    const std::string_view text = trimmed(cell);
    const size_t first = text.find('/');
    const size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (!dayFirst || second == std::string_view::npos)
        return std::string(cell);
    const auto day = readInteger(text.substr(0, first));
    const auto month = readInteger(text.substr(first + 1, second - first - 1));
    const auto year = readInteger(text.substr(second + 1, 4));
    if (!day || !month || !year || *day < 1 || *month < 1 || *year < 1 || *day > 31 || *month > 12 || *year > 9999)
        return std::string(cell);
    std::array<char, 16> date{};
    std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", *year, *month, *day);
    std::string iso(date.data());
    const std::string_view time = trimmed(text.substr(std::min(second + 5, text.size())));
    if (!time.empty())
        iso.append("T").append(time);
    return readDate(iso) ? iso : std::string(cell);
}

std::string yesOrNo(std::string_view cell)
{
    const std::string word = listKey(cell);
    if (word == "yes" || word == "y" || word == "true" || word == "1")
        return "true";
    if (word == "no" || word == "n" || word == "false" || word == "0")
        return "false";
    return quoteJson(cell);
}

std::string number(std::string_view cell)
{
    const auto value = readInteger(cell);
    return value ? std::to_string(*value) : quoteJson(cell);
}

std::string joined(const std::vector<std::string> &items)
{
    std::string out = "[";
    for (const std::string &item : items)
        out += (out.size() > 1 ? "," : "") + item;
    return out + "]";
}

} // namespace

std::vector<std::string_view> exactItems(std::string_view cell, std::string_view separator)
{
    std::vector<std::string_view> items;
    for (size_t at = 0; (at = cell.find(separator)) != std::string_view::npos; cell.remove_prefix(at + separator.size()))
        items.push_back(cell.substr(0, at));
    items.push_back(cell);
    return items;
}

std::vector<std::string_view> cellPositions(std::string_view cell, std::string_view separator)
{
    std::vector<std::string_view> items;
    for (size_t at = 0; !separator.empty() && (at = cell.find(separator)) != std::string_view::npos;
         cell.remove_prefix(at + separator.size()))
        items.push_back(trimmed(cell.substr(0, at)));
    items.push_back(separator.empty() ? cell : trimmed(cell));
    while (!items.empty() && items.back().empty())
        items.pop_back();
    return items;
}

std::vector<std::string_view> cellItems(std::string_view cell, std::string_view separator)
{
    std::vector<std::string_view> items;
    while (!separator.empty()) {
        const size_t at = cell.find(separator);
        if (at == std::string_view::npos)
            break;
        if (const auto item = trimmed(cell.substr(0, at)); !item.empty())
            items.push_back(item);
        cell.remove_prefix(at + separator.size());
    }
    if (separator.empty())
        items.push_back(cell);
    else if (const auto item = trimmed(cell); !item.empty())
        items.push_back(item);
    return items;
}

std::string cellValue(const ColumnTarget &target, std::string_view cell)
{
    if (cell.empty())
        return "null";
    switch (fieldSpec(target.field).type) {
    case FieldType::Integer:
        return number(cell);
    case FieldType::Boolean:
        return yesOrNo(cell);
    case FieldType::Date:
        return quoteJson(isoDate(cell, target.dayFirst));
    case FieldType::TextList: {
        std::vector<std::string> items;
        for (std::string_view item : target.exact ? exactItems(cell, target.separator) : cellItems(cell, target.separator))
            items.push_back(quoteJson(item));
        return joined(items);
    }
    default:
        return quoteJson(cell);
    }
}

TableRecord::TableRecord(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets)
    : m_mapping(mapping), m_form(form), m_presets(std::move(presets))
{
}

void TableRecord::addMember(std::string_view name, std::string_view value)
{
    m_json += m_json.size() > 1 ? ", " : "";
    m_json += quoteJson(name);
    m_json += ": ";
    m_json += value;
}

void TableRecord::make(std::span<const std::string_view> cells)
{
    m_json = "{";
    m_extra.clear();
    m_filled = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        const bool isExtra = i >= m_mapping.columns.size()
                             || m_mapping.columns[i].target.field == Field::None
                             || !fieldBelongsTo(m_mapping.columns[i].target.field, m_form);
        if (!isExtra || cells[i].empty())
            continue;
        m_extra += m_extra.empty() ? "{" : ", ";
        const std::string name = i < m_mapping.columns.size() && !m_mapping.columns[i].name.empty()
                                     ? m_mapping.columns[i].name
                                     : "column " + std::to_string(i + 1);
        m_extra += quoteJson(name) + ": " + quoteJson(cells[i]);
    }
    if (!m_extra.empty())
        m_extra += '}';
    if (m_form == PackageForm::Standard)
        makeStandard(cells);
    else
        makeStaging(cells);
    addPresets();
    m_json += '}';
}

void TableRecord::makeStandard(std::span<const std::string_view> cells)
{
    std::vector<std::array<std::string_view, 3>> authors; // name, role, organisation
    std::vector<std::string> files;
    const size_t columns = std::min(cells.size(), m_mapping.columns.size());
    const auto authorAt = [&](size_t item) -> auto & {
        if (authors.size() <= item)
            authors.resize(item + 1);
        return authors[item];
    };
    for (size_t i = 0; i < columns; ++i) {
        const ColumnTarget &target = m_mapping.columns[i].target;
        if (cells[i].empty() || target.field == Field::None || !fieldBelongsTo(target.field, m_form))
            continue;
        m_filled |= quint64(1) << int(target.field);
        if (target.field == Field::Authors) {
            // Names, organisations and roles belong together by their places, so an empty one keeps its place.
            const std::string_view separator = target.item >= 0 ? std::string_view{} : target.separator;
            const auto items = target.exact ? exactItems(cells[i], separator) : cellPositions(cells[i], separator);
            for (size_t k = 0; k < items.size(); ++k)
                authorAt(target.item >= 0 ? size_t(target.item) : k)[size_t(target.part)] = items[k];
        } else if (target.field == Field::Files) {
            const std::string_view separator = target.item >= 0 ? std::string_view{} : target.separator;
            for (std::string_view item : target.exact ? exactItems(cells[i], separator) : cellItems(cells[i], separator))
                files.push_back("{\"Resource Index\": " + std::to_string(files.size()) + ", \"Resource URL\": "
                                + quoteJson(item) + "}");
        } else if (const auto index = propertyOf(m_form, target.field)) {
            addMember(property(m_form, *index).name, cellValue(target, cells[i]));
        }
    }
    std::vector<std::string> authorItems;
    for (const auto &[name, role, organisation] : authors) {
        if (name.empty() && role.empty() && organisation.empty())
            continue;
        const auto text = [](std::string_view value) { return value.empty() ? "null" : quoteJson(value); };
        authorItems.push_back("{\"Author Index\": " + std::to_string(authorItems.size()) + ", \"Author\": " + text(name)
                              + ", \"Organisation\": " + text(organisation) + ", \"Role\": " + text(role) + "}");
    }
    if (!authorItems.empty())
        addMember("Authors", joined(authorItems));
    if (!files.empty())
        addMember("Resource Files", joined(files));
}

void TableRecord::makeStaging(std::span<const std::string_view> cells)
{
    const size_t columns = std::min(cells.size(), m_mapping.columns.size());
    for (size_t i = 0; i < columns; ++i) {
        const ColumnTarget &target = m_mapping.columns[i].target;
        if (cells[i].empty() || target.field == Field::None)
            continue;
        const int wanted = target.field == Field::Authors ? std::max(target.item, 0) : target.item;
        for (PropertyIndex index : propertiesOf(m_form, target.field)) {
            const Property &p = property(m_form, index);
            const bool isFile = target.field == Field::Files && wanted < 0;
            if (isFile ? p.name != "ServerFileName" : p.item != wanted || (p.field == Field::Authors && p.part != target.part))
                continue;
            m_filled |= quint64(1) << int(target.field);
            if (p.type == ValueType::Integer || p.type == ValueType::Date)
                addMember(p.name, cellValue(target, cells[i]));
            else
                addMember(p.name, quoteJson(cells[i]));
            break;
        }
    }
}

void TableRecord::addPresets()
{
    for (const PresetValue &preset : m_presets) {
        const Property &of = property(m_form, preset.property);
        if (!(m_filled & (quint64(1) << int(of.field))))
            addMember(of.name, preset.json);
    }
}

} // namespace hubready
