// Files made to cost time or memory, or to lose what is sound in them: each is refused, or read as far as it is sound,
// and says why. The numbers are just beyond the limits.
#include "core/import/read_input.h"
#include "core/import/sheet/workbook_reader.h"
#include "core/import/table/table_record.h"
#include "core/import/table/table_source.h"
#include "tests/support/memory_sink.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

using test::ZipBuilder;

class HostileInput : public testing::Test
{
protected:
    Result<ReadReport> read(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readInput(path, {}, {}, m_sink, {});
    }

    // Reads `records` and rejects one piece whose cause says `cause`.
    static void expectOneRejected(const Result<ReadReport> &report, quint32 records, const char *cause)
    {
        ASSERT_TRUE(report) << report.error().text().toStdString();
        EXPECT_EQ(report->records, records);
        ASSERT_EQ(report->rejections.size(), 1U);
        EXPECT_TRUE(report->rejections.front().cause.contains(QString::fromUtf8(cause)))
            << report->rejections.front().cause.toStdString();
        EXPECT_FALSE(report->rejections.front().where.isEmpty());
    }

    QTemporaryDir m_folder;
    MemorySink m_sink;
};

QByteArray cell(const char *text) { return QByteArray("<c t=\"inlineStr\"><is><t>") + text + "</t></is></c>"; }

QByteArray row(const QByteArray &cells) { return "<row>" + cells + "</row>"; }

QByteArray workbook(const QByteArray &rows, const QByteArray &end = "</sheetData></worksheet>")
{
    return ZipBuilder()
        .add("xl/workbook.xml",
             R"(<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>)")
        .add(
            "xl/_rels/workbook.xml.rels",
            R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/s.xml"/></Relationships>)")
        .add("xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + end, ZipBuilder::Packing::Deflated)
        .bytes();
}

QByteArray attributes(const char *pattern)
{
    QByteArray all = " ";
    for (int i = 0; i < 20'000; ++i)
        all += QByteArray(pattern).replace("%1", QByteArray::number(i));
    return all;
}

const QByteArray twoRecords =
    row(cell("title") + cell("description")) + row(cell("Hand hygiene") + cell("a")) + row(cell("Sepsis") + cell("b"));

QByteArray spreadsheet(const QByteArray &rows)
{
    return ZipBuilder()
        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .add("content.xml",
             R"(<document-content xmlns:t="t"><body><spreadsheet><table t:name="S">)" + rows +
                 "</table></spreadsheet></body></document-content>",
             ZipBuilder::Packing::Deflated)
        .bytes();
}

TEST_F(HostileInput, aSheetWithMoreRowsThanExcelHasIsReadUpToThere)
{
    expectOneRejected(read("rows.xlsx", workbook(twoRecords + QByteArray("<row/>").repeated(sheetRowCount) +
                                                 row(cell("Beyond") + cell("c")))),
                      2, "more rows or columns");
}

TEST_F(HostileInput, aRowWithMoreCellsThanExcelHasEndsTheReading)
{
    expectOneRejected(read("cells.xlsx", workbook(twoRecords + row(cell("x").repeated(sheetColumnCount + 1)))), 2,
                      "more rows or columns");
}

TEST_F(HostileInput, aRowFilledBeyondTheLastColumnEndsTheReading)
{
    expectOneRejected(
        read("wide.xlsx", workbook(twoRecords + row(QByteArray("<c/>").repeated(sheetColumnCount) + cell("x")))), 2,
        "more rows or columns");
}

TEST_F(HostileInput, aRowWithTooManyAttributesEndsTheReading)
{
    expectOneRejected(read("attributes.xlsx", workbook(twoRecords + "<row" + attributes("a%1='1' ") + "></row>")), 2,
                      "attributes");
}

TEST_F(HostileInput, aSpreadsheetWithMoreRowsThanThereAreIsReadUpToThere)
{
    const auto text = [](const char *words) { return QByteArray("<table-cell><p>") + words + "</p></table-cell>"; };
    const QByteArray rows = "<table-row>" + text("title") + text("description") + "</table-row><table-row>" +
                            text("Hand hygiene") + text("a") + "</table-row>";
    expectOneRejected(read("rows.ods", spreadsheet(rows + QByteArray("<table-row/>").repeated(sheetRowCount))), 1,
                      "more rows or columns");
}

TEST_F(HostileInput, rowsBeforeADamagedPlaceOfASheetAreKept)
{
    expectOneRejected(read("damaged.xlsx", workbook(twoRecords, "<row><c></row>")), 2, "not well-formed");
}

TEST_F(HostileInput, anObjectOfManyMegabytesCostsItself)
{
    const QByteArray large(qsizetype(rowLimit), 'a');
    expectOneRejected(read("large.json", R"([{"id": 1, "name": "Hand hygiene", "description": ")" + large +
                                             R"("}, {"id": 2, "name": "Sepsis"}])"),
                      1, "more than 16 million");
    EXPECT_LT(m_sink.texts.front().size(), 1000U);
}

TEST_F(HostileInput, anElementWithTooManyAttributesEndsTheReading)
{
    const QByteArray sound = "<records><record><title>Hand hygiene</title><url>https://a/1</url></record>"
                             "<record><title>Sepsis</title><url>https://a/2</url></record>";
    for (const char *pattern : {"a%1=\"1\" ", "a%1 = '1' "})
        expectOneRejected(read("attributes.xml", sound + "<record" + attributes(pattern) + "/></records>"), 2,
                          "attributes");
}

// A list whose separator nobody knows: searching for nothing finds it everywhere.
TEST(CellItems, withoutASeparatorACellIsOneItem)
{
    const std::vector<std::string_view> whole{"a;b"};
    EXPECT_EQ(exactItems("a;b", ""), whole);
    EXPECT_EQ(cellItems("a;b", ""), whole);
    EXPECT_EQ(cellPositions("a;b", ""), whole);
}

TEST_F(HostileInput, attributesInARemarkAreNone)
{
    const QByteArray record = "<record><title>Hand hygiene</title><url>https://a/1</url></record>";
    const auto report = read("remark.xml", "<records>" + record + "<!-- <x" + attributes("a%1='1' ") + "/> -->" +
                                               record + "</records>");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records, 2U);
    EXPECT_TRUE(report->rejections.empty());
}

TEST_F(HostileInput, manyAttributesOverManyElementsAreNothingUnusual)
{
    QByteArray records;
    for (int i = 0; i < 20'000; ++i)
        records += "<record title=\"Hand hygiene\" url=\"https://a/1\"/>";
    const auto report = read("flat.xml", "<records>" + records + "</records>");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records, 20'000U);
    EXPECT_TRUE(report->rejections.empty());
}

} // namespace
} // namespace hubready
