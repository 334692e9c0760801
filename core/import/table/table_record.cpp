#include "core/import/table/table_record.h"

#include "core/import/table/table_source.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hubready {

namespace {

// 14/03/2019 or 14.03.2019, with or without a time behind it.
std::string isoDate(std::string_view cell, bool dayFirst)
{
    const std::string_view text = trimmed(cell);
    const size_t first = text.find_first_of("/.-");
    const size_t second = first == std::string_view::npos ? first : text.find(text[first], first + 1);
    if (second == std::string_view::npos || (!dayFirst && text[first] != '.'))
        return std::string(cell);
    const auto day = readInteger(text.substr(0, first));
    const auto month = readInteger(text.substr(first + 1, second - first - 1));
    const auto year = readInteger(text.substr(second + 1, 4));
    if (!day || !month || !year || *day < 1 || *month < 1 || *year < 100 || *day > 31 || *month > 12 || *year > 9999)
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

} // namespace

std::vector<std::string_view> exactItems(std::string_view cell, std::string_view separator)
{
    std::vector<std::string_view> items;
    for (size_t at = 0; !separator.empty() && (at = cell.find(separator)) != std::string_view::npos;
         cell.remove_prefix(at + separator.size()))
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

namespace {

// Whether its cells are texts as they stand.
bool isText(const ColumnTarget &target)
{
    const FieldType type = fieldSpec(target.field).type;
    return type == FieldType::Text || type == FieldType::Html || type == FieldType::Choice;
}

} // namespace

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
        std::string items;
        for (std::string_view item :
             target.exact ? exactItems(cell, target.separator) : cellItems(cell, target.separator)) {
            items += items.empty() ? "[" : ",";
            appendQuotedJson(items, item);
        }
        return items.empty() ? "[]" : items + "]";
    }
    default:
        return quoteJson(cell);
    }
}

TableRecord::TableRecord(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets)
    : m_mapping(mapping), m_preparation(mapping), m_form(form), m_presets(std::move(presets)), m_draft(form)
{
    for (size_t i = 0; i < m_preparation.targets().size(); ++i) {
        const ColumnTarget &target = targetOf(i);
        if (target.field == Field::None || !fieldBelongsTo(target.field, form))
            continue;
        const auto slot =
            std::ranges::find_if(m_slots, [&](const Slot &s) { return fillSame(targetOf(s.columns.front()), target); });
        (slot == m_slots.end() ? m_slots.emplace_back() : *slot).columns.push_back(i);
    }
    for (Slot &slot : m_slots)
        std::ranges::stable_sort(slot.columns, {}, [&](size_t column) { return targetOf(column).choice; });
}

// "Author" and "Author_Name_1" are one property of staging records.
bool TableRecord::fillSame(const ColumnTarget &a, const ColumnTarget &b) const
{
    return m_form == PackageForm::Standard ? a.fillsSameAs(b)
                                           : a.field == b.field && stagingProperty(a) == stagingProperty(b);
}

const ColumnTarget &TableRecord::targetOf(size_t column) const { return m_preparation.targets()[column]; }

// What this cell holds is in the record now, but for what is left.
void TableRecord::takeFrom(size_t column, std::string_view left)
{
    for (size_t source : m_preparation.sourcesOf(column)) {
        if (source < m_left.size())
            m_left[source] = std::exchange(left, {});
    }
}

std::string_view TableRecord::keep(std::string text) { return m_kept.emplace_back(std::move(text)); }

void TableRecord::addExtra(size_t column, std::string_view text)
{
    m_extra += m_extra.empty() ? "{" : ", ";
    while (m_extraNames.size() <= column) { // the mapping may have grown since, and a row may be longer
        const size_t next = m_extraNames.size();
        m_extraNames.push_back(quoteJson(next < m_mapping.columns.size() ? m_mapping.columns[next].name
                                                                         : "Column " + toWtf8(columnName(int(next)))));
    }
    m_extra += m_extraNames[column];
    m_extra += ": ";
    if (text.find(listMark) == std::string_view::npos)
        appendQuotedJson(m_extra, text);
    else
        m_extra += quoteJson(shownCell(text));
}

