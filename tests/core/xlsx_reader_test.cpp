#include "core/import/sheet/xlsx_reader.h"
#include "core/import/sheet/xlsx_shared_strings.h"
#include "core/import/sheet/xlsx_styles.h"
#include "core/import/zip_archive.h"
#include "tests/support/zip_builder.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace hubready {

namespace {

using test::ZipBuilder;
using namespace std::string_literals;

// The parts of a small workbook; a test replaces those that matter to it.
struct Parts
{
    QByteArray workbook =
        R"(<workbook xmlns:r="r"><sheets><sheet name="First" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    QByteArray relations = R"(<Relationships>
        <Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>)";
    QByteArray strings = "<sst><si><t>zero</t></si><si><r><t>one </t></r><rPh sb=\"0\"><t>reading</t></rPh><r><t "
                         "xml:space=\"preserve\">more </t></r></si><si/></sst>";
    QByteArray styles = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy&quot; x&quot;"/>
        <numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/>
        <xf numFmtId="21"/></cellXfs></styleSheet>)";
    QByteArray sheet;

    QByteArray bytes() const
    {
        return ZipBuilder()
            .add("xl/workbook.xml", workbook)
            .add("xl/_rels/workbook.xml.rels", relations)
            .add("xl/sharedStrings.xml", strings, ZipBuilder::Packing::Deflated)
            .add("xl/styles.xml", styles)
            .add("xl/worksheets/sheet1.xml", sheet, ZipBuilder::Packing::Deflated)
            .bytes();
    }
};

