// What an export leaves on disk, whatever the records: it passes the gate, holds the same records, and what nobody
// touched leaves with the text that it came with.
#include "core/package/export_package.h"
#include "core/package/verify_package.h"
#include "core/rules/finding_text.h"
#include "core/session/import_project.h"
#include "tests/support/memory_sink.h"
#include "tests/support/person_and_clock.h"
#include "tests/support/random_records.h"
#include "tests/support/test_files.h"
#include "tests/support/told_findings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <random>

namespace hubready {
namespace {

struct Read
{
    MemorySink sink;
    ReadReport report;
    FindingStore store;
    Findings findings;
};

Read readFile(const QString &path, PackageForm form)
{
    Read read;
    ReadOptions options;
    options.form = form;
    auto report = readInput(path, options, {}, read.sink, {});
    RC_ASSERT(bool(report));
    read.report = report.value();
    CheckContext context;
    context.today = QDate::currentDate();
    Checker checker(context);
    auto store = checker.check(read.sink.table(), {});
    RC_ASSERT(bool(store));
    read.findings = store->all();
    read.store = std::move(store.value());
    return read;
}

std::unique_ptr<Session> makeProject(const QString &folder, PackageForm form, std::uint64_t seed, int records)
{
    const QString input = folder + QStringLiteral("/input.json");
    writeTestFile(input, randomRecordFile(form, seed, records));
    ImportRequest request;
    request.inputs = {input};
    request.project = folder + QStringLiteral("/p.hubready");
    request.options.form = form;
    request.person = jo;
    const auto imported = importProject(request, testClock, {});
    RC_ASSERT(bool(imported));
    RC_ASSERT(imported->records == records);
    auto session = Session::open(request.project, ProjectFile::Mode::Write, jo, testClock, {});
    RC_ASSERT(bool(session));
    return std::move(session.value());
}

RC_GTEST_PROP(PackageProperties, aFreshProjectAnswersAsItsSource, (std::uint64_t seed, bool staging))
{
    const PackageForm form = staging ? PackageForm::Staging : PackageForm::Standard;
    QTemporaryDir folder;
    const auto session = makeProject(folder.path(), form, seed, 40);
    const Read source = readFile(folder.filePath(QStringLiteral("input.json")), form);
    RC_ASSERT(toldFindings(session->findings()) == toldFindings(source.store));
    for (Row row = 0; row < session->size(); ++row)
        RC_ASSERT(session->currentText(row).value() == source.sink.texts[row]);
}

RC_GTEST_PROP(PackageProperties, aStandardPackagePassesTheGateAndHoldsTheTexts, (std::uint64_t seed))
{
    QTemporaryDir folder;
    const auto session = makeProject(folder.path(), PackageForm::Standard, seed, 60);
    ExportRequest request;
    request.folder = folder.filePath(QStringLiteral("package"));
    request.approvedOnly = false;
    request.maxRecords = int(seed % 3) * 7;
    const auto report = exportPackage(takeSnapshot(*session), request, {});
    if (!report) {
        RC_ASSERT(report.error().code == ErrorCode::Refused);
        RC_ASSERT(!QDir(request.folder).exists());
        return;
    }
    size_t next = 0;
    for (const WrittenFile &file : report->files) {
        if (file.records == 0)
            continue;
        const Read read = readFile(request.folder + u'/' + file.name, PackageForm::Standard);
        RC_ASSERT(!read.report.isNoArray);
        for (const Finding &finding : read.findings)
            RC_ASSERT(finding.family != Family::Refused);
        for (const std::string &text : read.sink.texts)
            RC_ASSERT(text == session->currentText(report->plan.goes[next++]).value());
    }
    RC_ASSERT(next == report->plan.goes.size());
    RC_ASSERT(report->plan.goes.size() + report->plan.stays.size() == session->size());
}

RC_GTEST_PROP(PackageProperties, aWorkbookPassesTheGateAndHoldsTheRecords, (std::uint64_t seed))
{
    QTemporaryDir folder;
    const auto session = makeProject(folder.path(), PackageForm::Staging, seed, 40);
    ExportRequest request;
    request.package = PackageForm::Staging;
    request.folder = folder.filePath(QStringLiteral("package"));
    request.approvedOnly = false;
    const auto report = exportPackage(takeSnapshot(*session), request, {});
    if (!report) {
        RC_ASSERT(report.error().code == ErrorCode::Refused);
        return;
    }
    const auto manifest = readManifest(request.folder);
    RC_ASSERT(bool(manifest));
    size_t found = 0;
    for (const ManifestFile &file : manifest->files) {
        if (file.records == 0)
            continue;
        const Read read = readFile(request.folder + u'/' + file.name, PackageForm::Staging);
        for (const Finding &finding : read.findings)
            RC_ASSERT(finding.family != Family::Refused);
        for (Row row = 0; row < read.sink.table().size(); ++row) {
            RecordTable copy = session->table();
            const Row original = file.numbers[row] - 1;
            // The type is the sheet's, in its spelling; a sheet has only its own columns.
            RC_ASSERT(read.sink.table().cell(row, *propertyOf(PackageForm::Staging, Field::Title)).text
                      == copy.cell(original, *propertyOf(PackageForm::Staging, Field::Title)).text);
            RC_ASSERT(read.sink.table().cell(row, *propertyOf(PackageForm::Staging, Field::Description)).text
                      == copy.cell(original, *propertyOf(PackageForm::Staging, Field::Description)).text);
            RC_ASSERT(read.sink.table().cell(row, *propertyOf(PackageForm::Staging, Field::Keywords)).text
                      == copy.cell(original, *propertyOf(PackageForm::Staging, Field::Keywords)).text);
            ++found;
        }
    }
    RC_ASSERT(found == report->plan.goes.size());
}

RC_GTEST_PROP(PackageProperties, theSameProjectGivesTheSameBytes, (std::uint64_t seed, bool staging))
{
    QTemporaryDir folder;
    const PackageForm form = staging ? PackageForm::Staging : PackageForm::Standard;
    const auto session = makeProject(folder.path(), form, seed, 20);
    ExportRequest request;
    request.package = form;
    request.approvedOnly = false;
    std::vector<Manifest> manifests;
    for (const QString &name : {QStringLiteral("one"), QStringLiteral("two")}) {
        request.folder = folder.filePath(name);
        if (!exportPackage(takeSnapshot(*session), request, {}))
            return;
        manifests.push_back(readManifest(request.folder).value());
    }
    RC_ASSERT(manifests[0].files.size() == manifests[1].files.size());
    for (size_t i = 0; i < manifests[0].files.size(); ++i)
        RC_ASSERT(manifests[0].files[i].sha256 == manifests[1].files[i].sha256);
}

RC_GTEST_PROP(PackageProperties, undoGivesEveryByteBack, (std::uint64_t seed, bool staging))
{
    QTemporaryDir folder;
    const PackageForm form = staging ? PackageForm::Staging : PackageForm::Standard;
    auto session = makeProject(folder.path(), form, seed, 10);
    std::vector<std::string> before;
    for (Row row = 0; row < session->size(); ++row)
        before.push_back(session->currentText(row).value());
    const auto findings = toldFindings(session->findings());
    std::mt19937_64 random(seed);
    static constexpr std::array<Field, 4> fields{Field::Title, Field::Description, Field::Licence, Field::Contributor};
    for (int i = 0; i < 8; ++i) {
        ChangeSet changes;
        changes.fields.push_back({Row(random() % session->size()),
                                  {fields[random() % fields.size()], -1, random() % 3 ? "\"new text\"" : "null"}});
        RC_ASSERT(bool(session->apply(changes)));
    }
    // Reopened in between: the history is in the file.
    const QString path = session->project().path();
    session.reset();
    auto reopened = Session::open(path, ProjectFile::Mode::Write, jo, testClock, {});
    RC_ASSERT(bool(reopened));
    RC_ASSERT(bool(reopened.value()->undoTo(0)));
    for (Row row = 0; row < reopened.value()->size(); ++row) {
        RC_ASSERT(reopened.value()->currentText(row).value() == before[row]);
        RC_ASSERT(reopened.value()->state(row) == ReviewState::New);
        RC_ASSERT(!reopened.value()->isEdited(row));
    }
    RC_ASSERT(toldFindings(reopened.value()->findings()) == findings);
}

RC_GTEST_PROP(PackageProperties, anEditTouchesItsOwnCell, (std::uint64_t seed))
{
    QTemporaryDir folder;
    const auto session = makeProject(folder.path(), PackageForm::Standard, seed, 10);
    const RecordTable before = session->table();
    const Row row = Row(seed % session->size());
    if (!before.isObject(row))
        return;
    ChangeSet changes;
    changes.fields.push_back({row, {Field::Title, -1, "\"Quite another title\""}});
    RC_ASSERT(bool(session->apply(changes)));
    const PropertyIndex title = *propertyOf(PackageForm::Standard, Field::Title);
    for (Row other = 0; other < before.size(); ++other) {
        for (size_t i = 0; i < properties(before.form()).size(); ++i) {
            if (other == row && PropertyIndex(i) == title)
                continue;
            const Cell now = session->table().cell(other, PropertyIndex(i));
            const Cell was = before.cell(other, PropertyIndex(i));
            RC_ASSERT(now.state == was.state);
            RC_ASSERT(now.text == was.text);
        }
    }
    RC_ASSERT(session->table().cell(row, title).text == "Quite another title");
}

} // namespace
} // namespace hubready
