#include "core/import/sheet/xlsx_reader.h"
#include "core/package/workbook_writer.h"
#include "core/text/wtf8.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {

namespace {

using namespace std::string_literals;

using SheetTexts = std::vector<std::vector<std::string>>;

// A sheet that keeps its texts itself.
WorkbookSheet sheetOf(SheetTexts rows, std::vector<std::string_view> header = {})
{
    auto held = std::make_shared<const SheetTexts>(std::move(rows));
    WorkbookSheet sheet{QStringLiteral("Records"), std::move(header), qint64(held->size()), {}};
    sheet.row = [held](qint64 row, std::vector<WorkbookCell> &cells) {
        const auto &texts = held->at(size_t(row));
        cells.assign(texts.begin(), texts.end());
    };
    return sheet;
}

// The sheet by row and column, empty cells as empty texts; every cell must be a text.
SheetTexts readTexts(const QString &path, size_t rows, size_t columns)
{
    SheetTexts texts(rows, std::vector<std::string>(columns));
    const Result<XlsxReader> reader = XlsxReader::open(path);
    EXPECT_TRUE(reader) << (reader ? "" : reader.error().text().toStdString());
    if (!reader)
        return {};
    const Result<void> read = reader->readRows(0, [&](const SheetRow &row) {
        for (const SheetCell &cell : row.cells) {
            EXPECT_EQ(cell.kind, SheetCell::Kind::Text);
            texts.at(size_t(row.number) - 1).at(size_t(cell.column)) = cell.text;
        }
        return true;
    });
    EXPECT_TRUE(read) << (read ? "" : read.error().text().toStdString());
    return texts;
}

class WorkbookTest : public testing::Test
{
protected:
    QString path(const QString &name = QStringLiteral("wörk ≤ bøøk.xlsx")) const { return m_folder.filePath(name); }

    std::string backOf(const std::string &text) const
    {
        const Result<void> written = writeWorkbook(path(), {sheetOf({{text}})});
        EXPECT_TRUE(written) << (written ? "" : written.error().text().toStdString());
        return readTexts(path(), 1, 1).at(0).at(0);
    }

    QTemporaryDir m_folder;
};

rc::Gen<char32_t> anyWorkbookCodePoint()
{
    return rc::gen::oneOf(rc::gen::elementOf(std::vector<char32_t>{
                              '_',    'x',    '0', '4',  '1',  'F',  'A',  'd',    '8',    ' ',     '\n',    '\r',
                              '\t',   0,      1,   0x1F, 0x7F, 0x85, 0xA0, 0xD800, 0xDC00, 0xDFFF,  0xFFFE,  0xFFFF,
                              0xFEFF, 0x2028, '<', '&',  '>',  '"',  '\'', '=',    ']',    0x1F600, 0x10FFFF}),
                          rc::gen::inRange<char32_t>(0, 0x80), rc::gen::inRange<char32_t>(0, 0x110000));
}

// As text is held in the core: two halves of a pair that meet are one character.
std::string normal(const std::vector<char32_t> &codePoints)
{
    std::string text;
    for (char32_t c : codePoints)
        appendCodePoint(text, c);
    return toWtf8(toQString(text));
}

rc::Gen<std::string> anyWorkbookText()
{
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(anyWorkbookCodePoint()), normal);
}

} // namespace

TEST_F(WorkbookTest, HostileTextsComeBack)
{
    for (const std::string &text : {"plain"s,
                                    "=1+1"s,
                                    "007"s,
                                    "1e5"s,
                                    "TRUE"s,
                                    "2021-02-01"s,
                                    "#N/A"s,
                                    "http://example.org"s,
                                    " lead and trail "s,
                                    "\n"s,
                                    "\r"s,
                                    "a\r\nb\rc\n"s,
                                    "\t"s,
                                    " "s,
                                    "a\0b"s,
                                    "\0"s,
                                    "\x01\x02\x1f"s,
                                    "_x0041_"s,
                                    "_x005F_x0041_"s,
                                    "_x0041_x0042_"s,
                                    "_x0041\x01"s,
                                    "_x004\x01"s,
                                    "_X0041_"s,
                                    "_x00g1_"s,
                                    "__x0041__"s,
                                    "\xEF\xBF\xBE\xEF\xBF\xBF"s,
                                    "\xED\xA0\x80x"s,
                                    "\xED\xB0\x80\xED\xA0\x80"s,
                                    "_x0041\xED\xA0\x80"s,
                                    "\xF0\x9F\x98\x80"s,
                                    "<a href=\"&amp;\">]]>"s,
                                    "\xC2\x85\xE2\x80\xA8"s,
                                    "\xEF\xBB\xBFmark"s})
        EXPECT_EQ(backOf(text), text) << text;
}

TEST_F(WorkbookTest, LongTextsComeBackOrAreRefused)
{
    for (const char *unit : {"x", "\x01", "\xC3\xA9", "\n"}) {
        std::string text;
        for (qint64 i = 0; i < workbookTextLimit; ++i)
            text += unit;
        EXPECT_EQ(backOf(text), text);
        const Result<void> tooLong = writeWorkbook(path(), {sheetOf({{"a", text + unit}})});
        ASSERT_FALSE(tooLong);
        EXPECT_EQ(tooLong.error().code, ErrorCode::CannotWrite);
        EXPECT_TRUE(tooLong.error().where.contains(QStringLiteral("row 1, column B")));
    }
    std::string pairs;
    for (qint64 i = 0; i < workbookTextLimit / 2 + 1; ++i)
        pairs += "\xF0\x9F\x98\x80";
    EXPECT_FALSE(writeWorkbook(path(), {sheetOf({{pairs}})}));
    EXPECT_FALSE(writeWorkbook(path(), {sheetOf({{std::string(20000, '\0')}})}));
}