QByteArray sheetXml(const QByteArray &rows)
{
    return "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

// "A1=zero B2=..." with the kinds of other cells than texts.
std::string shown(const SheetRow &row)
{
    constexpr std::array kinds{"", "n:", "b:", "e:", "d:"};
    std::string text = std::to_string(row.number);
    text += ':';
    for (const SheetCell &cell : row.cells) {
        text.append(1, ' ').append(columnName(cell.column).toStdString()).append(1, '=');
        text.append(kinds[size_t(cell.kind)]).append(cell.text);
    }
    return text;
}

class XlsxReaderTest : public testing::Test
{
protected:
    QString write(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(QStringLiteral("bücher.xlsx"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    // Rows of the first sheet; the failure, if there is one, in `error`.
    std::vector<std::string> rowsOf(const Parts &parts, QString *error = nullptr) const
    {
        std::vector<std::string> rows;
        const Result<XlsxReader> reader = XlsxReader::open(write(parts.bytes()));
        if (!reader) {
            EXPECT_TRUE(error) << reader.error().text().toStdString();
            if (error)
                *error = reader.error().text();
            return rows;
        }
        const Result<void> read = reader->readRows(0, [&](const SheetRow &row) {
            rows.push_back(shown(row));
            return true;
        });
        EXPECT_TRUE(read || error) << read.error().text().toStdString();
        if (!read && error)
            *error = read.error().text();
        return rows;
    }

    std::vector<std::string> rowsOf(const QByteArray &rows, QString *error = nullptr) const
    {
        Parts parts;
        parts.sheet = sheetXml(rows);
        return rowsOf(parts, error);
    }

    QTemporaryDir m_folder;
};

using RowTexts = std::vector<std::string>;

} // namespace

TEST_F(XlsxReaderTest, ReadsEveryKindOfCell)
{
    EXPECT_EQ(rowsOf(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line_x000D_</t></r></is></c>
        <c r="E1" t="str"><f>A1</f><v>calc</v></c>
        <c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="d"><v>2021-02-01T00:00:00.000Z</v></c>
        <c r="AA1"><f>1+1</f><v>2</v></c></row>)"),
              RowTexts{"1: A=zero B=one more  D=inline\r E=calc F=b:TRUE G=e:#N/A H=d:2021-02-01 AA=n:2"});
}

TEST_F(XlsxReaderTest, ReadsNumbersAsTheSheetShowsThem)
{
    EXPECT_EQ(
        rowsOf(R"(<row><c><v>1</v></c><c><v>0.5</v></c><c><v>0.30000000000000004</v></c><c><v>1E-3</v></c>
        <c><v>12345678901234567</v></c><c><v>1.2345E+3</v></c><c><v>-0</v></c><c><v>1e300</v></c><c s="3"><v>42</v></c>
        <c><v>1.0</v></c></row>)"),
        RowTexts{
            "1: A=n:1 B=n:0.5 C=n:0.3 D=n:0.001 E=n:12345678901234567 F=n:1234.5 G=n:0 H=n:1e+300 I=n:00042 J=n:1"});
}

TEST_F(XlsxReaderTest, ReadsDatesByTheirFormat)
{
    EXPECT_EQ(
        rowsOf(R"(<row><c s="1"><v>44228</v></c><c s="2"><v>44228.75</v></c><c s="4"><v>44228.75</v></c>
        <c s="4"><v>44228</v></c><c s="5"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>-1</v></c>
        <c s="0"><v>44228</v></c></row>)"),
        RowTexts{"1: A=d:2021-02-01 B=d:2021-02-01 C=d:2021-02-01T18:00:00 D=d:2021-02-01 E=d:12:00:00 F=d:1900-02-29 "
                 "G=n:-1 H=n:44228"});
    Parts old;
    old.workbook = R"(<x:workbook xmlns:x="x" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets>
        <x:sheet name="A &amp; B" r:id="rId1"/></x:sheets></x:workbook>)";
    old.sheet =
        R"(<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c s="1"><x:v>0</x:v></x:c><x:c s="1"><x:v>42766</x:v></x:c>
        </x:row></x:sheetData></x:worksheet>)";
    EXPECT_EQ(rowsOf(old), RowTexts{"1: A=d:1904-01-01 B=d:2021-02-01"});
    EXPECT_EQ(XlsxReader::open(write(old.bytes()))->sheets().at(0).name, QStringLiteral("A & B"));
}

TEST_F(XlsxReaderTest, CountsRowsAndColumnsThatAreNotNumbered)
{
    EXPECT_EQ(rowsOf("<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row><row r=\"7\"><c/></row><row/>"),
              (RowTexts{"1: A=n:1 C=n:3 D=n:4", "7:", "8:"}));
}

TEST_F(XlsxReaderTest, ListsSheetsWithTheHiddenOnes)
{
    Parts parts;
    parts.workbook =
        R"(<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/><sheet name="B" state="veryHidden" r:id="rId1"/>
        <sheet name="Chart" r:id="rId2"/></sheets></workbook>)";
    parts.sheet = sheetXml({});
    const Result<XlsxReader> reader = XlsxReader::open(write(parts.bytes()));
    ASSERT_TRUE(reader);
    ASSERT_EQ(reader->sheets().size(), 2U);
    EXPECT_FALSE(reader->sheets()[0].hidden);
    EXPECT_TRUE(reader->sheets()[1].hidden);
}

