#include "core/session/session.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/links/link_store.h"
#include "core/session/session_prepared.h"
#include "core/session/session_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

// The JSON of a member of an object, by its name in any case; of several the last counts.
std::optional<std::string> memberOf(std::string_view object, std::string_view name)
{
    std::optional<std::string> found;
    if (jsonKind(object) != JsonKind::Object)
        return found;
    const std::string wanted = lowered(name);
    forEachJsonMember(object, [&](std::string_view key, std::string_view value) {
        if (key == name || lowered(key) == wanted)
            found = std::string(value);
    });
    return found;
}

// Whether two values say the same once white space between their parts is left out.
bool sameValue(const std::optional<std::string> &a, const std::optional<std::string> &b)
{
    if (!a || !b)
        return !a && !b;
    return *a == *b || compactJson(*a) == compactJson(*b);
}

} // namespace

Session::Session(std::unique_ptr<ProjectFile> project, SessionData data, UndoStacks stacks, Person person,
                 const Clock &clock)
    : m_project(std::move(project)), m_data(std::move(data)), m_stacks(std::move(stacks)), m_person(std::move(person)),
      m_clock(clock)
{
    m_rulesInForce = storedRules();
    for (ReviewState state : m_data.states)
        ++m_stateCounts[size_t(state)];
}

Result<std::unique_ptr<Session>> Session::open(const QString &path, ProjectFile::Mode mode, const Person &person,
                                               const Clock &clock, const Progress &progress)
{
    auto project = ProjectFile::open(path, mode, person, clock);
    if (!project)
        return project.error();
    auto data = readSessionData(path, progress);
    if (!data)
        return data.error();
    return adopt(std::move(project.value()), std::move(data.value()), person, clock);
}

Result<std::unique_ptr<Session>> Session::adopt(std::unique_ptr<ProjectFile> project, SessionData data,
                                                const Person &person, const Clock &clock)
{
    auto stacks = UndoStacks::of(*project);
    if (!stacks)
        return stacks.error();
    return std::unique_ptr<Session>(
        new Session(std::move(project), std::move(data), std::move(stacks.value()), person, clock));
}

bool Session::isEdited(Row row) const
{
    return m_data.edits.contains(row);
}

bool Session::isEdited(Row row, Field field) const
{
    const auto edits = m_data.edits.find(row);
    if (edits == m_data.edits.end())
        return false;
    return std::ranges::any_of(propertiesOf(form(), field), [&](PropertyIndex index) {
        return edits->second.contains(std::string(property(form(), index).name));
    });
}

Result<std::string> Session::saidText(Row row) const
{
    auto query = m_project->connection().run(QStringLiteral("SELECT said FROM record WHERE number = ?"), {row + 1});
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toString().toStdString() : std::string("null");
}

Result<std::string> Session::currentText(Row row) const
{
    auto said = saidText(row);
    const auto edits = m_data.edits.find(row);
    if (!said || edits == m_data.edits.end())
        return said;
    return withEdits(said.value(), edits->second);
}

Result<void> Session::prepareRow(Row row, Prepared &prepared) const
{
    if (prepared.said.contains(row))
        return {};
    auto said = saidText(row);
    if (!said)
        return said.error();
    prepared.said.emplace(row, std::move(said.value()));
    const auto known = m_data.edits.find(row);
    prepared.edits.emplace(row, known == m_data.edits.end() ? RecordEdits{} : known->second);
    return {};
}

Result<void> Session::prepareSaid(Row row, const std::string &text, Prepared &prepared) const
{
    if (auto begun = prepareRow(row, prepared); !begun)
        return begun;
    prepared.items.push_back({row + 1, std::string(saidSubject), prepared.said[row], text});
    prepared.said[row] = text;
    return {};
}

