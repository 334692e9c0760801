#include "core/import/sheet/xlsx_sheet_parser.h"

#include <charconv>

namespace hubready {

namespace {

constexpr size_t valueLimit = size_t(16) << 20;
constexpr size_t formulaLimit = 8192; // Excel's own

template <typename Number> bool toNumber(std::string_view text, Number &out)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc() && end == text.data() + text.size();
}

// "2021-02-01T00:00:00.000Z" as "2021-02-01": what a date cell without a time of day carries.
std::string_view withoutMidnight(std::string_view iso)
{
    if (iso.ends_with('Z'))
        iso.remove_suffix(1);
    constexpr size_t upToSeconds = 19;
    if (iso.size() > upToSeconds && iso[upToSeconds] == '.')
        iso = iso.substr(0, upToSeconds);
    return iso.ends_with("T00:00:00") ? iso.substr(0, iso.size() - 9) : iso;
}

// The address of =HYPERLINK("address", "text"), if it is written out.
std::string linkOfFormula(std::string_view formula)
{
    constexpr std::string_view begin = "HYPERLINK(\"";
    if (!formula.starts_with(begin))
        return {};
    formula.remove_prefix(begin.size());
    return std::string(formula.substr(0, std::min(formula.find('"'), formula.size())));
}

} // namespace

int columnOfReference(std::string_view reference)
{
    int column = 0;
    for (char c : reference) {
        if (c >= 'a' && c <= 'z')
            c = char(c - 32);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + (c - 'A' + 1);
        if (column > sheetColumnCount)
            return -1;
    }
    return column - 1;
}

void XlsxSheetParser::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (m_inInline) {
        m_inline.startElement(name);
    } else if (name == "c" && m_inRow) {
        startCell(attributes);
    } else if (name == "v" && m_inCell) {
        m_inValue = true;
    } else if (name == "f" && m_inCell) {
        m_hasFormula = m_inFormula = true;
    } else if (name == "is" && m_inCell) {
        m_inInline = true;
        m_inline.begin();
    } else if (name == "row") {
        startRow(attributes);
    }
}

void XlsxSheetParser::characters(std::string_view text)
{
    if (m_inInline) {
        m_inline.characters(text);
        if (m_inline.tooLong())
            m_ending = Ending::TextTooLong;
    } else if (m_inFormula) {
        if (m_formula.size() < formulaLimit)
            m_formula += text;
    } else if (m_inValue) {
        m_value += text;
        if (m_value.size() > valueLimit)
            m_ending = Ending::TextTooLong;
    }
}

void XlsxSheetParser::endElement(std::string_view name)
{
    if (m_inInline) {
        if (name == "is")
            m_inInline = false;
        else
            m_inline.endElement(name);
    } else if (name == "f") {
        m_inFormula = false;
    } else if (name == "v") {
        m_inValue = false;
    } else if (name == "c" && m_inCell) {
        endCell();
    } else if (name == "row" && m_inRow) {
        endRow();
    }
}

void XlsxSheetParser::startRow(const XmlAttributes &attributes)
{
    if (++m_rows > sheetRowCount)
        m_ending = Ending::TooLarge;
    // Without a number, a row follows the one before.
    int number = 0;
    if (!toNumber(attributes["r"], number) || number < 1 || number > sheetRowCount)
        number = m_row.number + 1;
    m_row.number = number;
    m_row.cells.clear();
    const std::string_view hidden = attributes["hidden"];
    m_row.hidden = hidden == "1" || hidden == "true";
    m_row.formulasWithoutValue = 0;
    m_column = -1;
    m_inRow = true;
}

void XlsxSheetParser::startCell(const XmlAttributes &attributes)
{
    const int column = columnOfReference(attributes["r"]);
    m_column = column >= 0 ? column : m_column + 1;
    if (m_column >= sheetColumnCount)
        m_ending = Ending::TooLarge;
    m_style = 0;
    toNumber(attributes["s"], m_style);
    const std::string_view type = attributes["t"];
    if (type == "s")
        m_type = Type::Shared;
    else if (type == "inlineStr")
        m_type = Type::Inline;
    else if (type == "str")
        m_type = Type::Formula;
    else if (type == "b")
        m_type = Type::Boolean;
    else if (type == "e")
        m_type = Type::Error;
    else
        m_type = type == "d" ? Type::Date : Type::Number;
    m_value.clear();
    m_inline.begin();
    m_inCell = true;
    m_hasFormula = false;
    m_formula.clear();
}

void XlsxSheetParser::endCell()
{
    m_inCell = false;
    m_inValue = false;
    m_inFormula = false;
    // An inline text counts whatever the type says: some programs leave it out.
    SheetCell cell{m_column, SheetCell::Kind::Text};
    cell.link = linkOfFormula(m_formula);
    if (!m_inline.text().empty()) {
        cell.text = m_inline.text();
    } else if (!m_value.empty()) {
        cell.kind = finishValue();
        cell.text = m_value;
    }
    m_row.formulasWithoutValue += m_hasFormula && cell.text.empty() && m_type != Type::Formula;
    if (cell.text.empty() || m_ending != Ending::None)
        return;
    if (m_row.cells.size() < size_t(sheetColumnCount))
        m_row.cells.push_back(std::move(cell));
    else
        m_ending = Ending::TooLarge;
}

// Makes of what the cell stores what it shows.
SheetCell::Kind XlsxSheetParser::finishValue()
{
    switch (m_type) {
    case Type::Shared: {
        size_t index = 0;
        const auto text = toNumber(std::string_view(m_value), index) ? m_strings.at(index) : std::nullopt;
        if (text)
            m_value = *text;
        else
            m_ending = Ending::UnknownText;
        return SheetCell::Kind::Text;
    }
    case Type::Inline:
    case Type::Formula: {
        std::string text;
        appendXlsxText(text, m_value);
        m_value = std::move(text);
        return SheetCell::Kind::Text;
    }
    case Type::Boolean:
        m_value = m_value == "0" || m_value == "false" ? "FALSE" : "TRUE";
        return SheetCell::Kind::Boolean;
    case Type::Error: return SheetCell::Kind::Error;
    case Type::Date: m_value = std::string(withoutMidnight(m_value)); return SheetCell::Kind::Date;
    case Type::Number: return finishNumber();
    }
    return SheetCell::Kind::Text;
}

SheetCell::Kind XlsxSheetParser::finishNumber()
{
    const bool isDate = showNumber(m_value, m_styles.shape(m_style), m_from1904);
    return isDate ? SheetCell::Kind::Date : SheetCell::Kind::Number;
}

void XlsxSheetParser::endRow()
{
    m_inRow = false;
    if (m_ending == Ending::None && !m_giveRow(m_row))
        m_ending = Ending::Asked;
}

} // namespace hubready