TEST_F(XlsxReaderTest, StopsWhenAsked)
{
    Parts parts;
    parts.sheet = sheetXml("<row/><row/><row/>");
    const Result<XlsxReader> reader = XlsxReader::open(write(parts.bytes()));
    ASSERT_TRUE(reader);
    int rows = 0;
    EXPECT_TRUE(reader->readRows(0, [&](const SheetRow &) { return ++rows < 2; }));
    EXPECT_EQ(rows, 2);
    std::stop_source source;
    source.request_stop();
    const Result<void> cancelled = reader->readRows(
        0, [](const SheetRow &) { return true; }, Progress(source.get_token()));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST_F(XlsxReaderTest, GivesTheRowsBeforeTheDamage)
{
    Parts parts;
    parts.sheet = sheetXml("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>").chopped(40);
    QString error;
    EXPECT_EQ(rowsOf(parts, &error), RowTexts{"1: A=n:1"});
    EXPECT_TRUE(error.contains(QStringLiteral("sheet First, row 2"))) << error.toStdString();
    error.clear();
    EXPECT_EQ(rowsOf("<row r=\"3\"><c t=\"s\"><v>0</v></c></row><row r=\"4\"><c r=\"B4\" t=\"s\"><v>99</v></c></row>",
                     &error),
              RowTexts{"3: A=zero"});
    EXPECT_TRUE(error.contains(QStringLiteral("row 4, column B"))) << error.toStdString();
}

TEST_F(XlsxReaderTest, RefusesADocumentType)
{
    Parts parts;
    parts.sheet = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c "
                  "t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    QString error;
    EXPECT_TRUE(rowsOf(parts, &error).empty());
    EXPECT_TRUE(error.contains(QStringLiteral("document type"))) << error.toStdString();
}

TEST_F(XlsxReaderTest, SaysWhatIsMissing)
{
    const auto errorOf = [&](const QByteArray &bytes) {
        const Result<XlsxReader> reader = XlsxReader::open(write(bytes));
        return reader ? QString() : reader.error().text();
    };
    EXPECT_TRUE(errorOf("").contains(QStringLiteral("is empty")));
    EXPECT_TRUE(errorOf("a,b,c\n1,2,3\n").contains(QStringLiteral("no zip file")));
    EXPECT_TRUE(errorOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more").contains(QStringLiteral("password")));
    EXPECT_TRUE(errorOf(ZipBuilder().add("content.xml", "<x/>").bytes()).contains(QStringLiteral("OpenDocument")));
    EXPECT_TRUE(errorOf(ZipBuilder().add("xl/workbook.xml", "<x/>").bytes()).contains(QStringLiteral("no sheet")));
    EXPECT_FALSE(XlsxReader::open(m_folder.filePath(QStringLiteral("absent.xlsx"))));

    Parts parts;
    parts.relations.replace("worksheets/sheet1.xml", "worksheets/sheet9.xml");
    QString error;
    rowsOf(parts, &error);
    EXPECT_TRUE(error.contains(QStringLiteral("missing"))) << error.toStdString();
}

TEST_F(XlsxReaderTest, SurvivesBeingCutAnywhere)
{
    Parts parts;
    parts.sheet = sheetXml("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>");
    const QByteArray whole = parts.bytes();
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        const Result<XlsxReader> reader = XlsxReader::open(write(whole.first(size)));
        if (reader)
            (void)reader->readRows(0, [](const SheetRow &) { return true; });
    }
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x15);
        const Result<XlsxReader> reader = XlsxReader::open(write(damaged));
        if (reader)
            (void)reader->readRows(0, [](const SheetRow &) { return true; });
    }
}

TEST_F(XlsxReaderTest, ZipEntriesHaveBounds)
{
    const QByteArray zeros(qsizetype(3) << 20, '\0');
    const QString path =
        write(ZipBuilder().add("bomb", zeros, ZipBuilder::Packing::Deflated).add("Fine.TXT", "text").bytes());
    const auto archive = [&](ZipLimits limits) { return ZipArchive::open(path, limits).value(); };
    EXPECT_TRUE(archive({}).readAll("bomb"));
    EXPECT_FALSE(archive({}).readAll("bomb", 1 << 20));
    EXPECT_FALSE(archive({.entryBytes = 1 << 20}).readAll("bomb"));
    EXPECT_FALSE(archive({.freeBytes = 1 << 20, .ratio = 100}).readAll("bomb"));
    EXPECT_EQ(archive({}).readAll("fine.txt").value(), "text");
    EXPECT_TRUE(archive({}).contains("FINE.txt"));
    EXPECT_FALSE(archive({}).readAll("absent"));
}

