#include "core/import/sheet/xls_reader.h"

#include "core/import/sheet/little_endian.h"
#include "core/import/sheet/xls_links.h"
#include "core/import/sheet/xls_reader_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <set>

namespace hubready {

namespace {

constexpr qint64 sizeLimit = qint64(256) << 20; // the whole file is held in memory
constexpr int columnCount = 256;                // of a sheet of this kind

std::string shortest(double value)
{
    std::array<char, 40> buffer{};
    const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), done.ptr};
}

// [MS-XLS] 2.5.217: the upper 30 bits of a double or a whole number, perhaps of hundredths.
double rkNumber(quint32 bits)
{
    const bool isHundredths = bits & 1;
    const double value = bits & 2 ? double(qint32(bits) >> 2) : std::bit_cast<double>(quint64(bits & ~3U) << 32);
    return isHundredths ? value / 100 : value;
}

// [MS-XLS] 2.5.10.
std::string errorText(quint8 code)
{
    static constexpr std::array<std::pair<quint8, std::string_view>, 8> names{{{0x00, "#NULL!"},
                                                                               {0x07, "#DIV/0!"},
                                                                               {0x0F, "#VALUE!"},
                                                                               {0x17, "#REF!"},
                                                                               {0x1D, "#NAME?"},
                                                                               {0x24, "#NUM!"},
                                                                               {0x2A, "#N/A"},
                                                                               {0x2B, "#GETTING_DATA"}}};
    const auto found = std::ranges::find(names, code, &std::pair<quint8, std::string_view>::first);
    return std::string(found == names.end() ? std::string_view("#ERROR") : found->second);
}

// Puts the cells that the records of a sheet say together into rows.
class SheetRecords
{
public:
    SheetRecords(const XlsWorkbook &workbook, const std::function<bool(const SheetRow &)> &give)
        : m_workbook(workbook), m_give(give)
    {
    }

    // False: read no further.
    bool take(BiffRecords &records);
    bool finish() { return endRow(); }

private:
    bool at(std::string_view record);
    void addCells(BiffRecords &records);
    void add(SheetCell::Kind kind, std::string text);
    void addNumber(double value, size_t format);
    void addMultiple(std::string_view record);
    void addFormula(std::string_view record);
    void addBoolOrError(quint8 value, bool isError);
    bool endRow();

    const XlsWorkbook &m_workbook;
    const std::function<bool(const SheetRow &)> &m_give;
    SheetRow m_row;
    int m_column = 0;
    std::set<int> m_hidden;    // of the rows to come
    bool m_awaitsText = false; // the value of a formula stands in a record behind it
};

bool SheetRecords::endRow()
{
    if (m_row.number == 0 || (m_row.cells.empty() && m_row.formulasWithoutValue == 0))
        return true;
    m_row.hidden = m_hidden.contains(m_row.number);
    std::ranges::stable_sort(m_row.cells, {}, &SheetCell::column);
    const bool isGoing = m_give(m_row);
    m_row = {};
    return isGoing;
}

// Goes on to the row and the column that a cell's record begins with. False: read no further.
bool SheetRecords::at(std::string_view record)
{
    const int row = u16(record, 0) + 1;
    m_column = u16(record, 2);
    m_awaitsText = false;
    if (row != m_row.number && !endRow())
        return false;
    m_row.number = row;
    return true;
}

void SheetRecords::add(SheetCell::Kind kind, std::string text)
{
    // More cells than columns: the file is broken and says some of them twice.
    if (text.empty() || m_row.cells.size() >= size_t(columnCount))
        return;
    SheetCell &cell = m_row.cells.emplace_back();
    cell.column = m_column;
    cell.kind = kind;
    cell.text = std::move(text);
}

void SheetRecords::addNumber(double value, size_t format)
{
    std::string text = shortest(value);
    const bool isDate = showNumber(text, m_workbook.shape(format), m_workbook.from1904());
    add(isDate ? SheetCell::Kind::Date : SheetCell::Kind::Number, std::move(text));
}

void SheetRecords::addMultiple(std::string_view record)
{
    constexpr size_t head = 4;
    constexpr size_t each = 6;
    for (size_t place = head; place + each + 2 <= record.size(); place += each, ++m_column)
        addNumber(rkNumber(u32(record, place + 2)), u16(record, place));
}

void SheetRecords::addBoolOrError(quint8 value, bool isError)
{
    if (isError)
        add(SheetCell::Kind::Error, errorText(value));
    else
        add(SheetCell::Kind::Boolean, value ? "TRUE" : "FALSE");
}

// [MS-XLS] 2.5.133: the last value, as a number or, marked by FFFF, as what a number cannot say.
void SheetRecords::addFormula(std::string_view record)
{
    constexpr size_t valueAt = 6;
    if (u16(record, valueAt + 6) != 0xFFFF)
        return addNumber(std::bit_cast<double>(littleEndian<quint64>(record, valueAt)), u16(record, 4));
    enum : quint8 { Text = 0, Boolean = 1, Error = 2 };
    const quint8 kind = u8(record, valueAt);
    m_awaitsText = kind == Text;
    if (kind == Boolean || kind == Error)
        addBoolOrError(u8(record, valueAt + 2), kind == Error);
}

bool SheetRecords::take(BiffRecords &records)
{
    const std::string_view bytes = records.bytes();
    switch (records.type()) {
    case Biff::RowInfo:
        if (u16(bytes, 12) & 0x20)
            m_hidden.insert(u16(bytes, 0) + 1);
        return true;
    case Biff::String:
        if (std::exchange(m_awaitsText, false))
            add(SheetCell::Kind::Text, m_workbook.text(records.withContinued(), BiffText::Length::Word));
        return true;
    case Biff::LabelSst:
    case Biff::Label:
    case Biff::RichString:
    case Biff::Number:
    case Biff::Rk:
    case Biff::MulRk:
    case Biff::BoolErr:
    case Biff::Formula:
        if (!at(bytes))
            return false;
        addCells(records);
        return true;
    default:
        return true;
    }
}

