#include "core/import/text/csv_reader.h"
#include "core/text/encoding.h"
#include "tests/support/test_files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {

namespace {

using CsvRows = std::vector<std::vector<std::string>>;

CsvRows readAll(std::string_view text, CsvDialect dialect = {})
{
    CsvRows rows;
    CsvReader reader(text, dialect);
    CsvRow row;
    while (reader.next(row)) {
        rows.emplace_back();
        for (const CsvField &field : row.fields)
            rows.back().emplace_back(field.value);
    }
    return rows;
}

std::vector<qint64> linesOf(std::string_view text)
{
    std::vector<qint64> lines;
    CsvReader reader(text, {});
    CsvRow row;
    while (reader.next(row))
        lines.push_back(row.line);
    return lines;
}

// Rows as objects, as csv-spectrum writes what it expects.
QJsonArray asObjects(const QByteArray &text)
{
    const CsvRows rows = readAll({text.data(), size_t(text.size())});
    QJsonArray objects;
    for (size_t i = 1; i < rows.size(); ++i) {
        QJsonObject object;
        for (size_t column = 0; column < rows[i].size() && column < rows[0].size(); ++column)
            object.insert(QString::fromStdString(rows[0][column]), QString::fromStdString(rows[i][column]));
        objects.append(object);
    }
    return objects;
}

QString dataFolder()
{
    return qEnvironmentVariable("HUBREADY_DATA");
}

} // namespace

TEST(CsvReader, ReadsPlainRowsWithAnyLineEnd)
{
    EXPECT_EQ(readAll("a,b\r\nc,d\re,f\ng,h"), (CsvRows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}}));
    EXPECT_EQ(readAll(""), CsvRows{});
    EXPECT_EQ(readAll("a"), (CsvRows{{"a"}}));
    EXPECT_EQ(readAll(",\n"), (CsvRows{{"", ""}}));
    EXPECT_EQ(readAll("a,"), (CsvRows{{"a", ""}}));
}

TEST(CsvReader, GivesBlankLinesAsOneEmptyField)
{
    EXPECT_EQ(readAll("a\n\n\r\nb\n"), (CsvRows{{"a"}, {""}, {""}, {"b"}}));
    CsvReader reader("\n", {});
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_TRUE(row.isBlank());
    CsvReader quoted("\"\"\n", {});
    ASSERT_TRUE(quoted.next(row));
    EXPECT_FALSE(row.isBlank());
}

TEST(CsvReader, ReadsQuotedFields)
{
    EXPECT_EQ(readAll("\"a,b\",\"c\"\"d\",\"\",\"\"\"\"\n"), (CsvRows{{"a,b", "c\"d", "", "\""}}));
    EXPECT_EQ(readAll("\"a\nb\r\nc\",d\r\ne,f"), (CsvRows{{"a\nb\r\nc", "d"}, {"e", "f"}}));
    EXPECT_EQ(readAll("\"\"\"a\"\", b\",c"), (CsvRows{{"\"a\", b", "c"}}));
}

TEST(CsvReader, KeepsNulsAndQuotesInsideAField)
{
    const std::string text("a\0b,\"\0\"\n", 8);
    EXPECT_EQ(readAll(text), (CsvRows{{std::string("a\0b", 3), std::string("\0", 1)}}));
    EXPECT_EQ(readAll("6\" nail,5\"\n"), (CsvRows{{"6\" nail", "5\""}}));
}

TEST(CsvReader, TellsSpansAndLines)
{
    constexpr std::string_view text = "x,\"a\r\nb\rc\nd\"\r\ny,z\n\nlast";
    CsvReader reader(text, {});
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.line, 1);
    EXPECT_EQ(row.fields[1].raw, "\"a\r\nb\rc\nd\"");
    EXPECT_EQ(row.fields[1].value, "a\r\nb\rc\nd");
    EXPECT_TRUE(row.fields[1].quoted);
    EXPECT_FALSE(row.fields[0].quoted);
    EXPECT_EQ(row.rawRow, "x,\"a\r\nb\rc\nd\"\r\n");
    EXPECT_EQ(linesOf(text), (std::vector<qint64>{1, 5, 6, 7}));
}

