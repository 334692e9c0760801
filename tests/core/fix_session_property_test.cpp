// A fix touches its own cell: in an open project, every other byte of every record stays, and undo restores exactly.
#include "core/session/import_project.h"
#include "core/session/session.h"
#include "core/suggest/data_set_usage.h"
#include "core/text/wtf8.h"
#include "tests/support/fix_cases.h"
#include "tests/support/person_and_clock.h"
#include "tests/support/samples/generate.h"

#include <rapidcheck.h>

#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

constexpr int records = 25;
constexpr size_t mostFixes = 40;

std::unique_ptr<Session> sessionOf(const QTemporaryDir &folder, int seed, bool standard)
{
    QFile file(folder.filePath(standard ? QStringLiteral("in.json") : QStringLiteral("in.csv")));
    const bool made = file.open(QIODevice::WriteOnly) && (standard ? samples::generateRepository(file, records, seed)
                                                                   : samples::generateRegional(file, records, seed));
    RC_ASSERT(made);
    file.close();
    ImportRequest request;
    request.inputs = {file.fileName()};
    request.project = folder.filePath(QStringLiteral("p.hubready"));
    RC_ASSERT(bool(importProject(request, testClock, {})));
    auto session = Session::open(request.project, ProjectFile::Mode::Write, {}, testClock, {});
    RC_ASSERT(bool(session));
    return std::move(session.value());
}

std::vector<std::string> textsOf(const Session &session)
{
    std::vector<std::string> texts;
    for (Row row = 0; row < session.size(); ++row)
        texts.push_back(session.currentText(row).value());
    return texts;
}

// The record's bytes outside of the values of the field's properties.
std::string withoutField(PackageForm form, std::string_view text, Field field)
{
    std::string rest;
    size_t done = 0;
    forEachJsonMember(text, [&](std::string_view key, std::string_view value) {
        const bool isOf = std::ranges::any_of(properties(form), [&](const Property &p) { return p.field == field && sameName(p.name, key); });
        if (!isOf)
            return;
        const size_t at = size_t(value.data() - text.data());
        rest += text.substr(done, at - done);
        done = at + value.size();
    });
    return rest.append(text.substr(done));
}

bool hasMember(PackageForm form, std::string_view text, Field field)
{
    bool has = false;
    forEachJsonMember(text, [&](std::string_view key, std::string_view) {
        has = has || std::ranges::any_of(properties(form), [&](const Property &p) { return p.field == field && sameName(p.name, key); });
    });
    return has;
}

void checkFixes(bool standard)
{
    const QTemporaryDir folder;
    const auto session = sessionOf(folder, *rc::gen::inRange(1, 100'000), standard);
    const Suggester suggester({dictionary(), DataSetUsage::learn(session->table())});
    Suggestions all;
    RecordDecoder decoder(session->table());
    for (Row row = 0; row < session->size(); ++row)
        std::ranges::move(suggester.suggest(decoder.decode(row)), std::back_inserter(all));
    RC_CLASSIFY(all.size() > 10, "has fixes");
    const std::vector<std::string> before = textsOf(*session);
    const size_t step = all.size() / mostFixes + 1;
    for (size_t i = 0; i < all.size(); i += step) {
        const Suggestion &fix = all[i];
        ChangeSet change;
        change.fields = {{fix.record - 1, fix.edit()}};
        const auto applied = session->apply(change);
        RC_ASSERT(bool(applied));
        const std::vector<std::string> after = textsOf(*session);
        for (Row row = 0; row < session->size(); ++row) {
            if (row != fix.record - 1)
                RC_ASSERT(after[row] == before[row]);
            else if (hasMember(session->form(), before[row], fix.field))
                RC_ASSERT(withoutField(session->form(), after[row], fix.field) == withoutField(session->form(), before[row], fix.field));
        }
        if (applied.value())
            RC_ASSERT(bool(session->undo()));
        RC_ASSERT(textsOf(*session) == before);
    }
}

TEST(FixProperties, TouchTheirOwnCellOfStandardRecords)
{
    EXPECT_TRUE(rc::check("standard", [] { checkFixes(true); }));
}

TEST(FixProperties, TouchTheirOwnCellOfStagingRecords)
{
    EXPECT_TRUE(rc::check("staging", [] { checkFixes(false); }));
}

} // namespace
} // namespace hubready