void TableRecord::make(std::span<const std::string_view> cells)
{
    m_draft.clear();
    m_kept.clear();
    m_filled = 0;
    m_left.assign(cells.begin(), cells.end());
    const auto prepared = m_preparation.prepare(cells);
    if (m_form == PackageForm::Standard)
        makeStandard(prepared);
    else
        makeStaging(prepared);
    addPresets();
}

const std::string &TableRecord::json()
{
    m_json.clear();
    m_draft.appendJson(m_json);
    return m_json;
}

const std::string &TableRecord::extra()
{
    m_extra.clear();
    for (size_t i = 0; i < m_left.size(); ++i) {
        if (!m_left[i].empty())
            addExtra(i, m_left[i]);
    }
    if (!m_extra.empty())
        m_extra += '}';
    return m_extra;
}

// The value of the first column that has one. What it has beyond a single value is left over, as are the others.
std::string_view TableRecord::takeOne(const Slot &slot, std::span<const std::string_view> cells)
{
    for (size_t column : slot.columns) {
        if (column >= cells.size() || cells[column].empty())
            continue;
        const std::string_view cell = cells[column];
        takeFrom(column);
        if (!targetOf(column).isList)
            return cell;
        if (targetOf(column).field == Field::Description || targetOf(column).field == Field::ArticleBody) {
            std::string paragraphs(cell);
            for (size_t at = 0; (at = paragraphs.find(listMark, at)) != std::string::npos;)
                paragraphs.replace(at, 1, "\n\n");
            return keep(std::move(paragraphs));
        }
        std::string_view rest = cell;
        while (rest.starts_with(listMark))
            rest.remove_prefix(1);
        const size_t end = std::min(rest.find(listMark), rest.size());
        if (end < rest.size())
            takeFrom(column, rest.substr(end + 1));
        if (end > 0)
            return rest.substr(0, end);
    }
    return {};
}

// The items of all columns of a slot; one that a column before has already does not come again.
const std::vector<std::string_view> &TableRecord::takeAll(const Slot &slot, std::span<const std::string_view> cells,
                                                          bool keepPlaces)
{
    m_items.clear();
    for (size_t column : slot.columns) {
        if (column >= cells.size() || cells[column].empty())
            continue;
        const ColumnTarget &target = targetOf(column);
        takeFrom(column);
        const std::string_view separator = target.item >= 0 ? std::string_view{} : target.separator;
        const auto items = target.exact ? exactItems(cells[column], separator)
                           : keepPlaces ? cellPositions(cells[column], separator)
                                        : cellItems(cells[column], separator);
        const size_t before = m_items.size();
        for (std::string_view item : items) {
            const auto end = m_items.begin() + ptrdiff_t(before);
            if (std::find(m_items.begin(), end, item) == end)
                m_items.push_back(item);
        }
    }
    return m_items;
}

