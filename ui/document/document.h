// The open project as the windows see it: one object that opens and closes projects in the background, is the way in for
// every change, and tells what has changed in one typed event. Views hold a pointer to it and never to a session.
#pragma once

#include "core/session/import_project.h"
#include "core/session/session.h"
#include "core/update/take_export.h"
#include "ui/document/suggestion_source.h"
#include "ui/support/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hubready {

class Document : public QObject
{
    Q_OBJECT

public:
    // `clock` and `jobs` outlive the document.
    Document(const Clock &clock, Jobs &jobs, std::shared_ptr<const SpellingDictionary> dictionary,
             QObject *parent = nullptr);
    ~Document() override;

    bool isOpen() const { return m_session != nullptr; }
    const Session &session() const { return *m_session; } // only while open
    SuggestionSource &suggestions() { return m_suggestions; }
    const SuggestionSource &suggestions() const { return m_suggestions; }
    const Person &person() const { return m_person; }
    void setPerson(const Person &person);
    Jobs &jobs() const { return m_jobs; }
    const Clock &clock() const { return m_clock; }

    // In the background; `opened` or `failed` follows.
    void open(const QString &projectPath, ProjectFile::Mode mode = ProjectFile::Mode::Write);
    // `imported` says what came of it, or `failed` that it was stopped. Whether to open the project is up to who asked.
    void import(const ImportRequest &request);
    void close();

    // Holds a newer export beside the open project, in the background: `compared` or `failed` follows.
    void compareWith(const ImportRequest &request);
    // Closes the project, lays the newer export over it and opens it again; `updated` follows, or `failed` where all is
    // as it was.
    void takeNewer(std::shared_ptr<const ExportComparison> comparison, const UpdateChoices &choices);

    // What fails is told through `failed` as well.
    Result<std::optional<ChangeId>> apply(const ChangeSet &changes);
    void undo();
    void redo();
    Result<void> setSetting(const QString &name, const QString &value, const QString &why);
    // How people work with the project, which is no change of it: not in the history. False: it could not be kept,
    // which is told, or the project may only be read.
    bool keepSetting(const QString &name, const QString &value);
    // Other rules, or other lists for the checks: everything is checked anew in the background, then `changed` says so,
    // or `failed` follows. What people do meanwhile counts, and so does the one where the other comes on top of it.
    void setRules(const RuleSetFile &set, const QString &why);
    void setContext(const CheckContext &context);
    void checkAgain(); // by what is in force
    void setOwnWords(std::shared_ptr<const WordSet> words); // the project's: spelt right from now on
    // Answers of a link check, for those rows that have one of the addresses.
    Result<void> addLinkResults(const LinkResults &results, std::vector<Row> rows);

    // One edit of one field, as a person makes it in a cell or a form.
    bool editField(Row row, const FieldEdit &edit);

Q_SIGNALS:
    void imported(const hubready::ImportRequest &request, const hubready::Result<hubready::ImportReport> &report);
    void compared(const std::shared_ptr<const hubready::ExportComparison> &comparison);
    void updated(const hubready::UpdateReport &report);
    void opened();
    void aboutToClose();
    void closed();
    void changed(const hubready::SessionEvent &event); // records, states or findings
    void historyChanged();                             // what can be undone, "saved" and its time
    void settingsChanged();
    void failed(const hubready::Error &error);

private:
    void take(std::unique_ptr<Session> session, OutsideKnowledge outside);
    void checkAnew(const QString &title);
    void forgetWanted();
    void takeChecks(CheckedAnew checked, OutsideKnowledge outside);
    void checkLater();
    void lookUpWords();
    template <typename T> Result<T> told(Result<T> result);

    const Clock &m_clock;
    Jobs &m_jobs;
    Person m_person;
    std::unique_ptr<Session> m_session;
    int m_openings = 0; // projects opened so far: tells an answer about an older one
    OtherChecks m_wanted;           // what is being checked with
    std::vector<Row> m_sinceChecks; // looked at again since that began
    SuggestionSource m_suggestions;
    QTimer m_later; // runs while an edit has left records to look at
};

} // namespace hubready
