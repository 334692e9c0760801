// How fast files become tables. Whole processes, so that /usr/bin/time says how much memory one took:
//
//   hubready-reading-bench make csv|oai|xlsx RECORDS FILE     a file of 20 columns (csv, xlsx) or of OAI-PMH records
//   hubready-reading-bench read FILE                          into a table of records, as everything else reads it
//   hubready-reading-bench rows FILE                          csv alone: rows and cells, without making records of them
//
// README.md has the commands that hold it against Python's csv.reader, with figures.
#include "core/import/look_at_input.h"
#include "core/import/read_input.h"
#include "core/import/table/table_sample.h"
#include "core/import/table_sink.h"
#include "core/import/text/csv_reader.h"
#include "core/package/workbook_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <array>
#include <cstdio>
#include <ctime>
#include <random>

namespace hubready {
namespace {

constexpr std::array columns{"title",       "description",  "keywords",    "resource_type", "licence",
                             "weblink_url", "created_date", "contributor", "version",       "has_cost",
                             "authors",     "Platform id",  "Views",       "Course code",   "Owner",
                             "Last edited", "Category",     "Cohort",      "Notes",         "Audience"};

// Texts like those of exports: words of a small vocabulary, now and then a quotation mark, a comma or a line break.
class Texts
{
public:
    std::string words(int count)
    {
        static constexpr std::array vocabulary{"sepsis",  "ward",     "patient", "safety",  "training",  "module",
                                               "hygiene", "clinical", "care",    "nursing", "guideline", "dementia",
                                               "naïve",   "adult",    "child",   "practice"};
        std::string text;
        for (int i = 0; i < count; ++i)
            text += (i ? " " : "") + std::string(vocabulary[m_random() % vocabulary.size()]);
        if (m_random() % 20 == 0)
            text += m_random() % 2 ? ", \"in short\"" : ",\nsecond line";
        return text;
    }
    std::string number(unsigned below) { return std::to_string(m_random() % below); }

