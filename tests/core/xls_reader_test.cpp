// Workbooks of the old kind: what a sheet says beside its rows, and that a broken file is read as far as it goes or
// refused.
#include "core/import/sheet/xls_reader.h"

#include "tests/support/import_case.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <optional>

namespace hubready {
namespace {

class XlsReaderTest : public testing::Test
{
protected:
    XlsReaderTest() : m_path(importCaseInput(QStringLiteral("xls-habits"), m_folder.path())) {}

    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // How many rows of all sheets are given; nothing: the file is refused.
    std::optional<int> rowsOf(const QByteArray &changed) const
    {
        QFile file(m_folder.filePath(QStringLiteral("changed.xls")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
        file.close();
        const auto reader = XlsReader::open(file.fileName());
        if (!reader) {
            EXPECT_FALSE(reader.error().why.isEmpty());
            return std::nullopt;
        }
        int rows = 0;
        for (size_t i = 0; i < reader->sheets().size(); ++i) {
            reader->extras(int(i));
            (void)reader->readRows(int(i), [&](const SheetRow &row) {
                EXPECT_GT(row.number, 0);
                ++rows;
                return true;
            });
        }
        return rows;
    }

    QTemporaryDir m_folder;
    QString m_path;
};

TEST_F(XlsReaderTest, saysWhatIsHiddenMergedAndLinked)
{
    const auto reader = XlsReader::open(m_path);
    ASSERT_TRUE(reader);
    ASSERT_EQ(reader->sheets().size(), 2U);
    EXPECT_TRUE(reader->sheets()[0].hidden);
    EXPECT_EQ(reader->sheets()[1].name, QStringLiteral("Resources"));
    const SheetExtras extras = reader->extras(1);
    EXPECT_EQ(extras.hiddenColumns, std::vector<int>{7});
    ASSERT_EQ(extras.merged.size(), 1U);
    EXPECT_EQ(extras.merged[0].firstRow, 6);
    EXPECT_EQ(extras.merged[0].lastRow, 7);
    ASSERT_GE(extras.links.size(), 2U);
    EXPECT_EQ(extras.links[0].address, "https://a.example/1?x=y");
    EXPECT_EQ(extras.links[0].range.firstRow, 2);
    EXPECT_EQ(extras.links[0].range.firstColumn, 5);
    std::vector<int> hidden;
    const auto read = reader->readRows(1, [&](const SheetRow &row) {
        if (row.hidden)
            hidden.push_back(row.number);
        return true;
    });
    EXPECT_TRUE(read);
    EXPECT_EQ(hidden, std::vector<int>{4});
}

TEST_F(XlsReaderTest, givesTheTextsOfLongAndForeignCellsWhole)
{
    const auto reader = XlsReader::open(m_path);
    ASSERT_TRUE(reader);
    std::map<int, std::map<int, SheetCell>> cells;
    ASSERT_TRUE(reader->readRows(1, [&](const SheetRow &row) {
        for (const SheetCell &cell : row.cells)
            cells[row.number][cell.column] = cell;
        return true;
    }));
    EXPECT_EQ(cells[2][1].text, std::string(9000, 'x')); // goes on in a second record
    EXPECT_EQ(cells[5][0].text, "日本語 🎓");
    EXPECT_EQ(cells[2][2].kind, SheetCell::Kind::Date);
    EXPECT_EQ(cells[2][3].text, "00412");
    EXPECT_EQ(cells[2][4].text, "12.5%");
    EXPECT_EQ(cells[3][6].text, "weblink"); // the last value of a formula
}

TEST_F(XlsReaderTest, readsACutFileAsFarAsItGoesOrRefusesIt)
{
    const QByteArray whole = bytes();
    const auto all = rowsOf(whole);
    ASSERT_TRUE(all);
    for (qsizetype size = 0; size < whole.size(); size += 251) {
        const auto rows = rowsOf(whole.first(size));
        EXPECT_LE(rows.value_or(0), *all) << size;
    }
}

TEST_F(XlsReaderTest, bearsBytesThatAreOthers)
{
    const QByteArray whole = bytes();
    for (const char other : {'\xFF', '\x00', '\x7F'}) {
        for (qsizetype at = 8; at < whole.size(); at += 37) {
            QByteArray changed = whole;
            for (qsizetype i = at; i < std::min(at + 4, whole.size()); ++i)
                changed[i] = other;
            rowsOf(changed);
        }
    }
}

} // namespace
} // namespace hubready