// A record that begins with row, column and format.
void SheetRecords::addCells(BiffRecords &records)
{
    constexpr size_t valueAt = 6;
    const std::string_view bytes = records.bytes();
    const size_t format = u16(bytes, 4);
    switch (records.type()) {
    case Biff::LabelSst:
        return add(SheetCell::Kind::Text, std::string(m_workbook.sharedText(u32(bytes, valueAt))));
    case Biff::Number:
        return addNumber(std::bit_cast<double>(littleEndian<quint64>(bytes, valueAt)), format);
    case Biff::Rk:
        return addNumber(rkNumber(u32(bytes, valueAt)), format);
    case Biff::MulRk:
        return addMultiple(bytes);
    case Biff::BoolErr:
        return addBoolOrError(u8(bytes, valueAt), u8(bytes, valueAt + 1) != 0);
    case Biff::Formula:
        return addFormula(bytes);
    default: { // Label, RichString
        auto pieces = records.withContinued();
        pieces.front().remove_prefix(std::min(valueAt, pieces.front().size()));
        return add(SheetCell::Kind::Text, m_workbook.text(std::move(pieces), BiffText::Length::Word));
    }
    }
}

// The records of one sheet, without those of charts inside it. False from `take` ends the reading. False: cut short.
template <typename Take> bool forEachRecord(const XlsWorkbook &workbook, const XlsSheet &sheet, const Take &take)
{
    BiffRecords records(workbook.stream(), sheet.position);
    if (!records.next() || records.type() != Biff::Begin)
        return false;
    for (int depth = 1; depth > 0;) {
        if (!records.next())
            return false;
        if (records.type() == Biff::Begin)
            ++depth;
        else if (records.type() == Biff::End)
            --depth;
        else if (depth == 1 && !take(records))
            return true;
    }
    return true;
}

} // namespace

XlsReader::XlsReader(XlsWorkbook workbook) : m_workbook(std::move(workbook))
{
    for (const XlsSheet &sheet : m_workbook.sheets())
        m_sheets.push_back({sheet.name, sheet.hidden});
}

Result<XlsReader> XlsReader::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (file.size() > sizeLimit) {
        return Error{ErrorCode::InputUnusable, XlsReaderText::tr("The workbook is too large to be read."), name,
                     XlsReaderText::tr("Workbooks of the old kind are read as a whole."),
                     XlsReaderText::tr("Save it as an Excel workbook (.xlsx).")};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, XlsReaderText::tr("The workbook cannot be read."), name,
                     file.errorString(), XlsReaderText::tr("Check that no other program holds it open.")};
    }
    const uchar *bytes = file.map(0, file.size());
    const QByteArray copy = bytes ? QByteArray() : file.readAll();
    auto workbook = XlsWorkbook::read(bytes ? QByteArrayView(bytes, file.size()) : QByteArrayView(copy), name);
    if (!workbook)
        return workbook.error();
    return XlsReader(std::move(workbook.value()));
}

Result<void> XlsReader::readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                                 const Progress &progress) const
{
    const XlsSheet &wanted = m_workbook.sheets()[size_t(sheet)];
    const auto total = qint64(m_workbook.stream().size());
    bool isStopped = false;
    bool isCancelled = false;
    SheetRecords rows(m_workbook, row);
    const bool isWhole = forEachRecord(m_workbook, wanted, [&](BiffRecords &records) {
        isCancelled = !progress.step(records.bytes().data() - m_workbook.stream().data(), total);
        isStopped = isCancelled || !rows.take(records);
        return !isStopped;
    });
    if (isCancelled)
        return Progress::cancelledError();
    if (!isStopped)
        rows.finish();
    if (isWhole)
        return {};
    return Error{ErrorCode::InputUnusable, XlsReaderText::tr("The workbook cannot be read to its end."),
                 XlsReaderText::tr("sheet %1").arg(wanted.name),
                 XlsReaderText::tr("It is damaged or cut short; most often a copy was not finished."),
                 XlsReaderText::tr("Copy or export it again.")};
}

SheetExtras XlsReader::extras(int sheet) const
{
    SheetExtras extras;
    forEachRecord(m_workbook, m_workbook.sheets()[size_t(sheet)], [&](BiffRecords &records) {
        const std::string_view bytes = records.bytes();
        if (records.type() == Biff::ColumnInfo && (u16(bytes, 8) & 1)) {
            const int last = std::min<int>(u16(bytes, 2), columnCount - 1);
            for (int column = u16(bytes, 0); column <= last && int(extras.hiddenColumns.size()) < columnCount; ++column)
                extras.hiddenColumns.push_back(column);
        } else if (records.type() == Biff::MergedCells) {
            for (size_t at = 2; at + 8 <= bytes.size() && extras.merged.size() < SheetExtras::rangeLimit; at += 8)
                extras.merged.push_back(
                    {u16(bytes, at) + 1, u16(bytes, at + 2) + 1, u16(bytes, at + 4), u16(bytes, at + 6)});
        } else if (records.type() == Biff::HyperLink && extras.links.size() < SheetExtras::rangeLimit) {
            if (auto link = linkOfRecord(bytes))
                extras.links.push_back(std::move(*link));
        }
        return true;
    });
    return extras;
}

} // namespace hubready
