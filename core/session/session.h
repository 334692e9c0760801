// An open project at work: the file, its records in memory, what the rules say of them, and how far the people are.
// The one entry for changes (design: `apply` commits to the file first, then updates the table, lets the rules look at
// what was touched, and tells who listens). What `apply` has returned from is on the disk.
//
// Belongs to one thread. For work elsewhere take copies: the table is cheap to copy.
#pragma once

#include "core/project/journal.h"
#include "core/session/change_set.h"
#include "core/session/session_data.h"

#include <functional>
#include <memory>

namespace hubready {

class Session
{
public:
    // Opens and loads a project and runs the rules, all in one; long. `clock` must outlive the session.
    static Result<std::unique_ptr<Session>> open(const QString &path, ProjectFile::Mode mode, const Person &person,
                                                 const Clock &clock, const Progress &progress);
    // The same in two steps, for a window: the file is opened on its own thread, the data read on another meanwhile.
    static Result<std::unique_ptr<Session>> adopt(std::unique_ptr<ProjectFile> project, SessionData data,
                                                  const Person &person, const Clock &clock);

    const ProjectFile &project() const { return *m_project; }
    const RecordTable &table() const { return m_data.table; }
    const FindingStore &findings() const { return m_data.findings; }
    const RuleSet &rules() const { return m_data.findings.rules(); }
    const std::shared_ptr<const ExtraColumns> &extras() const { return m_data.extras; }
    const CheckContext &context() const { return m_data.checker.context(); }
    PackageForm form() const { return m_data.table.form(); }
    Row size() const { return m_data.table.size(); }
    const Person &person() const { return m_person; }
    void setPerson(Person person) { m_person = std::move(person); }

    const Acceptances &acceptances() const { return m_data.checker.acceptances(); }
    // What an edit left for later of records that share a value with very many others: looks at `most` of them and
    // tells who listens. False: nothing is left.
    bool checkLater(size_t most);
    bool hasLater() const { return m_data.checker.hasLater(); }
    // Whether checkLater() would have to look up words, which takes long: have context().spelling do that elsewhere
    // first.
    bool lacksWords() const { return m_data.checker.lacksWords(); }

    const std::vector<ReviewState> &states() const { return m_data.states; }
    const std::map<Row, RecordEdits> &edits() const { return m_data.edits; }
    ReviewState state(Row row) const { return m_data.states[row]; }
    std::array<qint64, allReviewStates.size()> stateCounts() const { return m_stateCounts; }
    bool isEdited(Row row) const;              // anything differs from what the source said
    bool isEdited(Row row, Field field) const;
    // The record's JSON as it is now; as the source said it where nobody edited it.
    Result<std::string> currentText(Row row) const;
    Result<std::string> saidText(Row row) const;

    // Fails without any effect: nothing is written and nothing changed in memory. Returns nothing where the set changes
    // nothing at all.
    Result<std::optional<ChangeId>> apply(const ChangeSet &changes);

    std::optional<ChangeId> canUndo() const { return m_stacks.toUndo(); }
    std::optional<ChangeId> canRedo() const { return m_stacks.toRedo(); }
    Result<ChangeId> undo();
    Result<ChangeId> redo();
    // Undoes one change after the other until `change` is the newest one that stands; 0: all.
    Result<int> undoTo(ChangeId change);

    Result<std::vector<JournalEntry>> history(int most = 0) const { return Journal(*m_project).entries(most); }
    Result<std::vector<JournalItem>> historyItems(ChangeId change) const { return Journal(*m_project).items(change); }

