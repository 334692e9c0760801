#include "core/package/table_columns.h"

#include "core/import/table/table_record.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr Row sampleRows = 500; // as many as the reader looks at to guess a separator
// What joins the items where the reader would guess it, and what it is told in the header, "keywords[||]".
constexpr std::array<std::string_view, 3> guessable{"|", ";", "||"};
constexpr std::array<std::string_view, 5> told{"||", "|;|", "<|>", "~|~", "|~;~|"};

std::string_view orEmpty(const OptionalText &text)
{
    return text.value_or(std::string_view{});
}

std::vector<size_t> inIndexOrder(const auto &items)
{
    std::vector<size_t> order(items.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](size_t i) { return items[i].index.value_or(0); });
    return order;
}

OptionalText partOf(const Author &author, AuthorPart part)
{
    return part == AuthorPart::Name ? author.name : part == AuthorPart::Role ? author.role : author.organisation;
}

// Standard records: the items of a list column.
std::vector<std::string_view> itemsOf(const Record &record, const TableColumn &column)
{
    std::vector<std::string_view> items;
    if (column.field == Field::Keywords) {
        for (const OptionalText &keyword : record.keywords.value_or(std::vector<OptionalText>{}))
            items.push_back(orEmpty(keyword));
    } else if (column.field == Field::Files && record.files) {
        for (size_t i : inIndexOrder(*record.files))
            items.push_back(orEmpty((*record.files)[i].url));
    } else if (column.field == Field::Authors && record.authors) {
        for (size_t i : inIndexOrder(*record.authors))
            items.push_back(orEmpty(partOf((*record.authors)[i], column.part)));
        while (!items.empty() && items.back().empty())
            items.pop_back(); // their places follow from the other columns
    }
    return items;
}

std::string joined(const std::vector<std::string_view> &items, std::string_view separator)
{
    std::string text;
    for (size_t i = 0; i < items.size(); ++i)
        text.append(i ? separator : "").append(items[i]);
    return text;
}

bool isList(const TableColumn &column, PackageForm form)
{
    const FieldType type = fieldSpec(column.field).type;
    return form == PackageForm::Standard
           && (type == FieldType::TextList || type == FieldType::AuthorList || type == FieldType::FileList);
}

// Whether every list of the column comes back from its cell.
bool holds(const RecordTable &table, const TableColumn &column, const std::function<std::vector<std::string_view>(std::string_view)> &part)
{
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        const auto items = itemsOf(decoder.decode(row), column);
        const std::string cell = joined(items, column.separator);
        if (!cell.empty() && part(cell) != items)
            return false;
    }
    return true;
}

// What the reader will take for the separator.
std::string guessed(const RecordTable &table, const TableColumn &column)
{
    std::vector<std::string> cells;
    RecordDecoder decoder(table);
    for (Row row = 0; row < std::min(table.size(), sampleRows); ++row)
        cells.push_back(joined(itemsOf(decoder.decode(row), column), column.separator));
    return guessSeparator({cells.begin(), cells.end()}, column.field == Field::Keywords);
}

void chooseSeparator(const RecordTable &table, TableColumn &column)
{
    const bool isAuthors = column.field == Field::Authors;
    for (std::string_view separator : guessable) {
        column.separator = separator;
        const std::string guess = guessed(table, column);
        if (holds(table, column, [&](std::string_view cell) { return isAuthors ? cellPositions(cell, guess) : cellItems(cell, guess); }))
            return;
    }
    const std::string name = column.header;
    for (std::string_view separator : told) {
        column.separator = separator;
        column.header = name + "[" + column.separator + "]";
        if (holds(table, column, [&](std::string_view cell) { return exactItems(cell, separator); }))
            return;
    }
}

bool isEmptyColumn(const RecordTable &table, PropertyIndex property)
{
    for (Row row = 0; row < table.size(); ++row) {
        if (!table.cell(row, property).text.empty())
            return false;
    }
    return true;
}

// Staging: a column for each place that is used, the first of a kind always.
void addPlaces(const RecordTable &table, Field field, std::vector<TableColumn> &columns)
{
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, field)) {
        const Property &of = property(PackageForm::Staging, index);
        const bool isFirst = of.name == "ServerFileName" || (field == Field::Authors && of.item == 0);
        if (isFirst || !isEmptyColumn(table, index))
            columns.push_back({field, of.part, index, std::string(of.column), {}});
    }
}

} // namespace

std::vector<TableColumn> tableColumns(const RecordTable &table)
{
    std::vector<TableColumn> columns;
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, table.form()))
            continue;
        const bool isPlaces = spec.field == Field::Authors || spec.field == Field::Files;
        if (isPlaces && table.form() == PackageForm::Staging) {
            addPlaces(table, spec.field, columns);
            continue;
        }
        columns.push_back({spec.field, AuthorPart::Name, {}, spec.name, {}});
        if (spec.field == Field::Authors) {
            columns.push_back({spec.field, AuthorPart::Organisation, {}, "author_organisation", {}});
            columns.push_back({spec.field, AuthorPart::Role, {}, "author_role", {}});
        }
    }
    for (TableColumn &column : columns) {
        if (isList(column, table.form()))
            chooseSeparator(table, column);
    }
    return columns;
}

std::string tableCell(const Record &record, const TableColumn &column, const RecordTable &table)
{
    if (column.place)
        return std::string(table.cell(record.row, *column.place).text);
    if (isList(column, record.form))
        return joined(itemsOf(record, column), column.separator);
    return std::string(orEmpty(record.value(column.field)));
}

bool saysTheSame(const Record &written, const Record &read)
{
    if (!written.readable || !read.readable)
        return false;
    for (const FieldSpec &spec : allFields()) {
        if (orEmpty(written.value(spec.field)) != orEmpty(read.value(spec.field)))
            return false;
    }
    if (written.form == PackageForm::Staging) {
        const auto sameText = [](const OptionalText &a, const OptionalText &b) { return orEmpty(a) == orEmpty(b); };
        const auto sameAuthor = [&](const Author &a, const Author &b) {
            return sameText(a.name, b.name) && sameText(a.role, b.role) && sameText(a.organisation, b.organisation);
        };
        return sameText(written.serverFile, read.serverFile)
               && std::ranges::equal(written.articleFiles, read.articleFiles, sameText)
               && std::ranges::equal(*written.authors, *read.authors, sameAuthor);
    }
    for (const TableColumn &column :
         {TableColumn{Field::Keywords}, TableColumn{Field::Files}, TableColumn{Field::Authors, AuthorPart::Name},
          TableColumn{Field::Authors, AuthorPart::Organisation}, TableColumn{Field::Authors, AuthorPart::Role}}) {
        if (itemsOf(written, column) != itemsOf(read, column))
            return false;
    }
    return true;
}

} // namespace hubready
