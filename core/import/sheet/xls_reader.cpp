#include "core/import/sheet/xls_reader.h"

#include "core/import/sheet/xlsx_styles.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <charconv>

#include <freexl.h>

namespace hubready {

namespace {

struct XlsReaderText
{
    Q_DECLARE_TR_FUNCTIONS(XlsReaderText)
};

constexpr qint64 sizeLimit = qint64(256) << 20; // the library takes the whole file into memory

enum class Trouble { Password, Damaged, Unknown };

Error cannotRead(const QString &name, Trouble trouble)
{
    const QString why = trouble == Trouble::Password ? XlsReaderText::tr("It is protected with a password.")
                        : trouble == Trouble::Damaged
                            ? XlsReaderText::tr("It is damaged or cut short; most often a copy was not finished.")
                            : XlsReaderText::tr("It is no workbook of Excel 5 to 2003, or one that only Excel itself can open.");
    return {ErrorCode::InputUnusable, XlsReaderText::tr("The workbook cannot be read."), name, why,
            XlsReaderText::tr("Open it in Excel, take a password off, and save it as an Excel workbook (.xlsx).")};
}

Trouble troubleOf(int code)
{
    const bool isDamaged =
        code == FREEXL_CFBF_READ_ERROR || code == FREEXL_CFBF_SEEK_ERROR || code == FREEXL_CFBF_INVALID_SECTOR_SIZE;
    return isDamaged ? Trouble::Damaged : Trouble::Unknown;
}

std::string number(double value)
{
    char buffer[40];
    const auto done = std::to_chars(buffer, buffer + sizeof buffer, value);
    return shownNumber({buffer, size_t(done.ptr - buffer)}, 0);
}

// "2011-01-01 00:00:00" as 2011-01-01.
std::string day(std::string_view text)
{
    const size_t midnight = text.find(" 00:00:00");
    std::string out(text.substr(0, midnight));
    if (const size_t blank = out.find(' '); blank == 10)
        out[blank] = 'T';
    return out;
}

SheetCell cellOf(const FreeXL_CellValue &value, int column)
{
    SheetCell cell{column};
    switch (value.type) {
    case FREEXL_CELL_INT:
        cell.kind = SheetCell::Kind::Number;
        cell.text = std::to_string(value.value.int_value);
        break;
    case FREEXL_CELL_DOUBLE:
        cell.kind = SheetCell::Kind::Number;
        cell.text = number(value.value.double_value);
        break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
        cell.text = value.value.text_value ? value.value.text_value : "";
        break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
        cell.kind = SheetCell::Kind::Date;
        cell.text = day(value.value.text_value ? value.value.text_value : "");
        break;
    default:
        break;
    }
    return cell;
}

} // namespace

void XlsReader::Closer::operator()(const void *handle) const { freexl_close(handle); }

Result<XlsReader> XlsReader::open(const QString &path)
{
    XlsReader reader;
    reader.m_name = QFileInfo(path).fileName();
    if (QFileInfo(path).size() > sizeLimit) {
        return Error{ErrorCode::InputUnusable, XlsReaderText::tr("The workbook is too large to be read."), reader.m_name,
                     XlsReaderText::tr("Workbooks of the old kind are read as a whole."),
                     XlsReaderText::tr("Save it as an Excel workbook (.xlsx).")};
    }
    const void *handle = nullptr;
    const int opened = freexl_open(QFile::encodeName(path).constData(), &handle);
    reader.m_handle.reset(handle);
    if (opened != FREEXL_OK)
        return cannotRead(reader.m_name, troubleOf(opened));
    unsigned int count = 0;
    unsigned int password = FREEXL_UNKNOWN;
    freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &password);
    if (password != FREEXL_BIFF_PLAIN)
        return cannotRead(reader.m_name, Trouble::Password);
    freexl_get_info(handle, FREEXL_BIFF_SHEET_COUNT, &count);
    for (unsigned int i = 0; i < count && i < 0xFFFF; ++i) {
        const char *name = nullptr;
        freexl_get_worksheet_name(handle, static_cast<unsigned short>(i), &name);
        reader.m_sheets.push_back({toQString(name ? name : ""), false});
    }
    if (reader.m_sheets.empty())
        return cannotRead(reader.m_name, Trouble::Unknown);
    return reader;
}

Result<void> XlsReader::readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                                 const Progress &progress) const
{
    const void *handle = m_handle.get();
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_select_active_worksheet(handle, static_cast<unsigned short>(sheet)) != FREEXL_OK ||
        freexl_worksheet_dimensions(handle, &rows, &columns) != FREEXL_OK)
        return cannotRead(m_name, Trouble::Damaged);
    for (unsigned int r = 0; r < rows; ++r) {
        if (!progress.step(r, rows))
            return Progress::cancelledError();
        SheetRow found{int(r) + 1, {}};
        for (unsigned short c = 0; c < columns; ++c) {
            FreeXL_CellValue value{};
            if (freexl_get_cell_value(handle, r, c, &value) != FREEXL_OK)
                continue;
            if (SheetCell cell = cellOf(value, c); !cell.text.empty())
                found.cells.push_back(std::move(cell));
        }
        if (!row(found))
            return {};
    }
    return {};
}

} // namespace hubready