TEST(CsvReader, AppendsTextAfterAQuoteAndSaysSo)
{
    CsvReader reader("\"a\"b,\"c\" ,d\n", {});
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    ASSERT_EQ(row.fields.size(), 3U);
    EXPECT_EQ(row.fields[0].value, "ab");
    EXPECT_EQ(row.fields[0].problem, CsvProblem::TextAfterQuote);
    EXPECT_EQ(row.fields[1].value, "c ");
    EXPECT_EQ(row.fields[2].problem, CsvProblem::None);
    EXPECT_EQ(row.problem, CsvProblem::TextAfterQuote);
    EXPECT_FALSE(reader.next(row));
}

TEST(CsvReader, TakesAQuoteThatNothingClosesAsACharacter)
{
    CsvReader reader("a,\"b\nc,d\n\"e\",f\n", {});
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    ASSERT_EQ(row.fields.size(), 2U);
    EXPECT_EQ(row.fields[1].value, "\"b");
    EXPECT_EQ(row.fields[1].problem, CsvProblem::UnclosedQuote);
    EXPECT_EQ(row.problem, CsvProblem::UnclosedQuote);
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(row.fields[0].value, "c");
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.fields[0].value, "e");
    EXPECT_EQ(row.problem, CsvProblem::None);
}

TEST(CsvReader, DoesNotCloseAQuoteWithThatOfALaterRow)
{
    EXPECT_EQ(readAll("1,\"open\n2,\"\",x\n3,\"he said \"\"no\"\"\",y\n4,z\n"),
              (CsvRows{{"1", "\"open"}, {"2", "", "x"}, {"3", "he said \"no\"", "y"}, {"4", "z"}}));
    EXPECT_EQ(readAll("\"open,\"b\",c\n"), (CsvRows{{"\"open", "b", "c"}}));
    EXPECT_EQ(readAll("\"a\n\"\n"), (CsvRows{{"a\n"}}));
}

TEST(CsvReader, StaysLinearWhereQuotesAreLeftOpen)
{
    // The same shapes at two sizes in one run: four times the text may take about four times the processor time (which
    // other programs on the machine do not change), not sixteen.
    const auto secondsFor = [](std::string_view start, std::string_view repeated, size_t size) {
        std::string text(start);
        while (text.size() < size)
            text += repeated;
        const std::clock_t before = std::clock();
        readAll(text);
        return double(std::clock() - before) / CLOCKS_PER_SEC;
    };
    constexpr size_t small = size_t(1) << 18;
    for (const std::string_view repeated :
         {"a,\"\",\"\"\"\"\n", "\"x\n", "\"x,\"\"a\"\",b\n", "\"", "\",", "\"\"x\n"}) {
        const double once = std::max(secondsFor("\"open\n", repeated, small), 0.002);
        EXPECT_LT(secondsFor("\"open\n", repeated, 4 * small), once * 12) << repeated;
    }
}

TEST(CsvReader, SkipsTheSepLine)
{
    const std::string_view text = "sep=;\r\na;b\r\n";
    const CsvDialect dialect = guessDialect(text);
    EXPECT_EQ(dialect, (CsvDialect{';', '"', true}));
    EXPECT_EQ(readAll(text, dialect), (CsvRows{{"a", "b"}}));
    CsvReader reader(text, dialect);
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(guessDialect("\"sep=|\"\na|b\n").delimiter, '|');
    EXPECT_FALSE(guessDialect("sep=\na,b\n").sepLine);
}

TEST(CsvReader, MovedRowsKeepTheirValues)
{
    CsvReader reader("\"a\"\"b\",c\n", {});
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    const CsvRow moved = std::move(row);
    EXPECT_EQ(moved.fields[0].value, "a\"b");
}

TEST(CsvDialect, FindsTheDelimiter)
{
    EXPECT_EQ(guessDialect("a,b,c\n1,2,3\n").delimiter, ',');
    EXPECT_EQ(guessDialect("a;b;c\n1,5;2,5;3\n").delimiter, ';');
    EXPECT_EQ(guessDialect("a\tb\nx, y\tz, w\n").delimiter, '\t');
    EXPECT_EQ(guessDialect("a|b|c\n1|2|3\n").delimiter, '|');
    EXPECT_EQ(guessDialect("just one column\nanother, row\n").delimiter, ',');
    EXPECT_EQ(guessDialect("").delimiter, ',');
    EXPECT_EQ(guessDialect("title;text\n\"a, b, c\";\"d; e\"\n\"f, g, h\";\"i\"\n").delimiter, ';');
    EXPECT_EQ(guessDialect("title;text\na;one, two\nb;three, four\n").delimiter, ';');
    EXPECT_EQ(guessDialect("id,tags\n1,a;b;c\n2,d;e;f\n").delimiter, ',');
}

