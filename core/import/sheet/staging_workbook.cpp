#include "core/import/sheet/staging_workbook.h"

#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

struct SheetType
{
    StagingSheet sheet;
    std::string_view key;  // of its name
    std::string_view type; // of its records
};
constexpr std::array sheetTypes{
    SheetType{ArticleSheet, "article", "Article"}, SheetType{FileSheet, "file", "File"},
    SheetType{WebLinkSheet, "weblink", "WebLink"}, SheetType{ScormSheet, "scorm", "SCORM"}};

// "Articles" and "Web Links" are as good as the names of the tables.
std::string sheetKey(const QString &name)
{
    std::string key = headerKey(toWtf8(name));
    if (key.ends_with('s'))
        key.pop_back();
    return key;
}

int sheetNamed(const XlsxReader &workbook, std::string_view key)
{
    const auto &sheets = workbook.sheets();
    const auto found = std::ranges::find(sheets, key, [](const SheetInfo &s) { return sheetKey(s.name); });
    return found == sheets.end() ? -1 : int(found - sheets.begin());
}

// The property that a header of this sheet names.
std::optional<PropertyIndex> propertyOfHeader(StagingSheet sheet, std::string_view header)
{
    const std::string key = headerKey(header);
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        const bool named = headerKey(all[i].column) == key || headerKey(all[i].name) == key;
        if (!all[i].column.empty() && all[i].sheets & sheet && named)
            return PropertyIndex(i);
    }
    return std::nullopt;
}

std::string cellJson(const Property &property, const SheetCell &cell)
{
    if (property.type == ValueType::Integer && cell.kind == SheetCell::Kind::Number && readInteger(cell.text))
        return cell.text;
    return quoteJson(cell.text);
}

std::string member(const Property &property, const SheetCell &cell)
{
    return quoteJson(property.name) + ": " + cellJson(property, cell);
}

// The members that the sheet Contributor gives to every record, ready to be put into its JSON.
Result<std::string> readContributor(const XlsxReader &workbook)
{
    const int sheet = sheetNamed(workbook, "contributor");
    std::string members;
    if (sheet < 0)
        return members;
    const auto read = workbook.readRows(sheet, [&](const SheetRow &row) {
        if (row.cells.size() < 2 || row.cells[0].column != 0 || row.cells[1].column != 1)
            return true;
        if (const auto index = contributorProperty(workbook.sheets()[size_t(sheet)].name, row.cells[0].text))
            members += ", " + member(property(PackageForm::Staging, *index), row.cells[1]);
        return true;
    });
    if (!read)
        return read.error();
    return members;
}

} // namespace

bool isStagingWorkbook(const XlsxReader &workbook)
{
    return std::ranges::any_of(sheetTypes, [&](const SheetType &type) { return sheetNamed(workbook, type.key) >= 0; });
}

std::optional<PropertyIndex> stagingColumn(const QString &sheet, std::string_view header)
{
    const auto type = std::ranges::find(sheetTypes, sheetKey(sheet), &SheetType::key);
    return type == sheetTypes.end() ? std::nullopt : propertyOfHeader(type->sheet, header);
}

std::optional<PropertyIndex> contributorProperty(const QString &sheet, std::string_view name)
{
    if (sheetKey(sheet) != "contributor")
        return std::nullopt;
    const std::string key = headerKey(name);
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].sheets == NoSheet && !all[i].column.empty() && headerKey(all[i].column) == key)
            return PropertyIndex(i);
    }
    return std::nullopt;
}

Result<void> readStagingWorkbook(const XlsxReader &workbook, ReadReport &report, RecordSink &sink,
                                 const Progress &progress)
{
    report.form = PackageForm::Staging;
    for (const SheetInfo &sheet : workbook.sheets())
        report.sheets << sheet.name;
    const auto contributor = readContributor(workbook);
    if (!contributor)
        return contributor.error();
    sink.begin(PackageForm::Staging);
    RecordParser parser(PackageForm::Staging);
    for (const SheetType &type : sheetTypes) {
        const int index = sheetNamed(workbook, type.key);
        if (index < 0)
            continue;
        const QString &sheetName = workbook.sheets()[size_t(index)].name;
        std::vector<std::optional<PropertyIndex>> columns;
        std::vector<std::string> headers;
        const auto read = workbook.readRows(
            index,
            [&](const SheetRow &row) {
                if (row.cells.empty())
                    return true;
                if (columns.empty()) {
                    columns.resize(size_t(row.cells.back().column) + 1);
                    headers.resize(columns.size());
                    for (const SheetCell &cell : row.cells) {
                        headers[size_t(cell.column)] = cell.text;
                        columns[size_t(cell.column)] = propertyOfHeader(type.sheet, cell.text);
                    }
                    return true;
                }
                std::string json = "{";
                std::string extra;
                for (const SheetCell &cell : row.cells) {
                    const auto column = size_t(cell.column);
                    if (column < columns.size() && columns[column]) {
                        json += (json.size() > 1 ? ", " : "") + member(property(PackageForm::Staging, *columns[column]), cell);
                    } else {
                        const std::string name = column < headers.size() && !headers[column].empty()
                                                     ? headers[column]
                                                     : toWtf8(columnName(cell.column));
                        extra += (extra.empty() ? "{" : ", ") + quoteJson(name) + ": " + quoteJson(cell.text);
                    }
                }
                json += std::string(json.size() > 1 ? ", " : "") + "\"ResourceType\": " + quoteJson(type.type)
                        + contributor.value() + "}";
                if (!extra.empty())
                    extra += '}';
                sink.record({json, parser.parse(json), {}, 0, {row.number, sheetName}, extra});
                ++report.records;
                return true;
            },
            progress);
        if (!read)
            return read.error();
    }
    return {};
}

} // namespace hubready
