#include "core/update/export_comparison.h"

#include "core/json/json_text.h"
#include "core/project/record_rows.h"
#include "core/session/session_data.h"
#include "core/session/stored_profile.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <set>

namespace hubready {

namespace {

class NewerSink final : public RecordSink
{
public:
    explicit NewerSink(PackageForm form) : m_form(form) { startOver(); }

    void begin(PackageForm) override {} // the form is that of the project
    void nextInput(size_t number) override
    {
        if (number == 0)
            startOver();
        m_source = number;
    }
    void record(const ReadRecord &record) override
    {
        m_newer->table.append(record.parsed);
        m_newer->records.push_back(
            {m_source, record.where.text(), std::string(record.text), std::string(record.extra)});
    }

    std::shared_ptr<NewerRecords> take() { return std::move(m_newer); }

private:
    void startOver()
    {
        m_newer = std::make_shared<NewerRecords>();
        m_newer->table = RecordTable(m_form);
    }

    PackageForm m_form;
    size_t m_source = 0;
    std::shared_ptr<NewerRecords> m_newer;
};

// The members of an object by name, the last of several that differ in case only; what is no object has none.
std::map<std::string, std::pair<std::string, std::string_view>> membersOf(std::string_view text)
{
    std::map<std::string, std::pair<std::string, std::string_view>> members; // lower case: name as written, value
    if (jsonKind(text) == JsonKind::Object) {
        forEachJsonMember(text, [&](std::string_view name, std::string_view value) {
            members.insert_or_assign(lowered(name), std::pair(std::string(name), value));
        });
    }
    return members;
}

bool saysTheSame(std::string_view a, std::string_view b) { return a == b || compactJson(a) == compactJson(b); }

// Null and not there are one: a table has no column for what another one leaves empty.
bool isNothing(std::string_view value) { return value.empty() || value == "null"; }

struct Project
{
    RecordTable said;
    std::vector<std::string> texts;
    std::vector<std::string> extras;
    std::map<Row, RecordEdits> edits;
    ChangeId lastChange = 0;
};

Result<Project> readSaid(const ProjectFile &file, const Progress &progress)
{
    Project project;
    project.said = RecordTable(file.form());
    RecordParser parser(file.form());
    bool cancelled = false;
    const auto read = readRecords(file, [&](const StoredRecord &record) {
        project.said.append(parser.parse(record.said));
        project.texts.emplace_back(record.said);
        project.extras.emplace_back(record.extra);
        cancelled = !progress.step(record.number, 0);
        return !cancelled;
    });
    if (!read || cancelled)
        return read ? Progress::cancelledError() : read.error();
    auto edits = readEdits(file.connection());
    if (!edits)
        return edits.error();
    project.edits = std::move(edits.value());
    const auto last = Journal(file).entries(1);
    if (!last)
        return last.error();
    project.lastChange = last->empty() ? 0 : last->front().id;
    return project;
}

// Extras say the same where their members do.
bool sameExtras(std::string_view a, std::string_view b)
{
    return a == b || differencesOf(a.empty() ? "{}" : a, b.empty() ? "{}" : b, {}).empty();
}

void compare(const Project &project, const std::vector<RecordMatch> &matches, ExportComparison &comparison)
{
    std::vector<bool> isKnown(comparison.newer->records.size(), false);
    Row next = 0;
    const auto goneUntil = [&](Row row) {
        for (; next < row; ++next)
            comparison.gone.push_back(next);
    };
    static const RecordEdits none;
    for (const RecordMatch &match : matches) {
        goneUntil(match.row);
        next = match.row + 1;
        isKnown[match.newer] = true;
        const NewerRecords::One &newer = comparison.newer->records[match.newer];
        const auto edits = project.edits.find(match.row);
        RecordDifference difference{match.row, match.newer, match.by, {}};
        difference.differences =
            differencesOf(project.texts[match.row], newer.text, edits == project.edits.end() ? none : edits->second);
        if (difference.differences.empty() && sameExtras(project.extras[match.row], newer.extra))
            ++comparison.same;
        else
            comparison.differences.push_back(std::move(difference));
    }
    goneUntil(Row(project.texts.size()));
    for (Row row = 0; row < Row(isKnown.size()); ++row) {
        if (!isKnown[row])
            comparison.fresh.push_back(row);
    }
}

} // namespace

std::vector<Rejection> NewerRecords::rejections() const
{
    std::vector<Rejection> all;
    for (const ReadReport &input : inputs)
        all.insert(all.end(), input.rejections.begin(), input.rejections.end());
    return all;
}

qint64 ExportComparison::conflicts() const
{
    qint64 count = 0;
    for (const RecordDifference &record : differences)
        count += std::ranges::count(record.differences, Difference::Kind::Conflict, &Difference::kind);
    return count;
}

std::vector<Difference> differencesOf(std::string_view said, std::string_view newer,
                                      const std::map<std::string, std::string> &edits)
{
    std::vector<Difference> differences;
    const auto before = membersOf(said);
    const auto after = membersOf(newer);
    std::set<std::string> names;
    for (const auto *members : {&before, &after}) {
        for (const auto &[name, member] : *members)
            names.insert(name);
    }
    for (const std::string &name : names) {
        const auto was = before.find(name);
        const auto now = after.find(name);
        const std::string_view old = was == before.end() ? std::string_view{} : was->second.second;
        const std::string_view fresh = now == after.end() ? std::string_view{} : now->second.second;
        if (saysTheSame(old, fresh) || (isNothing(old) && isNothing(fresh)))
            continue;
        Difference difference;
        difference.property = was == before.end() ? now->second.first : was->second.first;
        if (!old.empty())
            difference.before = std::string(old);
        if (!fresh.empty())
            difference.after = std::string(fresh);
        const auto edit = std::ranges::find_if(edits, [&](const auto &e) { return lowered(e.first) == name; });
        if (edit != edits.end()) {
            difference.property = edit->first;
            difference.here = edit->second;
            const bool agrees = saysTheSame(edit->second, fresh) || (isNothing(edit->second) && isNothing(fresh));
            difference.kind = agrees ? Difference::Kind::Agrees : Difference::Kind::Conflict;
        }
        differences.push_back(std::move(difference));
    }
    return differences;
}

Result<ExportComparison> compareWithExport(const QString &project, const Inputs &inputs, const ReadOptions &options,
                                           const Progress &progress)
{
    const SystemClock clock;
    const auto file = ProjectFile::open(project, ProjectFile::Mode::Read, {}, clock);
    if (!file)
        return file.error();
    ExportComparison comparison;
    comparison.form = file.value()->form();
    ReadOptions chosen = options;
    chosen.form = comparison.form;
    chosen.hash = true;
    if (!chosen.profile && chosen.columns.empty())
        chosen.profile = storedProfile(*file.value());
    NewerSink sink(comparison.form);
    auto read = readInputs(inputs, chosen, {}, sink, progress);
    if (!read)
        return read.error();
    auto newer = sink.take();
    newer->inputs = std::move(read->read);
    comparison.newer = newer;
    const auto said = readSaid(*file.value(), progress);
    if (!said)
        return said.error();
    comparison.lastChange = said->lastChange;
    const auto matches = matchRecords(said->said, newer->table);
    if (progress.cancelled())
        return Progress::cancelledError();
    compare(said.value(), matches, comparison);
    return comparison;
}

} // namespace hubready