TEST(CsvDialect, QuotesWhatNeedsIt)
{
    EXPECT_EQ(quoteCsvField("plain"), "plain");
    EXPECT_EQ(quoteCsvField(""), "");
    EXPECT_EQ(quoteCsvField("a,b"), "\"a,b\"");
    EXPECT_EQ(quoteCsvField("a,b", ';'), "a,b");
    EXPECT_EQ(quoteCsvField("say \"no\""), "\"say \"\"no\"\"\"");
    EXPECT_EQ(quoteCsvField("a\nb"), "\"a\nb\"");
    EXPECT_EQ(quoteCsvField(" a"), "\" a\"");
}

RC_GTEST_PROP(CsvReaderProperty, WhatIsQuotedComesBack, ())
{
    const auto value = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\"\n\r \t\0x", 12)));
    const auto written = *rc::gen::nonEmpty(
        rc::gen::container<CsvRows>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(value))));
    std::string text;
    for (const auto &row : written) {
        for (size_t i = 0; i < row.size(); ++i)
            text.append(i > 0 ? 1 : 0, ',').append(quoteCsvField(row[i]));
        text += "\r\n";
    }
    RC_ASSERT(readAll(text) == written);
}

RC_GTEST_PROP(CsvReaderProperty, RowsCoverTheTextWhateverItHolds, ())
{
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,;\"\"\n\r", 7)));
    CsvReader reader(text, {});
    CsvRow row;
    std::string together;
    qint64 line = 0;
    while (reader.next(row)) {
        RC_ASSERT(row.offset == qint64(together.size()));
        RC_ASSERT(row.line > line);
        line = row.line;
        std::string fields;
        for (size_t i = 0; i < row.fields.size(); ++i)
            fields.append(i > 0 ? 1 : 0, ',').append(row.fields[i].raw);
        RC_ASSERT(row.rawRow.starts_with(fields));
        together += row.rawRow;
    }
    RC_ASSERT(together == text);
}

TEST(CsvSpectrum, EveryCaseIsReadAsItExpects)
{
    if (dataFolder().isEmpty())
        GTEST_SKIP() << "HUBREADY_DATA is not set: the cases of csv-spectrum are not looked at";
    const QDir root(dataFolder() + QStringLiteral("/csv/csv-spectrum"));
    const QStringList cases = QDir(root.filePath(QStringLiteral("csvs"))).entryList({QStringLiteral("*.csv")});
    ASSERT_FALSE(cases.isEmpty());
    for (const QString &name : cases) {
        // Copies of these files often lose their CRs on the way: line ends are made alike on both sides.
        const QByteArray text = contentOf(root.filePath(QStringLiteral("csvs/") + name)).replace("\r\n", "\n");
        const QString expected = QStringLiteral("json/") + name.chopped(3) + QStringLiteral("json");
        const QByteArray json = contentOf(root.filePath(expected)).replace("\\r\\n", "\\n");
        const QJsonDocument wanted = QJsonDocument::fromJson(json);
        if (wanted.isObject())
            continue; // location_coordinates: Latin-1, and the JSON beside it is that of another table
        EXPECT_EQ(QJsonDocument(asObjects(text)).toJson().toStdString(), wanted.toJson().toStdString())
            << name.toStdString();
    }
}

TEST(CsvHorror, EveryFileIsReadToItsEnd)
{
    if (dataFolder().isEmpty())
        GTEST_SKIP() << "HUBREADY_DATA is not set: the files of messytables are not looked at";
    const QDir folder(dataFolder() + QStringLiteral("/csv/messytables-horror/horror"));
    const QStringList files = folder.entryList({QStringLiteral("*.csv"), QStringLiteral("*.tsv")});
    ASSERT_FALSE(files.isEmpty());
    for (const QString &name : files) {
        const Result<DecodedText> decoded = decodeToUtf8(contentOf(folder.filePath(name)));
        ASSERT_TRUE(decoded) << name.toStdString();
        CsvReader reader(decoded->utf8, guessDialect(decoded->utf8));
        CsvRow row;
        size_t covered = 0;
        while (reader.next(row))
            covered += row.rawRow.size();
        EXPECT_EQ(covered, decoded->utf8.size()) << name.toStdString();
    }
}

} // namespace hubready