    std::vector<std::string> row(qint64 at)
    {
        const std::string id = std::to_string(at);
        return {words(6) + " " + id,
                words(20),
                words(1) + ";" + words(1) + ";" + words(1),
                "weblink",
                "All rights reserved",
                "https://learning.example.nhs.uk/courses/" + id,
                "2021-03-" + std::to_string(10 + at % 18),
                "4021",
                "1.0",
                "no",
                "Priya Nair",
                id,
                number(10000),
                "LR_" + number(1000),
                words(2),
                "2024-11-0" + std::to_string(1 + at % 9),
                words(1),
                words(1),
                words(3),
                words(1)};
    }

private:
    std::mt19937 m_random{20261130};
};

std::string quoted(const std::string &cell)
{
    if (cell.find_first_of(",\"\n") == std::string::npos)
        return cell;
    std::string out = "\"";
    for (char c : cell)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

bool makeCsv(qint64 records, QFile &file)
{
    Texts texts;
    std::string line;
    for (const char *name : columns)
        line += (line.empty() ? "" : ",") + std::string(name);
    file.write((line + "\r\n").c_str());
    for (qint64 i = 0; i < records; ++i) {
        line.clear();
        for (const std::string &cell : texts.row(i))
            line += (line.empty() ? "" : ",") + quoted(cell);
        line += "\r\n";
        file.write(line.data(), qint64(line.size()));
    }
    return file.error() == QFileDevice::NoError;
}

bool makeOai(qint64 records, QFile &file)
{
    Texts texts;
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
               "<responseDate>2026-11-30T09:00:00Z</responseDate><ListRecords>\n");
    for (qint64 i = 0; i < records; ++i) {
        const std::string id = std::to_string(i);
        const std::string record =
            "<record><header><identifier>oai:learning.example:" + id +
            "</identifier><datestamp>2024-11-01</datestamp></header>"
            "<metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n  <dc:title>" +
            texts.words(6) + " " + id +
            "</dc:title>\n"
            "  <dc:creator>Nair, Priya</dc:creator>\n  <dc:subject>" +
            texts.words(1) + "</dc:subject>\n  <dc:subject>" + texts.words(1) + "</dc:subject>\n  <dc:description>" +
            texts.words(40) +
            "</dc:description>\n"
            "  <dc:date>2021-03-14</dc:date>\n  <dc:type>Text</dc:type>\n  "
            "<dc:identifier>https://learning.example.nhs.uk/" +
            id + "</dc:identifier>\n  <dc:language>en</dc:language>\n</oai_dc:dc></metadata></record>\n";
        file.write(record.data(), qint64(record.size()));
    }
    file.write("</ListRecords></OAI-PMH>\n");
    return file.error() == QFileDevice::NoError;
}

bool makeXlsx(qint64 records, const QString &path)
{
    Texts texts;
    WorkbookSheet sheet;
    sheet.name = QStringLiteral("Records");
    sheet.header.assign(columns.begin(), columns.end());
    sheet.rowCount = records;
    std::vector<std::string> cells;
    sheet.row = [&](qint64 row, std::vector<WorkbookCell> &out) {
        cells = texts.row(row);
        out.assign(cells.begin(), cells.end());
    };
    return bool(writeWorkbook(path, {sheet}, {}));
}

int make(const QString &kind, qint64 records, const QString &path)
{
    if (kind == QStringLiteral("xlsx"))
        return makeXlsx(records, path) ? 0 : 1;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    return (kind == QStringLiteral("csv") ? makeCsv(records, file) : makeOai(records, file)) ? 0 : 1;
}

void tell(const char *what, qint64 count, qint64 bytes, const QElapsedTimer &wall)
{
    const double cpu = double(std::clock()) / CLOCKS_PER_SEC;
    const double seconds = double(wall.nsecsElapsed()) / 1e9;
    std::printf("%s %lld: %.2f s of CPU, %.2f s, %.0f MB/s\n", what, static_cast<long long>(count), cpu, seconds,
                double(bytes) / 1e6 / seconds);
}

int read(const QString &path)
{
    QElapsedTimer wall;
    wall.start();
    TableSink sink;
    const auto report = readInput(path, {}, {}, sink, {});
    if (!report) {
        std::fprintf(stderr, "%s\n", qPrintable(report.error().text()));
        return 1;
    }
    tell("records", report->records, report->bytes, wall);
    std::printf("%.2f bytes of table a byte of file\n", double(sink.table().memoryUse()) / double(report->bytes));
    return 0;
}

// What a person waits for before the columns and first rows are shown.
int look(const QString &path)
{
    QElapsedTimer wall;
    wall.start();
    const auto report = lookAtInput(path, {}, {});
    if (!report || !report->sample)
        return 1;
    tell("rows looked at", qint64(report->sample->rows.size()), QFileInfo(path).size(), wall);
    return 0;
}

int rows(const QString &path)
{
    QElapsedTimer wall;
    wall.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const uchar *bytes = file.map(0, file.size());
    const std::string_view text(reinterpret_cast<const char *>(bytes), size_t(file.size()));
    CsvReader reader(text, guessDialect(text));
    qint64 cells = 0;
    for (CsvRow row; reader.next(row);)
        cells += qint64(row.fields.size());
    tell("cells", cells, file.size(), wall);
    return 0;
}

} // namespace
} // namespace hubready

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 5 && words[1] == QStringLiteral("make"))
        return hubready::make(words[2], words[3].toLongLong(), words[4]);
    if (words.size() == 3 && words[1] == QStringLiteral("read"))
        return hubready::read(words[2]);
    if (words.size() == 3 && words[1] == QStringLiteral("rows"))
        return hubready::rows(words[2]);
    if (words.size() == 3 && words[1] == QStringLiteral("look"))
        return hubready::look(words[2]);
    std::fprintf(stderr, "make csv|oai|xlsx RECORDS FILE, read FILE, look FILE or rows FILE\n");
    return 2;
}