TEST_F(WorkbookTest, WritesNumbersDatesAndNothing)
{
    const std::vector<WorkbookCell> cells{qint64(0),  qint64(-42),         qint64(999999999999999),
                                          INT64_MAX,  QDate(2021, 2, 1),   QDate(1900, 1, 1),
                                          QDate(1900, 2, 28), QDate(1900, 3, 1), QDate(9999, 12, 31),
                                          QDate(1899, 12, 31), QDate(),     std::monostate{},
                                          std::string_view{}, std::string_view("end")};
    ASSERT_TRUE(writeWorkbook(path(), {workbookSheet(QStringLiteral("S"), {}, {cells})}));
    const Result<XlsxReader> reader = XlsxReader::open(path());
    ASSERT_TRUE(reader);
    using Kind = SheetCell::Kind;
    std::map<int, std::pair<Kind, std::string>> found;
    ASSERT_TRUE(reader->readRows(0, [&](const SheetRow &row) {
        for (const SheetCell &cell : row.cells)
            found[cell.column] = {cell.kind, cell.text};
        return true;
    }));
    const std::map<int, std::pair<Kind, std::string>> wanted{
        {0, {Kind::Number, "0"}},         {1, {Kind::Number, "-42"}},      {2, {Kind::Number, "999999999999999"}},
        {3, {Kind::Text, "9223372036854775807"}}, {4, {Kind::Date, "2021-02-01"}}, {5, {Kind::Date, "1900-01-01"}},
        {6, {Kind::Date, "1900-02-28"}},  {7, {Kind::Date, "1900-03-01"}}, {8, {Kind::Date, "9999-12-31"}},
        {9, {Kind::Text, "1899-12-31"}},  {13, {Kind::Text, "end"}}};
    EXPECT_EQ(found, wanted);
}

TEST_F(WorkbookTest, SameContentSameBytesAtAnyTime)
{
    const WorkbookSheet sheet = sheetOf({{"a", "b"}, {"c", "a"}}, {"First", "Second"});
    const QString first = path(QStringLiteral("first.xlsx"));
    const QString second = path(QStringLiteral("second.xlsx"));
    ASSERT_TRUE(writeWorkbook(first, {sheet}));
    std::this_thread::sleep_for(std::chrono::milliseconds(2100)); // zip files count in steps of two seconds
    ASSERT_TRUE(writeWorkbook(second, {sheet}));
    QFile a(first);
    QFile b(second);
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
}

TEST_F(WorkbookTest, LargeSheetsAreWrittenRowByRowAndComeBack)
{
    constexpr qint64 rows = 60000;
    constexpr size_t columns = 18; // more than a million cells
    std::vector<std::string_view> header(columns, "Column");
    WorkbookSheet sheet{QStringLiteral("Large"), header, rows, {}};
    std::string text;
    sheet.row = [&](qint64 row, std::vector<WorkbookCell> &cells) {
        text = " \x01_x0041_\r" + std::to_string(row);
        cells.resize(columns);
        cells[row % 3] = std::string_view(text);
        cells[5] = QDate(2020, 1, 1);
    };
    ASSERT_TRUE(writeWorkbook(path(), {sheet}));
    const Result<XlsxReader> reader = XlsxReader::open(path());
    ASSERT_TRUE(reader);
    qint64 matching = 0;
    ASSERT_TRUE(reader->readRows(0, [&](const SheetRow &row) {
        const qint64 number = row.number - 2;
        matching += number >= 0 && row.cells.size() == 2 && row.cells[0].column == number % 3
            && row.cells[0].text == " \x01_x0041_\r" + std::to_string(number) && row.cells[1].text == "2020-01-01";
        return true;
    }));
    EXPECT_EQ(matching, rows);
}

TEST_F(WorkbookTest, RefusesWhatNoWorkbookHolds)
{
    EXPECT_FALSE(writeWorkbook(path(), {}));
    EXPECT_FALSE(writeWorkbook(path(), {workbookSheet(QStringLiteral("a/b"), {}, {})}));
    EXPECT_FALSE(writeWorkbook(path(), {workbookSheet(QString(32, u'n'), {}, {})}));
    EXPECT_FALSE(writeWorkbook(path(), {sheetOf({}), sheetOf({})})); // two of one name
    EXPECT_FALSE(writeWorkbook(path(), {sheetOf({std::vector<std::string>(workbookColumnLimit + 1)})}));
    WorkbookSheet tall = sheetOf({}, {"Header"});
    tall.rowCount = workbookRowLimit;
    EXPECT_FALSE(writeWorkbook(path(), {tall}));
    EXPECT_FALSE(QFile::exists(path()));
    const Result<void> nowhere =
        writeWorkbook(m_folder.filePath(QStringLiteral("no/such/folder.xlsx")), {sheetOf({{"a"}})});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::CannotWrite);
}

TEST_F(WorkbookTest, CancellingLeavesNothingBehind)
{
    std::stop_source source;
    source.request_stop();
    const Result<void> written = writeWorkbook(path(), {sheetOf({{"a"}})}, Progress(source.get_token()));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path()));
}

RC_GTEST_PROP(WorkbookProperty, AnyCellsComeBack, ())
{
    const auto rows = *rc::gen::container<SheetTexts>(
        *rc::gen::inRange<size_t>(1, 6), rc::gen::container<std::vector<std::string>>(4, anyWorkbookText()));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cells.xlsx"));
    RC_ASSERT(bool(writeWorkbook(path, {sheetOf(rows)})));
    RC_ASSERT(readTexts(path, rows.size(), 4) == rows);
}

} // namespace hubready
