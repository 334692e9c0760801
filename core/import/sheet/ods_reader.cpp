#include "core/import/sheet/ods_reader.h"

#include "core/import/office_xml.h"
#include "core/import/sheet/number_shape.h"
#include "core/import/sheet/xlsx_reader_text.h"
#include "core/import/sheet/xlsx_shared_strings.h"
#include "core/text/wtf8.h"

#include <QFileInfo>

#include <algorithm>
#include <charconv>

namespace hubready {

namespace {

const std::string contentPart = "content.xml";
constexpr int repeatedRows = 10'000;        // a filled row that says it repeats more often is a mistake of its program
constexpr int repeatedCells = 1'000;        // likewise a filled cell
constexpr qint64 repeatedInAll = 2'000'000; // cells of a sheet that only repeat; beyond, each comes once
constexpr size_t textLimit = size_t(16) << 20;

int numberOf(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number < 1 ? otherwise : number;
}

// Midnight is no time of day that a date cell means.
std::string shownDate(std::string_view date)
{
    const size_t time = date.find("T00:00:00");
    return std::string(date.substr(0, time));
}

// Only the sheets, their columns and merged areas; rows pass unread.
class OutlineHandler final : public OfficeXmlHandler
{
public:
    OutlineHandler(std::vector<SheetInfo> &sheets, std::vector<SheetExtras> &extras)
        : m_sheets(sheets), m_extras(extras)
    {
    }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "table" && m_depth++ == 0) {
            m_sheets.push_back({toQString(attributes.prefixed("name")), false});
            m_extras.emplace_back();
            m_row = m_column = 0;
        } else if (m_depth != 1) {
            return;
        } else if (name == "table-column") {
            const int repeated = numberOf(attributes.prefixed("number-columns-repeated"), 1);
            const std::string_view visibility = attributes.prefixed("visibility");
            for (int i = 0;
                 (visibility == "collapse" || visibility == "filter") && i < std::min(repeated, sheetColumnCount); ++i)
                m_extras.back().hiddenColumns.push_back(m_column + i);
            m_column += repeated;
        } else if (name == "table-row") {
            m_cell = 0;
            m_repeated = numberOf(attributes.prefixed("number-rows-repeated"), 1);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            const int rows = numberOf(attributes.prefixed("number-rows-spanned"), 1);
            const int columns = numberOf(attributes.prefixed("number-columns-spanned"), 1);
            if ((rows > 1 || columns > 1) && m_extras.back().merged.size() < SheetExtras::rangeLimit)
                m_extras.back().merged.push_back({m_row + 1, m_row + rows, m_cell, m_cell + columns - 1});
            m_cell += numberOf(attributes.prefixed("number-columns-repeated"), 1);
        }
    }

    void endElement(std::string_view name) override
    {
        if (name == "table")
            --m_depth;
        else if (name == "table-row" && m_depth == 1)
            m_row = std::min(m_row + m_repeated, sheetRowCount);
    }

private:
    std::vector<SheetInfo> &m_sheets;
    std::vector<SheetExtras> &m_extras;
    int m_depth = 0;
    int m_row = 0;
    int m_column = 0;
    int m_cell = 0;
    int m_repeated = 1;
};

class RowHandler final : public OfficeXmlHandler
{
public:
    RowHandler(int sheet, const std::function<bool(const SheetRow &)> &row) : m_wanted(sheet), m_giveRow(row) {}

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "table") {
            m_sheet += m_tables++ == 0;
        } else if (!isInside()) {
            return;
        } else if (name == "table-row") {
            ++m_rows;
            m_row = {m_next, {}};
            const std::string_view visibility = attributes.prefixed("visibility");
            m_row.hidden = visibility == "collapse" || visibility == "filter";
            m_rowRepeats = numberOf(attributes.prefixed("number-rows-repeated"), 1);
            m_column = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(attributes);
        } else if (name == "annotation") {
            ++m_annotation;
        } else if (m_inCell && m_annotation == 0) {
            startText(name, attributes);
        }
    }

    void endElement(std::string_view name) override
    {
        if (name == "table") {
            --m_tables;
            m_done = m_done || (m_tables == 0 && m_sheet == m_wanted);
        } else if (!isInside()) {
            return;
        } else if (name == "annotation") {
            --m_annotation;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            endCell();
        } else if (name == "table-row") {
            endRow();
        } else if (name == "p" || name == "h") {
            m_inParagraph = false;
        }
    }

    void characters(std::string_view text) override
    {
        if (m_inParagraph && m_annotation == 0 && m_text.size() < textLimit)
            m_text += text;
    }

    bool stopped() const override { return m_done || isTooLarge() || m_text.size() >= textLimit; }
    bool isTooLarge() const { return m_rows > sheetRowCount; }
    bool isDone() const { return m_done; }
    int rowNumber() const { return m_next; }

