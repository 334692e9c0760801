// The journal of a project: every change, who, when and why. It is the undo history and survives a restart. Rows are
// only added: an undo is a change that names the one it undoes, and a redo one that names the undo.
#pragma once

#include "core/project/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace hubready {

using ChangeId = qint64;

struct JournalItem
{
    quint32 record = 0;                // number, from 1; 0: of the project as a whole
    std::string subject;               // name of a property, or one of those below
    std::optional<std::string> before; // JSON, or the state; nothing: the property was not there
    std::optional<std::string> after;
};

inline constexpr std::string_view stateSubject = "#state";
inline constexpr std::string_view saidSubject = "#said"; // before and after: the record's JSON as its source said it
inline constexpr std::string_view acceptedSubject = "#accepted"; // before and after: acceptanceJson()
inline constexpr std::string_view rulesSubject = "#rules";       // of the project: its rule set's XML as a JSON string

struct JournalEntry
{
    ChangeId id = 0;
    QDateTime at; // UTC
    Person person;
    QString kind; // "edit", "fix", "review", "rules", "undo", "redo", ...
    QString why;
    std::optional<ChangeId> undoes;
    int items = 0; // those of records
};

class Journal
{
public:
    explicit Journal(const ProjectFile &project) : m_project(project) {}

    // Within a transaction of the caller's.
    Result<ChangeId> append(const JournalEntry &entry, const std::vector<JournalItem> &items);

    Result<std::vector<JournalItem>> items(ChangeId change) const;
    // Newest first; `most` 0: all.
    Result<std::vector<JournalEntry>> entries(int most = 0) const;
    std::optional<JournalEntry> entry(ChangeId change) const;

private:
    Result<std::vector<JournalEntry>> select(const QString &rest, const QVariantList &values) const;

    const ProjectFile &m_project;
};

// What can be undone and redone, newest last: worked out from the journal alone, so that it is the same after a restart.
class UndoStacks
{
public:
    static Result<UndoStacks> of(const ProjectFile &project);

    void added(ChangeId change, std::optional<ChangeId> undoes);
    std::optional<ChangeId> toUndo() const { return m_undo.empty() ? std::nullopt : std::optional(m_undo.back()); }
    std::optional<ChangeId> toRedo() const { return m_redo.empty() ? std::nullopt : std::optional(m_redo.back()); }

private:
    std::vector<ChangeId> m_undo;
    std::vector<ChangeId> m_redo; // the undo changes that a redo would undo
};

} // namespace hubready