void TableRecord::makeStandard(std::span<const std::string_view> cells)
{
    m_authors.clear();
    m_files.clear();
    for (const Slot &slot : m_slots) {
        const ColumnTarget &target = targetOf(slot.columns.front());
        const bool isEmpty =
            std::ranges::none_of(slot.columns, [&](size_t c) { return c < cells.size() && !cells[c].empty(); });
        if (isEmpty)
            continue;
        m_filled |= quint64(1) << int(target.field);
        const auto index = propertyOf(m_form, target.field);
        if (target.field == Field::Authors) {
            // Names, organisations and roles belong together by their places, so an empty one keeps its place.
            const auto &items = takeAll(slot, cells, true);
            for (size_t k = 0; k < items.size(); ++k) {
                size_t place = target.item >= 0 ? size_t(target.item) : k;
                // "Author" and "Author_Name_1" may both have one.
                while (place < m_authors.size() && !m_authors[place][size_t(target.part)].empty())
                    ++place;
                if (m_authors.size() <= place)
                    m_authors.resize(place + 1);
                m_authors[place][size_t(target.part)] = items[k];
            }
        } else if (target.field == Field::Files) {
            for (std::string_view item : takeAll(slot, cells, false)) {
                if (!item.empty() || target.exact)
                    m_files.push_back(item);
            }
        } else if (!index) {
            continue;
        } else if (fieldSpec(target.field).type == FieldType::TextList) {
            m_draft.addTexts(*index, takeAll(slot, cells, false));
        } else {
            const std::string_view cell = takeOne(slot, cells);
            if (isText(target) && !cell.empty())
                m_draft.addText(*index, cell);
            else
                m_draft.addJson(*index, cellValue(target, cell));
        }
    }
    addAuthors();
    addFiles();
}

void TableRecord::addAuthors()
{
    std::erase_if(m_authors, [](const auto &parts) { return std::ranges::all_of(parts, &std::string_view::empty); });
    if (m_authors.empty())
        return;
    std::vector<std::array<RecordDraft::Item::Text, 3>> texts;
    for (const auto &[name, role, organisation] : m_authors)
        texts.push_back({{{"Author", name}, {"Organisation", organisation}, {"Role", role}}});
    std::vector<RecordDraft::Item> items;
    for (const auto &ofOne : texts)
        items.push_back({"Author Index", ofOne});
    m_draft.addItems(*propertyOf(m_form, Field::Authors), items);
}

void TableRecord::addFiles()
{
    if (m_files.empty())
        return;
    std::vector<RecordDraft::Item::Text> texts;
    for (std::string_view file : m_files)
        texts.push_back({"Resource URL", file, false});
    std::vector<RecordDraft::Item> items;
    for (const auto &text : texts)
        items.push_back({"Resource Index", std::span(&text, 1)});
    m_draft.addItems(*propertyOf(m_form, Field::Files), items);
}

// The property of staging records that a column fills.
std::optional<PropertyIndex> TableRecord::stagingProperty(const ColumnTarget &target) const
{
    const int wanted = target.field == Field::Authors ? std::max<int>(target.item, 0) : target.item;
    for (PropertyIndex index : propertiesOf(m_form, target.field)) {
        const Property &p = property(m_form, index);
        const bool isFile = target.field == Field::Files && wanted < 0;
        if (isFile ? p.name == "ServerFileName"
                   : p.item == wanted && (p.field != Field::Authors || p.part == target.part))
            return index;
    }
    return std::nullopt;
}

void TableRecord::makeStaging(std::span<const std::string_view> cells)
{
    for (const Slot &slot : m_slots) {
        const ColumnTarget &target = targetOf(slot.columns.front());
        const auto index = stagingProperty(target);
        const bool isEmpty =
            std::ranges::none_of(slot.columns, [&](size_t c) { return c < cells.size() && !cells[c].empty(); });
        if (!index || isEmpty)
            continue;
        m_filled |= quint64(1) << int(target.field);
        if (target.isList && target.field == Field::Keywords) {
            std::string text;
            for (std::string_view item : takeAll(slot, cells, false))
                text.append(text.empty() ? "" : ",").append(item);
            m_draft.addText(*index, keep(std::move(text)));
            continue;
        }
        const std::string_view cell = takeOne(slot, cells);
        const ValueType type = property(m_form, *index).type;
        if (type == ValueType::Integer || type == ValueType::Date)
            m_draft.addJson(*index, cellValue(target, cell));
        else
            m_draft.addText(*index, cell);
    }
}

void TableRecord::addPresets()
{
    for (const PresetValue &preset : m_presets) {
        const Property &of = property(m_form, preset.property);
        if (!(m_filled & (quint64(1) << int(of.field))))
            m_draft.addJson(preset.property, preset.json);
    }
}

} // namespace hubready