private:
    bool mayRepeat() const { return m_repeated < repeatedInAll; }
    bool isInside() const { return m_sheet == m_wanted && m_tables == 1; }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_repeats = numberOf(attributes.prefixed("number-columns-repeated"), 1);
        m_type = attributes.prefixed("value-type");
        m_value = attributes.prefixed("value");
        if (m_type == "date")
            m_value = attributes.prefixed("date-value");
        else if (m_type == "boolean")
            m_value = attributes.prefixed("boolean-value");
        else if (m_type == "string" && m_value.empty())
            m_value = attributes.prefixed("string-value");
        m_hasFormula = !attributes.prefixed("formula").empty();
        m_text.clear();
        m_link.clear();
        m_paragraphs = 0;
    }

    void startText(std::string_view name, const XmlAttributes &attributes)
    {
        if (name == "p" || name == "h") {
            m_text += m_paragraphs++ > 0 ? "\n" : "";
            m_inParagraph = true;
        } else if (name == "s") {
            m_text.append(size_t(std::min(numberOf(attributes.prefixed("c"), 1), 1000)), ' ');
        } else if (name == "tab") {
            m_text += '\t';
        } else if (name == "line-break") {
            m_text += '\n';
        } else if (name == "a" && m_link.empty()) {
            m_link = attributes.prefixed("href");
        }
    }

    void endCell()
    {
        m_inCell = false;
        SheetCell cell{m_column, SheetCell::Kind::Text, m_text, m_link};
        if (m_type == "date") {
            cell.kind = SheetCell::Kind::Date;
            cell.text = shownDate(m_value);
        } else if (m_type == "boolean") {
            cell.kind = SheetCell::Kind::Boolean;
            cell.text = m_value == "true" ? "TRUE" : "FALSE";
        } else if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            cell.kind = SheetCell::Kind::Number;
            if (cell.text.empty())
                cell.text = shownNumber(m_value, 0);
        } else if (cell.text.empty()) {
            cell.text = m_value;
        }
        if (m_hasFormula && (cell.text.starts_with("#") || cell.text.starts_with("Err:")))
            cell.kind = SheetCell::Kind::Error;
        m_row.formulasWithoutValue += m_hasFormula && cell.text.empty() && m_type.empty();
        const int times = cell.text.empty() ? 0 : mayRepeat() ? std::min(m_repeats, repeatedCells) : 1;
        m_repeated += times - 1;
        for (int i = 0; i < times && cell.column < sheetColumnCount; ++i, ++cell.column)
            m_row.cells.push_back(cell);
        m_column = std::min(m_column + m_repeats, sheetColumnCount);
    }

    void endRow()
    {
        const qint64 affordable = (repeatedInAll - m_repeated) / std::max<qint64>(qint64(m_row.cells.size()), 1);
        const int times =
            m_row.cells.empty() ? 1 : int(std::clamp<qint64>(affordable, 1, std::min(m_rowRepeats, repeatedRows)));
        m_repeated += qint64(times - 1) * qint64(m_row.cells.size());
        for (int i = 0; i < times && !m_done && !m_row.cells.empty(); ++i) {
            m_row.number = m_next + i;
            m_done = !m_giveRow(m_row);
        }
        m_next = std::min(m_next + m_rowRepeats, sheetRowCount);
    }

    int m_wanted;
    const std::function<bool(const SheetRow &)> &m_giveRow;
    SheetRow m_row;
    qint64 m_repeated = 0;
    int m_rows = 0;
    int m_next = 1;
    int m_rowRepeats = 1;
    int m_repeats = 1;
    int m_column = 0;
    int m_sheet = -1;
    int m_tables = 0;
    int m_annotation = 0;
    int m_paragraphs = 0;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_hasFormula = false;
    bool m_done = false;
    std::string m_type;
    std::string m_value;
    std::string m_text;
    std::string m_link;
};

} // namespace

Result<OdsReader> OdsReader::open(const QString &path)
{
    auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    OdsReader reader(std::move(archive).value());
    OutlineHandler handler(reader.m_sheets, reader.m_extras);
    OfficeXmlParser parser(handler);
    if (const auto read =
            reader.m_archive.read(contentPart, [&](std::string_view piece) { return parser.feed(piece); });
        !read)
        return read.error();
    const auto ending = parser.finish();
    if (ending != OfficeXmlParser::State::Finished && reader.m_sheets.empty())
        return officeXmlError(ending, QFileInfo(path).fileName());
    return reader;
}

Result<void> OdsReader::readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                                 const Progress &progress) const
{
    RowHandler handler(sheet, row);
    OfficeXmlParser parser(handler);
    const qint64 total = m_archive.unpackedSize(contentPart);
    qint64 done = 0;
    bool going = true;
    const auto read = m_archive.read(contentPart, [&](std::string_view piece) {
        done += qint64(piece.size());
        going = progress.step(done, total);
        return going && parser.feed(piece);
    });
    if (!going)
        return Progress::cancelledError();
    if (!read)
        return read.error();
    const auto ending = parser.finish();
    if (ending == OfficeXmlParser::State::Finished || handler.isDone())
        return {};
    const QString where = XlsxReaderText::tr("%1, sheet %2, row %3")
                              .arg(QFileInfo(m_archive.path()).fileName(), m_sheets[size_t(sheet)].name)
                              .arg(handler.rowNumber());
    return handler.isTooLarge() ? sheetTooLarge(where) : officeXmlError(ending, where);
}

} // namespace hubready
