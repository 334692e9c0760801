#include "core/import/table/cell_preparation.h"

#include "core/import/table/table_record.h"
#include "core/import/table/table_source.h"
#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool isListField(Field field) { return field == Field::Keywords || field == Field::Authors || field == Field::Files; }

void makeList(ColumnTarget &target)
{
    target.isList = true;
    target.exact = true;
    target.separator = std::string(1, listMark);
}

std::string inOneLine(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

// A cell or an item in the writing of its field.
std::string written(const ColumnTarget &target, std::string_view text)
{
    const bool wantsHtml = fieldSpec(target.field).type == FieldType::Html;
    if (target.text == ColumnText::Plain && wantsHtml)
        return htmlOfPlainText(text);
    if (target.text == ColumnText::Html && !wantsHtml && mayDifferWhenShown(text))
        return inOneLine(shownText(text));
    return std::string(text);
}

std::string turnedCell(const ColumnTarget &target, std::string_view cell)
{
    if (cell.empty())
        return {};
    const auto turned = [&](std::string_view text) { return std::string(mappedValue(target, written(target, text))); };
    std::vector<std::string> items;
    if (!isListField(target.field)) {
        for (std::string_view value : exactItems(cell, std::string_view(&listMark, 1)))
            items.push_back(turned(value));
        return listOf(items);
    }
    for (std::string_view item : itemsOfCell(target, cell))
        items.push_back(turned(item));
    if (!target.exact && target.parts.empty() &&
        target.joint.empty()) // a place that nothing stands in counts for authors
        std::erase_if(items, [&](const std::string &item) { return item.empty() && target.field != Field::Authors; });
    return listOf(items);
}

// The texts of a join at one place, those that are not empty.
std::string joinedTexts(const std::vector<std::string_view> &texts, const std::string &joint)
{
    std::string joined;
    for (std::string_view text : texts) {
        if (!text.empty())
            joined.append(joined.empty() ? "" : joint).append(text);
    }
    return joined;
}

} // namespace

std::string listOf(const std::vector<std::string> &items)
{
    std::string cell;
    for (const std::string &item : items)
        cell.append(&item == &items.front() ? "" : std::string(1, listMark)).append(item);
    return cell;
}

std::string htmlOfPlainText(std::string_view text)
{
    std::string html;
    std::string paragraph;
    const auto end = [&] {
        if (!isBlank(paragraph))
            html.append("<p>").append(trimmed(paragraph)).append("</p>");
        paragraph.clear();
    };
    while (!text.empty()) {
        const size_t size = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
        if (line.empty()) {
            end();
            continue;
        }
        if (!paragraph.empty())
            paragraph += "<br />";
        for (char c : line)
            paragraph += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    end();
    return html;
}

std::vector<std::string_view> itemsOfCell(const ColumnTarget &target, std::string_view cell)
{
    const bool takesOther = !target.alsoSeparator.empty() &&
                            (target.separator.empty() || cell.find(target.separator) == std::string_view::npos);
    const std::string_view separator = target.item >= 0 ? std::string_view{}
                                       : takesOther     ? target.alsoSeparator
                                                        : target.separator;
    if (target.exact && !separator.empty())
        return exactItems(cell, separator);
    return target.field == Field::Authors ? cellPositions(cell, separator) : cellItems(cell, separator);
}

std::string_view mappedValue(const ColumnTarget &target, std::string_view text)
{
    if (target.values.empty())
        return text;
    const auto found = target.values.find(listKey(text));
    return found == target.values.end() ? text : std::string_view(found->second);
}

CellPreparation::CellPreparation(const ColumnMapping &mapping)
{
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        m_given.push_back(mapping.columns[i].target);
        m_sources.push_back({i});
    }
    m_targets = m_given;
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnTarget &target = m_given[i];
        if (target.field == Field::None || !target.isPrepared())
            continue;
        m_turned.push_back(i);
        if (isListField(target.field) && target.item < 0)
            makeList(m_targets[i]);
        if (!target.joint.empty())
            addJoin(mapping, i);
        else if (target.field == Field::Authors && target.item < 0 && target.parts.size() > 1)
            addParts(i);
    }
    m_texts.resize(m_targets.size());
}

