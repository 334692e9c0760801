// A project's records as a plain table, read again: nothing is lost that the format can hold, whatever the texts, and
// what it cannot hold is told.
#include "core/import/profile/mapping_profile.h"
#include "core/import/table_sink.h"
#include "core/package/table_columns.h"
#include "core/package/table_export.h"
#include "core/session/import_project.h"
#include "core/text/wtf8.h"
#include "tests/support/person_and_clock.h"
#include "tests/support/random_records.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <array>

namespace hubready {
namespace {

std::unique_ptr<Session> importOf(const QString &input, const QString &project, PackageForm form,
                                  std::shared_ptr<const MappingProfile> profile = {})
{
    ImportRequest request;
    request.inputs = {input};
    request.project = project;
    request.options.form = form;
    request.options.profile = std::move(profile);
    const auto imported = importProject(request, testClock, {});
    if (!imported)
        RC_FAIL(imported.error().text().toStdString());
    auto session = Session::open(project, ProjectFile::Mode::Write, {}, testClock, {});
    RC_ASSERT(bool(session));
    return std::move(session.value());
}

std::unique_ptr<Session> projectOf(const QTemporaryDir &folder, PackageForm form, const QByteArray &json)
{
    const QString input = folder.filePath(QStringLiteral("input.json"));
    QFile file(input);
    RC_ASSERT(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    file.close();
    return importOf(input, folder.filePath(QStringLiteral("p.hubready")), form);
}

// The profile that a person would save of the table's columns, by way of its file.
std::shared_ptr<const MappingProfile> profileOfTable(const QString &table, PackageForm form,
                                                     const QTemporaryDir &folder)
{
    ReadOptions options;
    options.form = form;
    TableSink unused;
    const auto read = readInput(table, options, {}, unused, {});
    RC_ASSERT(bool(read));
    const QString path = folder.filePath(QStringLiteral("profile.xml"));
    RC_ASSERT(bool(saveProfile(profileOf(read->mapping, QStringLiteral("Table"), {}), path)));
    auto loaded = loadProfile(path);
    RC_ASSERT(bool(loaded));
    return std::make_shared<const MappingProfile>(std::move(loaded.value()));
}

// Rows are matched in their order.
size_t sameRecords(const RecordTable &written, const RecordTable &read)
{
    RecordDecoder before(written);
    RecordDecoder after(read);
    size_t same = 0;
    for (Row row = 0; row < std::min(written.size(), read.size()); ++row)
        same += saysTheSame(before.decode(row), after.decode(row));
    return same;
}

// What spreadsheets and readers stumble over beside letters of all scripts.
char32_t anyTableCodePoint()
{
    static const std::vector<char32_t> odd{
        ',',  ';',    '|',    '\t',   '"',    '\'',   '\n',   '\r',   '=',    '+',    '-',     '@',     '<',
        '>',  '&',    '_',    'x',    '0',    '1',    0x01,   0x08,   0x0B,   0x0C,   0x1B,    0x1F,    0x7F,
        0x85, 0xA0,   0xAD,   0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xFFFE, 0xFFFD,  0x0301,  0x1F600,
        0x0,  0x0627, 0x05D0, 0x0915, 0x4E2D, 0x3042, 0xAC00, 0x0E01, 0x1E9E, 0x0130, 0x10000, 0x10FFFF};
    const auto c =
        *rc::gen::oneOf(rc::gen::elementOf(odd), rc::gen::inRange<char32_t>(0x20, 0x7F),
                        rc::gen::inRange<char32_t>(0xA1, 0x3000), rc::gen::inRange<char32_t>(0x3000, 0x20000));
    return c >= 0xD800 && c <= 0xDFFF ? U'\u00E9' : c; // a half of a pair is in no file of text
}

// Never blank: an empty cell and a blank text are one.
QString anyTableText(int most = 24)
{
    QString text = QStringLiteral("a");
    const int length = *rc::gen::inRange(0, most);
    for (int i = 0; i < length; ++i) {
        const char32_t c = anyTableCodePoint();
        text.insert(*rc::gen::inRange(0, 2) ? 0 : text.size(), QString::fromUcs4(&c, 1));
    }
    return text;
}

QJsonArray anyItems()
{
    QJsonArray items;
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
        items.append(anyTableText(8));
    return items;
}

QJsonObject anyStandardRecord()
{
    QJsonObject record{{QStringLiteral("Title"), anyTableText()},
                       {QStringLiteral("Description"), anyTableText(60)},
                       {QStringLiteral("Keywords"), anyItems()},
                       {QStringLiteral("Resource Type"), QStringLiteral("WebLink")},
                       {QStringLiteral("WebLink URL"), anyTableText()},
                       {QStringLiteral("Version"), anyTableText(4)},
                       {QStringLiteral("Article Body"), anyTableText(40)},
                       {QStringLiteral("CreateDate"), QStringLiteral("2019-03-14")},
                       {QStringLiteral("elfhuserid"), *rc::gen::inRange(1, 100000)}};
    QJsonArray authors;
    for (const auto &name : anyItems()) {
        QJsonObject author{{QStringLiteral("Author Index"), authors.size()}, {QStringLiteral("Author"), name}};
        if (*rc::gen::inRange(0, 2))
            author.insert(QStringLiteral("Organisation"), anyTableText(8));
        if (*rc::gen::inRange(0, 2))
            author.insert(QStringLiteral("Role"), anyTableText(8));
        authors.append(author);
    }
    record.insert(QStringLiteral("Authors"), authors);
    QJsonArray files;
    for (const auto &name : anyItems())
        files.append(
            QJsonObject{{QStringLiteral("Resource Index"), files.size()}, {QStringLiteral("Resource URL"), name}});
    record.insert(QStringLiteral("Resource Files"), files);
    return record;
}

QJsonObject anyStagingRecord()
{
    QJsonObject record{{QStringLiteral("ResourceType"), QStringLiteral("WebLink")}};
    for (const char *name :
         {"ResourceUniqueRef", "Title", "Description", "Keywords", "AuthorName1", "AuthorOrganisation1", "AuthorName2",
          "AuthorRole3", "WeblinkUrl", "ContributorLearningHubUserName"}) {
        if (*rc::gen::inRange(0, 4))
            record.insert(QLatin1StringView(name), anyTableText());
    }
    return record;
}

QByteArray anyRecords(PackageForm form)
{
    QJsonArray records;
    for (int count = *rc::gen::inRange(1, 8); count > 0; --count)
        records.append(form == PackageForm::Standard ? anyStandardRecord() : anyStagingRecord());
    return QJsonDocument(records).toJson(QJsonDocument::Compact);
}

void comesBack(const QString &kind)
{
    const auto form = *rc::gen::element(PackageForm::Standard, PackageForm::Staging);
    const QTemporaryDir folder;
    const auto session = projectOf(folder, form, anyRecords(form));
    const QString table = folder.filePath(QStringLiteral("table.") + kind);
    const auto report = exportTable(takeSnapshot(*session), kind, table, {});
    RC_ASSERT(bool(report));
    if (!report->losses.isEmpty())
        RC_FAIL(report->losses.join(u'\n').toStdString());
    const auto again = importOf(table, folder.filePath(QStringLiteral("again.hubready")), form,
                                kind == QStringLiteral("json") ? nullptr : profileOfTable(table, form, folder));
    RC_ASSERT(again->size() == session->size());
    RC_ASSERT(sameRecords(session->table(), again->table()) == size_t(session->size()));
}

RC_GTEST_PROP(TableRoundTrip, csvGivesTheSameRecords, ()) { comesBack(QStringLiteral("csv")); }
RC_GTEST_PROP(TableRoundTrip, workbooksGiveTheSameRecords, ()) { comesBack(QStringLiteral("xlsx")); }
RC_GTEST_PROP(TableRoundTrip, jsonGivesTheSameRecords, ()) { comesBack(QStringLiteral("json")); }

// Values of wrong types, halves of pairs, lists with nulls: JSON holds all of them to the byte, and of a table it is
// told how many records it says otherwise.
RC_GTEST_PROP(TableRoundTrip, whatATableCannotHoldIsTold, (std::uint64_t seed, bool staging))
{
    const PackageForm form = staging ? PackageForm::Staging : PackageForm::Standard;
    const QTemporaryDir folder;
    const auto session = projectOf(folder, form, QByteArray::fromStdString(randomRecordFile(form, seed, 12)));
    const QString list = folder.filePath(QStringLiteral("list.json"));
    RC_ASSERT(exportTable(takeSnapshot(*session), QStringLiteral("json"), list, {}).value().losses.isEmpty());
    const auto listed = importOf(list, folder.filePath(QStringLiteral("listed.hubready")), form);
    RC_ASSERT(listed->size() == session->size());
    for (Row row = 0; row < session->size(); ++row)
        RC_ASSERT(listed->currentText(row).value() == session->currentText(row).value());
    for (const auto &kind : {QStringLiteral("csv"), QStringLiteral("xlsx")}) {
        const QString table = folder.filePath(QStringLiteral("table.") + kind);
        const auto report = exportTable(takeSnapshot(*session), kind, table, {});
        RC_ASSERT(bool(report));
        const auto again = importOf(table, folder.filePath(kind + QStringLiteral(".hubready")), form);
        const bool isWhole = again->size() == session->size() &&
                             sameRecords(session->table(), again->table()) == size_t(session->size());
        RC_ASSERT(isWhole == report->losses.isEmpty());
    }
}

} // namespace
} // namespace hubready
