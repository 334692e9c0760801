// The records that a workbook of the old kind (.xls) is made of ([MS-XLS] 2.1.4): a number, a length, and so many
// bytes; what is longer goes on in CONTINUE records. Read one after the other:
//
//   BiffRecords records(stream, position);
//   while (records.next())
//       if (records.type() == Biff::Number) … records.bytes() …
//
// BiffText reads strings, which may be cut by CONTINUE records in their midst.
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// [MS-XLS] 2.3, the records that say something of cells.
namespace Biff {
inline constexpr quint16 Formula = 0x0006, End = 0x000A, Date1904 = 0x0022, FilePass = 0x002F, Continue = 0x003C,
                         CodePage = 0x0042, ColumnInfo = 0x007D, BoundSheet = 0x0085, MulRk = 0x00BD,
                         RichString = 0x00D6, ExtendedFormat = 0x00E0, MergedCells = 0x00E5, SharedStrings = 0x00FC,
                         LabelSst = 0x00FD, HyperLink = 0x01B8, Number = 0x0203, Label = 0x0204, BoolErr = 0x0205,
                         String = 0x0207, RowInfo = 0x0208, Rk = 0x027E, Format = 0x041E, Begin = 0x0809;
} // namespace Biff

class BiffRecords
{
public:
    explicit BiffRecords(std::string_view stream, size_t position = 0) : m_stream(stream), m_next(position) {}

    // False: the stream is at its end, or cut short there.
    bool next();
    quint16 type() const { return m_type; }
    std::string_view bytes() const { return m_bytes; }
    // The bytes and those of the CONTINUE records behind them, a piece each; next() goes on behind them.
    std::vector<std::string_view> withContinued();

private:
    std::string_view m_stream;
    size_t m_next;
    quint16 m_type = 0;
    std::string_view m_bytes;
};

// Strings of Excel 97 and later: each character one byte or two, formats and phonetic text behind it.
class BiffText
{
public:
    explicit BiffText(std::vector<std::string_view> pieces) : m_pieces(std::move(pieces)) {}

    void skip(size_t bytes);
    bool isAtEnd() const;
    quint8 byte();
    quint16 word();
    quint32 number();
    // A length of one byte or two in front.
    enum class Length { Byte, Word };
    std::string text(Length length);

private:
    QString characters(size_t count, bool isWide);

    std::vector<std::string_view> m_pieces;
    size_t m_piece = 0;
    size_t m_at = 0;
};

} // namespace hubready