// The first column of a join has its value, the others have none.
void CellPreparation::addJoin(const ColumnMapping &mapping, size_t column)
{
    std::vector<size_t> fellows;
    for (size_t k = 0; k < mapping.columns.size(); ++k) {
        if (!m_given[k].joint.empty() && m_given[k].fillsSameAs(m_given[column]))
            fellows.push_back(k);
    }
    std::ranges::stable_sort(fellows, {}, [&](size_t k) { return m_given[k].choice; });
    if (fellows.size() < 2 || fellows.front() != column)
        return;
    m_sources[column] = fellows;
    m_joined.push_back(column);
}

void CellPreparation::addParts(size_t column)
{
    const ColumnTarget given = m_given[column];
    m_apart.push_back({column, m_targets.size()});
    m_targets[column] = ColumnTarget{};
    for (AuthorPart part : given.parts) {
        ColumnTarget &target = m_targets.emplace_back();
        target.field = Field::Authors;
        target.part = part;
        target.confidence = given.confidence;
        target.choice = given.choice;
        makeList(target);
        m_sources.push_back({column});
    }
}

std::string_view CellPreparation::keep(size_t prepared, std::string text)
{
    m_texts[prepared] = std::move(text);
    return m_texts[prepared];
}

std::vector<std::string_view> CellPreparation::itemsOf(size_t column) const
{
    const bool isList = isListField(m_given[column].field) && m_given[column].item < 0;
    return isList ? exactItems(m_cells[column], std::string_view(&listMark, 1)) : std::vector{m_cells[column]};
}

void CellPreparation::join(size_t column)
{
    std::vector<std::vector<std::string_view>> lists;
    size_t places = 0;
    for (size_t fellow : m_sources[column]) {
        lists.push_back(itemsOf(fellow));
        places = std::max(places, lists.back().size());
    }
    std::vector<std::string> items;
    for (size_t place = 0; place < places; ++place) {
        std::vector<std::string_view> texts;
        for (const auto &list : lists)
            texts.push_back(place < list.size() ? list[place] : std::string_view());
        items.push_back(joinedTexts(texts, m_given[column].joint));
    }
    std::string text = listOf(items);
    for (size_t fellow : m_sources[column])
        m_cells[fellow] = {};
    m_cells[column] = keep(column, std::move(text));
}

void CellPreparation::takeApart(const Apart &apart)
{
    const ColumnTarget &given = m_given[apart.column];
    std::vector<std::vector<std::string>> lists(given.parts.size());
    for (std::string_view item : itemsOf(apart.column)) {
        for (size_t part = 0; part < given.parts.size(); ++part) {
            // The last part has what is left.
            const bool isLast = part + 1 == given.parts.size() || given.partMark.empty();
            const size_t at = isLast ? std::string_view::npos : item.find(given.partMark);
            lists[part].emplace_back(trimmed(item.substr(0, at)));
            item.remove_prefix(at == std::string_view::npos ? item.size() : at + given.partMark.size());
        }
    }
    m_cells[apart.column] = {};
    for (size_t part = 0; part < lists.size(); ++part) {
        const bool isEmpty = std::ranges::all_of(lists[part], &std::string::empty);
        const size_t prepared = apart.firstPrepared + part;
        m_cells[prepared] = keep(prepared, isEmpty ? std::string() : listOf(lists[part]));
    }
}

std::span<const std::string_view> CellPreparation::prepare(std::span<const std::string_view> cells)
{
    if (m_turned.empty())
        return cells;
    m_cells.assign(m_targets.size(), std::string_view());
    std::ranges::copy(cells.subspan(0, std::min(cells.size(), m_given.size())), m_cells.begin());
    for (size_t column : m_turned)
        m_cells[column] = keep(column, turnedCell(m_given[column], m_cells[column]));
    for (size_t column : m_joined)
        join(column);
    for (const Apart &apart : m_apart)
        takeApart(apart);
    return m_cells;
}

} // namespace hubready
