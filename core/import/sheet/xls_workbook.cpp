#include "core/import/sheet/xls_workbook.h"

#include "core/import/sheet/compound_file.h"
#include "core/import/sheet/little_endian.h"
#include "core/import/sheet/xls_reader_text.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

// Far more than workbooks have; a broken file may claim millions.
constexpr size_t mostSheets = 10'000;
constexpr size_t mostFormats = 0x10000; // a cell names one by two bytes

enum class Trouble { Password, Damaged, Unknown };

Error cannotRead(const QString &name, Trouble trouble)
{
    const QString why =
        trouble == Trouble::Password ? XlsReaderText::tr("It is protected with a password.")
        : trouble == Trouble::Damaged
            ? XlsReaderText::tr("It is damaged or cut short; most often a copy was not finished.")
            : XlsReaderText::tr("It is no workbook of Excel 5 to 2003, or one that only Excel itself can open.");
    return {ErrorCode::InputUnusable, XlsReaderText::tr("The workbook cannot be read."), name, why,
            XlsReaderText::tr("Open it in Excel, take a password off, and save it as an Excel workbook (.xlsx).")};
}

// [MS-XLS] 2.4.52.
QString codePageName(quint16 number)
{
    if (number == 10000 || number == 0x8000)
        return QStringLiteral("macintosh");
    return number == 0x8001 || number == 0 ? QStringLiteral("windows-1252") : QStringLiteral("windows-%1").arg(number);
}

} // namespace

Result<XlsWorkbook> XlsWorkbook::read(QByteArrayView file, const QString &name)
{
    XlsWorkbook workbook;
    for (QStringView stream : {u"Workbook", u"Book"}) {
        if (workbook.m_stream.empty())
            workbook.m_stream = compoundStream(file, stream).value_or(std::string());
    }
    if (workbook.m_stream.empty())
        return cannotRead(name, Trouble::Unknown);
    const bool isWhole = workbook.readRecords();
    if (workbook.m_isLocked)
        return cannotRead(name, Trouble::Password);
    if (workbook.m_sheets.empty())
        return cannotRead(name, isWhole ? Trouble::Unknown : Trouble::Damaged);
    return workbook;
}

std::string XlsWorkbook::text(std::vector<std::string_view> pieces, BiffText::Length length) const
{
    if (m_isUnicode)
        return BiffText(std::move(pieces)).text(length);
    const std::string_view bytes = pieces.front();
    const size_t head = length == BiffText::Length::Byte ? 1 : 2;
    const std::string_view text = bytes.substr(std::min(head, bytes.size()), head == 1 ? u8(bytes, 0) : u16(bytes, 0));
    const auto decoded = decodeToUtf8({text.data(), qsizetype(text.size())}, m_codePage);
    return decoded ? decoded->utf8
                   : decodeToUtf8({text.data(), qsizetype(text.size())}, QStringLiteral("windows-1252"))->utf8;
}

// True: up to the end of this part.
bool XlsWorkbook::readRecords()
{
    BiffRecords records(m_stream);
    while (records.next()) {
        const std::string_view bytes = records.bytes();
        switch (records.type()) {
        case Biff::Begin:
            m_isUnicode = u16(bytes, 0) >= 0x0600;
            break;
        case Biff::FilePass:
            m_isLocked = true;
            return true;
        case Biff::Date1904:
            m_from1904 = u16(bytes, 0) == 1;
            break;
        case Biff::CodePage:
            m_codePage = codePageName(u16(bytes, 0));
            break;
        case Biff::BoundSheet:
            addSheet(bytes);
            break;
        case Biff::Format:
            addFormat(bytes);
            break;
        case Biff::ExtendedFormat: {
            if (m_shapes.size() >= mostFormats)
                break;
            const int id = u16(bytes, 2);
            const auto own = m_formats.find(id);
            m_shapes.push_back(own == m_formats.end() ? shapeOfBuiltInFormat(id) : own->second);
            break;
        }
        case Biff::SharedStrings:
            readSharedTexts(records.withContinued());
            break;
        case Biff::End:
            return true;
        default:
            break;
        }
    }
    return false;
}

void XlsWorkbook::addSheet(std::string_view record)
{
    constexpr size_t nameAt = 6;
    const bool hasCells = u8(record, 5) == 0; // else a chart, macros
    if (!hasCells || record.size() < nameAt || m_sheets.size() >= mostSheets)
        return;
    const bool isHidden = (u8(record, 4) & 3) != 0;
    m_sheets.push_back({toQString(text({record.substr(nameAt)}, BiffText::Length::Byte)), isHidden, u32(record, 0)});
}

void XlsWorkbook::addFormat(std::string_view record)
{
    if (record.size() < 2)
        return;
    const auto length = m_isUnicode ? BiffText::Length::Word : BiffText::Length::Byte;
    m_formats[u16(record, 0)] = shapeOfFormat(text({record.substr(2)}, length));
}

void XlsWorkbook::readSharedTexts(std::vector<std::string_view> pieces)
{
    BiffText texts(std::move(pieces));
    texts.skip(4); // how often they are used
    for (quint32 count = texts.number(); count > 0 && !texts.isAtEnd(); --count)
        m_textEnds.push_back(quint32(m_texts.append(texts.text(BiffText::Length::Word)).size()));
}

std::string_view XlsWorkbook::sharedText(size_t index) const
{
    if (index >= m_textEnds.size())
        return {};
    const size_t start = index == 0 ? 0 : m_textEnds[index - 1];
    return std::string_view(m_texts).substr(start, m_textEnds[index] - start);
}

} // namespace hubready