Result<void> Session::prepareProperty(Row row, std::string_view name, std::optional<std::string> after,
                                      Prepared &prepared) const
{
    if (auto begun = prepareRow(row, prepared); !begun)
        return begun;
    RecordEdits &edits = prepared.edits[row];
    const std::string key(name);
    const auto asSaid = memberOf(prepared.said[row], name);
    const auto known = edits.find(key);
    const std::optional<std::string> before = known == edits.end() ? asSaid : std::optional(known->second);
    // Emptying what is not there changes nothing.
    if (sameValue(before, after) || (!before && after == "null"))
        return {};
    prepared.items.push_back({row + 1, key, before, after});
    if (!after || after == asSaid)
        edits.erase(key); // back to what the source said, to the byte
    else
        edits[key] = *after;
    return {};
}

Result<void> Session::prepareField(const RecordFieldEdit &edit, Prepared &prepared) const
{
    // A second edit of a record in one change builds on the first: two items of one list do not undo each other.
    RecordTable between(form());
    const RecordTable *table = &m_data.table;
    Row row = edit.row;
    if (const auto said = prepared.said.find(edit.row); said != prepared.said.end()) {
        const RecordEdits &edits = prepared.edits.at(edit.row);
        RecordParser parser(form());
        between.append(parser.parse(edits.empty() ? said->second : withEdits(said->second, edits)));
        table = &between;
        row = 0;
    }
    RecordDecoder decoder(*table);
    const auto changes = propertyChanges(*table, decoder.decode(row), edit.edit);
    if (!changes)
        return changes.error();
    for (const PropertyChange &change : changes.value()) {
        if (auto done = prepareProperty(edit.row, property(form(), change.property).name, change.value, prepared); !done)
            return done;
    }
    return {};
}

void Session::prepareState(Row row, ReviewState state, Prepared &prepared) const
{
    const auto known = prepared.states.find(row);
    const ReviewState before = known == prepared.states.end() ? m_data.states[row] : known->second;
    if (before == state)
        return;
    prepared.items.push_back({row + 1, std::string(stateSubject), reviewStateName(before), reviewStateName(state)});
    prepared.states[row] = state;
}

Result<std::optional<ChangeId>> Session::apply(const ChangeSet &changes)
{
    Prepared prepared;
    for (const RecordFieldEdit &edit : changes.fields) {
        if (const auto done = prepareField(edit, prepared); !done)
            return done.error();
    }
    // Who changes a record takes it up; what was agreed on is no longer what stands there.
    const std::vector<JournalItem> values = prepared.items;
    for (const JournalItem &item : values) {
        const ReviewState state = m_data.states[item.record - 1];
        if (state == ReviewState::New)
            prepareState(item.record - 1, ReviewState::InProgress, prepared);
        else if (state == ReviewState::Approved)
            prepareState(item.record - 1, ReviewState::ApprovalTakenBack, prepared);
        else if (state == ReviewState::Ready)
            prepareState(item.record - 1, ReviewState::InProgress, prepared);
    }
    for (const RecordStateEdit &edit : changes.states)
        prepareState(edit.row, edit.state, prepared);
    if (auto done = prepareAcceptances(changes, prepared); !done)
        return done.error();
    if (prepared.items.empty())
        return std::optional<ChangeId>();
    JournalEntry entry;
    entry.kind = changes.kind;
    entry.why = changes.why;
    auto id = commit(std::move(prepared), std::move(entry), changes.comment);
    if (!id)
        return id.error();
    return std::optional<ChangeId>(id.value());
}

Result<ChangeId> Session::commit(Prepared prepared, JournalEntry entry, const QString &comment)
{
    if (!m_project->isWritable()) {
        return Error{ErrorCode::Locked, SessionText::tr("This project is open to read only."), m_project->path(),
                     SessionText::tr("Somebody else is writing to it, or its folder can only be read."),
                     SessionText::tr("Save a copy and work on that, or open it again later.")};
    }
    for (const auto &[row, edits] : prepared.edits)
        prepared.texts.emplace(row, edits.empty() ? prepared.said[row] : withEdits(prepared.said[row], edits));
    entry.at = m_clock.now();
    entry.person = m_person;
    Transaction transaction(m_project->connection());
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    auto id = Journal(*m_project).append(entry, prepared.items);
    if (!id)
        return id.error();
    if (auto stored = storeRows(prepared, comment, entry.at); !stored)
        return stored.error();
    if (auto stored = storeAcceptances(prepared); !stored)
        return stored.error();
    if (prepared.rules) {
        if (auto stored = m_project->setSetting(QStringLiteral("rules"), *prepared.rules); !stored)
            return stored.error();
    }
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    m_stacks.added(id.value(), entry.undoes);
    take(prepared);
    return id;
}