    // The project's own rules and its changes to the built-in ones: kept with the project, and everything is checked
    // anew. `why` stands in the history: what was changed. Fails without any effect where the set is broken.
    Result<void> setRules(const RuleSetFile &set, const QString &why, const Progress &progress);
    // Whether undo or redo brought other rules than those that the findings go by: to check by them takes long, and is
    // up to who undid (checkWith() and takeChecks(), or keepRulesInForce() to leave it at that).
    bool rulesAreDue() const { return m_rulesInForce != storedRules(); }
    Result<void> keepRulesInForce(const QString &why);
    // Other rules or other lists for the checks, kept with the project, for a window: what takes long was done elsewhere
    // by checkWith(), of a table as it was then; `rechecked` are the rows that were looked at again meanwhile. What links
    // answered and what was accepted stays as it is now.
    Result<void> takeChecks(const OtherChecks &other, CheckedAnew checked, const std::vector<Row> &rechecked);
    RuleSetFile rulesOfProject() const; // isBuiltIn() where it goes by those alone
    const QStringList &unknownRules() const { return m_data.unknownRules; } // stored_rules.h
    // For the next check of everything; what is kept is up to who has them.
    void setOwnWords(std::shared_ptr<const WordSet> words) { m_data.checker.setOwnWords(std::move(words)); }
    // Answers of a link check: kept in the file, where that can be written, and looked at for `rows`, which are those
    // that have one of the addresses; of very many the most are left for checkLater(). No change of any record: nothing
    // to undo.
    Result<void> addLinkResults(const LinkResults &results, std::vector<Row> rows);
    Result<void> setSetting(const QString &name, const QString &value, const QString &why);
    // The same for what says how people work with the project: no change of it, so it does not stand in the history.
    Result<void> keepSetting(const QString &name, const QString &value) { return m_project->setSetting(name, value); }
    QString setting(const QString &name, const QString &fallback = {}) const { return m_project->setting(name, fallback); }

    void onChange(std::function<void(const SessionEvent &)> listener) { m_listeners.push_back(std::move(listener)); }

private:
    struct Prepared;

    Session(std::unique_ptr<ProjectFile> project, SessionData data, UndoStacks stacks, Person person, const Clock &clock);

    Result<void> prepareRow(Row row, Prepared &prepared) const;
    Result<void> prepareField(const RecordFieldEdit &edit, Prepared &prepared) const;
    Result<void> prepareProperty(Row row, std::string_view name, std::optional<std::string> after, Prepared &prepared) const;
    Result<void> prepareAcceptances(const ChangeSet &changes, Prepared &prepared) const;
    void prepareAcceptance(Row row, const AcceptedKey &key, const std::optional<Acceptance> &after, Prepared &prepared) const;
    Result<void> prepareSaid(Row row, const std::string &text, Prepared &prepared) const;
    void prepareState(Row row, ReviewState state, Prepared &prepared) const;
    Result<ChangeId> commit(Prepared prepared, JournalEntry entry, const QString &comment);
    Result<void> storeRows(const Prepared &prepared, const QString &comment, const QDateTime &at);
    Result<void> storeSaid(const Prepared &prepared) const;
    Result<void> storeEdits(const Prepared &prepared);
    Result<void> storeStates(const Prepared &prepared, const QString &comment, const QDateTime &at);
    Result<void> storeAcceptances(const Prepared &prepared) const;
    void prepareRules(const QString &xml, Prepared &prepared) const;
    QString storedRules() const { return setting(QStringLiteral("rules")); } // XML; empty: the built-in ones
    Result<void> checkAnew(Checker checker, const Progress &progress);
    Result<void> keepRules(const RuleSetFile &set, const QString &why);
    Result<void> keepRules(const QString &xml, const QString &why);
    void takeChecked(Checker checker, FindingStore findings);
    void tell(const SessionEvent &event) const;
    void take(const Prepared &prepared);
    Result<ChangeId> revert(ChangeId change, const QString &kind, const QString &why);

    std::unique_ptr<ProjectFile> m_project;
    SessionData m_data;
    UndoStacks m_stacks;
    Person m_person;
    const Clock &m_clock;
    QString m_rulesInForce; // as storedRules()
    std::array<qint64, allReviewStates.size()> m_stateCounts{};
    std::vector<std::function<void(const SessionEvent &)>> m_listeners;
};

} // namespace hubready
