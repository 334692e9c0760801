// Turns the XML of one worksheet into rows of cells, as it comes.
#pragma once

#include "core/import/office_xml.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/import/sheet/xlsx_shared_strings.h"
#include "core/import/sheet/xlsx_styles.h"

#include <functional>
#include <string>

namespace hubready {

class XlsxSheetParser final : public OfficeXmlHandler
{
public:
    enum class Ending { None, Asked, TextTooLong, UnknownText, TooLarge };

    XlsxSheetParser(const XlsxSharedStrings &strings, const XlsxStyles &styles, bool from1904,
                    const std::function<bool(const SheetRow &)> &row)
        : m_strings(strings), m_styles(styles), m_from1904(from1904), m_giveRow(row)
    {
    }

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;
    bool stopped() const override { return m_ending != Ending::None; }

    Ending ending() const { return m_ending; }
    int rowNumber() const { return m_row.number; }
    int column() const { return m_column; }

private:
    enum class Type { Number, Shared, Inline, Formula, Boolean, Error, Date };

    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void endRow();
    SheetCell::Kind finishValue();
    SheetCell::Kind finishNumber();

    const XlsxSharedStrings &m_strings;
    const XlsxStyles &m_styles;
    bool m_from1904;
    const std::function<bool(const SheetRow &)> &m_giveRow;

    SheetRow m_row;
    int m_rows = 0;
    XlsxTextCollector m_inline;
    std::string m_value;
    int m_column = -1;
    size_t m_style = 0;
    Type m_type = Type::Number;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inInline = false;
    bool m_hasFormula = false;
    bool m_inFormula = false;
    std::string m_formula;
    Ending m_ending = Ending::None;
};

} // namespace hubready