Result<void> Session::storeRows(const Prepared &prepared, const QString &comment, const QDateTime &at)
{
    if (auto stored = storeSaid(prepared); !stored)
        return stored;
    if (auto stored = storeEdits(prepared); !stored)
        return stored;
    return storeStates(prepared, comment, at);
}

Result<void> Session::storeSaid(const Prepared &prepared) const
{
    for (const JournalItem &item : prepared.items) {
        if (item.subject != saidSubject)
            continue;
        const auto stored = m_project->connection().run(QStringLiteral("UPDATE record SET said = ? WHERE number = ?"),
                                                        {QString::fromStdString(*item.after), item.record});
        if (!stored)
            return stored.error();
    }
    return {};
}

Result<void> Session::storeEdits(const Prepared &prepared)
{
    const Connection &connection = m_project->connection();
    auto clear = Statement::prepare(connection, QStringLiteral("DELETE FROM edit WHERE record = ? AND property = ?"));
    auto put = Statement::prepare(connection, QStringLiteral("INSERT INTO edit (record, property, value) VALUES (?, ?, ?)"));
    if (!clear || !put)
        return clear ? put.error() : clear.error();
    for (const JournalItem &item : prepared.items) {
        if (item.subject.starts_with('#'))
            continue; // no property
        const RecordEdits &edits = prepared.edits.at(item.record - 1);
        const QString name = QString::fromStdString(item.subject);
        if (auto done = clear->run({item.record, name}); !done)
            return done;
        const auto edit = edits.find(item.subject);
        if (edit == edits.end())
            continue;
        if (auto done = put->run({item.record, name, QString::fromStdString(edit->second)}); !done)
            return done;
    }
    return {};
}

Result<void> Session::storeStates(const Prepared &prepared, const QString &comment, const QDateTime &at)
{
    const Connection &connection = m_project->connection();
    auto clear = Statement::prepare(connection, QStringLiteral("DELETE FROM review WHERE record = ?"));
    auto put = Statement::prepare(connection, QStringLiteral("INSERT INTO review (record, state) VALUES (?, ?)"));
    auto say = Statement::prepare(
        connection, QStringLiteral("INSERT INTO comment (record, at, who, role, text) VALUES (?, ?, ?, ?, ?)"));
    for (const auto *statement : {&clear, &put, &say}) {
        if (!*statement)
            return statement->error();
    }
    for (const auto &[row, state] : prepared.states) {
        if (auto done = clear->run({row + 1}); !done)
            return done;
        if (state != ReviewState::New) {
            if (auto done = put->run({row + 1, QString::fromLatin1(reviewStateName(state))}); !done)
                return done;
        }
        if (comment.isEmpty())
            continue;
        const QVariantList said{row + 1, at.toString(Qt::ISODateWithMs), m_person.name, m_person.role, comment};
        if (auto done = say->run(said); !done)
            return done;
    }
    return {};
}

// The change is on the disk: memory follows, then who listens.
void Session::take(const Prepared &prepared)
{
    SessionEvent event;
    RecordParser parser(form());
    for (const auto &[row, text] : prepared.texts) {
        m_data.table.replace(row, parser.parse(text));
        event.rechecked.push_back(row);
        const RecordEdits &edits = prepared.edits.at(row);
        if (edits.empty())
            m_data.edits.erase(row);
        else
            m_data.edits[row] = edits;
    }
    event.changed = event.rechecked;
    for (const auto &[place, acceptance] : prepared.acceptances) {
        m_data.checker.setAcceptance(place.first, place.second, acceptance);
        event.rechecked.push_back(place.first);
    }
    for (const auto &[row, state] : prepared.states) {
        --m_stateCounts[size_t(m_data.states[row])];
        ++m_stateCounts[size_t(state)];
        m_data.states[row] = state;
        event.changed.push_back(row);
    }
    std::ranges::sort(event.changed);
    event.changed.erase(std::unique(event.changed.begin(), event.changed.end()), event.changed.end());
    std::vector<Row> rechecked = m_data.checker.recheck(m_data.table, event.rechecked, m_data.findings);
    event.rechecked.clear();
    std::ranges::set_union(rechecked, event.changed, std::back_inserter(event.rechecked));
    event.rulesDue = prepared.leavesRulesDue;
    tell(event);
}

