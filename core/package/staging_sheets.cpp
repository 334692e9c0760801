#include "core/package/staging_sheets.h"

#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <array>
#include <memory>

namespace hubready {

namespace {

constexpr std::array sheets{
    StagingSheetSpec{ArticleSheet, "Article", "article"}, StagingSheetSpec{FileSheet, "File", "file"},
    StagingSheetSpec{WebLinkSheet, "WebLink", "weblink"}, StagingSheetSpec{ScormSheet, "SCORM", "scorm"}};

WorkbookCell cellOf(const Property &property, const Cell &cell)
{
    if (cell.state != CellState::Value || cell.text.empty())
        return std::monostate{};
    if (property.type == ValueType::Integer)
        return qint64(*readInteger(cell.text));
    if (property.type == ValueType::Date && cell.text.size() == 10 && cell.text[4] == '-') {
        const auto date = readDate(cell.text);
        if (date && date->year >= 1900)
            return QDate(date->year, date->month, date->day);
    }
    return cell.text;
}

bool isContributor(const Property &property)
{
    return property.sheets == NoSheet && !property.column.empty();
}

} // namespace

std::span<const StagingSheetSpec> stagingSheets()
{
    return sheets;
}

const StagingSheetSpec *stagingSheetOf(const RecordTable &table, Row row)
{
    const Cell type = table.cell(row, *propertyOf(PackageForm::Staging, Field::ResourceType));
    const std::string key = listKey(type.text);
    for (const StagingSheetSpec &sheet : sheets) {
        if (sheet.typeKey == key)
            return &sheet;
    }
    return nullptr;
}

std::vector<PropertyIndex> sheetColumns(StagingSheet sheet)
{
    std::vector<PropertyIndex> columns;
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].sheets & sheet)
            columns.push_back(PropertyIndex(i));
    }
    return columns;
}

std::string_view sheetHeader(StagingSheet sheet, PropertyIndex index)
{
    const Property &p = property(PackageForm::Staging, index);
    // The one header that the template spells in two ways.
    if (p.field == Field::AdditionalInformation && sheet == WebLinkSheet)
        return "Additional_Information";
    return p.column;
}

std::string asReadFromWorkbook(const RecordTable &table, Row row, const StagingSheetSpec &sheet)
{
    std::string json = "{";
    const auto all = properties(PackageForm::Staging);
    const auto add = [&](std::string_view name, const std::string &value) {
        json += (json.size() > 1 ? ", " : "") + quoteJson(name) + ": " + value;
    };
    for (size_t i = 0; i < all.size(); ++i) {
        const Cell cell = table.cell(row, PropertyIndex(i));
        if (all[i].name == "ResourceType")
            add(all[i].name, quoteJson(sheet.name));
        else if (cell.state == CellState::Value && !cell.text.empty() && (all[i].sheets & sheet.sheet || isContributor(all[i])))
            add(all[i].name, cellToJson(all[i].type, cell));
    }
    return json + "}";
}

std::vector<PropertyIndex> withoutColumn(const RecordTable &table, Row row, const StagingSheetSpec &sheet)
{
    std::vector<PropertyIndex> lost;
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        const Cell cell = table.cell(row, PropertyIndex(i));
        const bool filled = cell.state == CellState::Value && !cell.text.empty();
        if (filled && all[i].name != "ResourceType" && !(all[i].sheets & sheet.sheet) && !isContributor(all[i]))
            lost.push_back(PropertyIndex(i));
    }
    return lost;
}

std::string contributorKey(const RecordTable &table, Row row)
{
    std::string key;
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        if (isContributor(all[i]))
            key.append(table.cell(row, PropertyIndex(i)).text).push_back('\0');
    }
    return key;
}

std::vector<WorkbookSheet> stagingWorkbook(const RecordTable &table, const std::vector<Row> &rows)
{
    std::vector<WorkbookSheet> book;
    std::vector<std::vector<WorkbookCell>> names;
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        if (isContributor(all[i]) && !rows.empty())
            names.push_back({all[i].column, cellOf(all[i], table.cell(rows.front(), PropertyIndex(i)))});
    }
    book.push_back(workbookSheet(QStringLiteral("Contributor"), {"Name", "Value"}, std::move(names)));
    for (const StagingSheetSpec &sheet : sheets) {
        const auto columns = std::make_shared<std::vector<PropertyIndex>>(sheetColumns(sheet.sheet));
        const auto ofSheet = std::make_shared<std::vector<Row>>();
        for (Row row : rows) {
            if (stagingSheetOf(table, row) == &sheet)
                ofSheet->push_back(row);
        }
        WorkbookSheet out;
        out.name = toQString(sheet.name);
        for (PropertyIndex column : *columns)
            out.header.push_back(sheetHeader(sheet.sheet, column));
        out.rowCount = qint64(ofSheet->size());
        out.row = [&table, columns, ofSheet](qint64 row, std::vector<WorkbookCell> &cells) {
            for (PropertyIndex column : *columns)
                cells.push_back(cellOf(property(PackageForm::Staging, column), table.cell((*ofSheet)[size_t(row)], column)));
        };
        book.push_back(std::move(out));
    }
    return book;
}

} // namespace hubready