TEST(XlsxText, UndoesEscapes)
{
    const auto undone = [](std::string_view text) {
        std::string out;
        appendXlsxText(out, text);
        return out;
    };
    EXPECT_EQ(undone("a_x000D_b_x0000_"), "a\rb\0"s);
    EXPECT_EQ(undone("_x005F_x0041_"), "_x0041_");
    EXPECT_EQ(undone("_x0041x _x41_ _x004g_ _x0041"), "_x0041x _x41_ _x004g_ _x0041");
    EXPECT_EQ(undone("_xd83D__xDE00_"), "\xF0\x9F\x98\x80");
    EXPECT_EQ(undone("_xDE00__xD83D_"), "\xED\xB8\x80\xED\xA0\xBD");
}

TEST(XlsxStyles, TellsDateFormatsFromOthers)
{
    using Kind = NumberShape::Kind;
    const auto kind = [](std::string_view code) { return shapeOfFormat(code).kind; };
    for (const char *code : {"yyyy\\-mm\\-dd", "d/m/yy", "[$-809]dd mmmm yyyy;@", "mmm-yy", "mmmm", "[Red]DD.MM.YYYY"})
        EXPECT_EQ(kind(code), Kind::Date) << code;
    for (const char *code : {"yyyy-mm-dd hh:mm", "d/m/yyyy h:mm AM/PM"})
        EXPECT_EQ(kind(code), Kind::DateTime) << code;
    for (const char *code : {"hh:mm", "mm:ss.0", "h:mm AM/PM"})
        EXPECT_EQ(kind(code), Kind::Time) << code;
    EXPECT_EQ(kind("[h]:mm:ss"), Kind::Elapsed);
    for (const char *code : {"General", "[$-809]General", "0.00", "#,##0.00", "0.00E+00", "0%", "\"day\" 0", "@",
                             "#,##0 \\d", "[Red]0.00", "_-* #,##0.00_-", "0.0\" m\"", "", "0_d", "General;\"d\""})
        EXPECT_EQ(kind(code), Kind::Plain) << code;
    EXPECT_EQ(shapeOfFormat("000000").digits, 6);
}

TEST(XlsxStyles, CountsDaysAsExcelDoes)
{
    using Kind = NumberShape::Kind;
    EXPECT_EQ(isoFromSerial(1, Kind::Date, false), "1900-01-01");
    EXPECT_EQ(isoFromSerial(59, Kind::Date, false), "1900-02-28");
    EXPECT_EQ(isoFromSerial(60, Kind::Date, false), "1900-02-29");
    EXPECT_EQ(isoFromSerial(61, Kind::Date, false), "1900-03-01");
    EXPECT_EQ(isoFromSerial(25569, Kind::Date, false), "1970-01-01");
    EXPECT_EQ(isoFromSerial(2958465, Kind::Date, false), "9999-12-31");
    EXPECT_EQ(isoFromSerial(2958466, Kind::Date, false), "");
    EXPECT_EQ(isoFromSerial(2957003, Kind::Date, true), "9999-12-31");
    EXPECT_EQ(isoFromSerial(1.5, Kind::Elapsed, false), "36:00:00");
    EXPECT_EQ(isoFromSerial(36526.999999, Kind::DateTime, false), "2000-01-02");
    EXPECT_EQ(isoFromSerial(0, Kind::Date, false), "");
}

TEST(XlsxHorror, EveryWorkbookIsReadOrRefused)
{
    const QString root = qEnvironmentVariable("HUBREADY_DATA");
    if (root.isEmpty())
        GTEST_SKIP() << "HUBREADY_DATA is not set: the workbooks of messytables are not looked at";
    QDirIterator files(root + QStringLiteral("/csv"), {QStringLiteral("*.xlsx"), QStringLiteral("*.xls")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int readable = 0;
    while (files.hasNext()) {
        const Result<XlsxReader> reader = XlsxReader::open(files.next());
        if (!reader)
            continue;
        for (size_t sheet = 0; sheet < reader->sheets().size(); ++sheet)
            readable += bool(reader->readRows(int(sheet), [](const SheetRow &) { return true; }));
    }
    EXPECT_GT(readable, 0);
}

} // namespace hubready