void Session::tell(const SessionEvent &event) const
{
    for (const auto &listener : m_listeners)
        listener(event);
}

Result<ChangeId> Session::revert(ChangeId change, const QString &kind, const QString &why)
{
    const auto items = historyItems(change);
    if (!items)
        return items.error();
    Prepared prepared;
    for (auto item = items->rbegin(); item != items->rend(); ++item) {
        const Row row = item->record - 1;
        if (item->subject == rulesSubject) {
            std::string text;
            prepareRules(toQString(item->before ? decodeJsonString(*item->before, text) : std::string_view{}),
                         prepared);
            prepared.leavesRulesDue = true;
        } else if (item->subject == saidSubject) {
            if (auto done = prepareSaid(row, item->before.value_or("null"), prepared); !done)
                return done.error();
        } else if (item->subject == stateSubject) {
            const auto state = item->before ? reviewStateOf(*item->before) : std::nullopt;
            prepareState(row, state.value_or(ReviewState::New), prepared);
        } else if (item->subject == acceptedSubject) {
            const auto before = acceptanceFrom(item->before.value_or(""));
            const auto after = acceptanceFrom(item->after.value_or(""));
            if (before)
                prepareAcceptance(row, before->first, before->second, prepared);
            else if (after)
                prepareAcceptance(row, after->first, {}, prepared);
        } else if (auto done = prepareProperty(row, item->subject, item->before, prepared); !done) {
            return done.error();
        }
    }
    JournalEntry entry;
    entry.kind = kind;
    entry.why = why;
    entry.undoes = change;
    return commit(std::move(prepared), std::move(entry), {});
}

Result<ChangeId> Session::undo()
{
    const auto change = canUndo();
    if (!change)
        return Error{ErrorCode::Usage, SessionText::tr("There is nothing to undo."), {}, {}, {}};
    const auto undone = Journal(*m_project).entry(*change);
    return revert(*change, QStringLiteral("undo"), undone ? undone->why : QString());
}

Result<ChangeId> Session::redo()
{
    const auto change = canRedo();
    if (!change)
        return Error{ErrorCode::Usage, SessionText::tr("There is nothing to redo."), {}, {}, {}};
    const auto undone = Journal(*m_project).entry(*change);
    return revert(*change, QStringLiteral("redo"), undone ? undone->why : QString());
}

Result<int> Session::undoTo(ChangeId change)
{
    int count = 0;
    while (canUndo() && *canUndo() > change) {
        if (auto done = undo(); !done)
            return done.error();
        ++count;
    }
    return count;
}

Result<void> Session::addLinkResults(const LinkResults &results, std::vector<Row> rows)
{
    if (m_project->isWritable()) {
        if (auto kept = keepLinkResults(m_project->connection(), results); !kept)
            return kept;
    }
    LinkResults all = context().links ? *context().links : LinkResults();
    all.merge(results);
    m_data.checker.setLinks(std::make_shared<const LinkResults>(std::move(all)));
    std::erase_if(rows, [this](Row row) { return row >= size(); });
    m_data.checker.addLater(rows);
    constexpr size_t atOnce = 2000;
    checkLater(atOnce);
    return {};
}

Result<void> Session::setSetting(const QString &name, const QString &value, const QString &why)
{
    Transaction transaction(m_project->connection());
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto stored = m_project->setSetting(name, value); !stored)
        return stored;
    JournalEntry entry;
    entry.at = m_clock.now();
    entry.person = m_person;
    entry.kind = QStringLiteral("setting");
    entry.why = why;
    if (auto written = Journal(*m_project).append(entry, {}); !written)
        return written.error();
    return transaction.commit();
}

} // namespace hubready
