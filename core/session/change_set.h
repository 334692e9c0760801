// One change as a person makes it: some fields of some records, or their states, with a reason. The only way in which
// anything in a project changes is Session::apply of one of these. Its inverse is a change as well.
#pragma once

#include "core/project/project_file.h"
#include "core/record/field_edit.h"
#include "core/review/review_state.h"
#include "core/rules/accepted.h"

#include <vector>

namespace hubready {

struct RecordFieldEdit
{
    Row row = 0;
    FieldEdit edit;
};

struct RecordStateEdit
{
    Row row = 0;
    ReviewState state = ReviewState::New;
};

// A finding accepted as it is, or no longer. The reason is the comment of the change.
struct RecordAcceptance
{
    Row row = 0;
    AcceptedKey key;
    bool accepted = true;
};

struct ChangeSet
{
    QString kind = QStringLiteral("edit"); // "edit", "fix", "review"; undo and redo are the session's own
    QString why;                           // shown in the history: "Title in capitals: 54 records"
    std::vector<RecordFieldEdit> fields;
    std::vector<RecordStateEdit> states;
    std::vector<RecordAcceptance> acceptances;
    QString comment; // added to each record whose state changes, the reason of what is accepted; empty: none
};

// What has happened, for those who show it. Rows are in rising order, each once.
struct SessionEvent
{
    std::vector<Row> changed;   // values or state differ now
    std::vector<Row> rechecked; // findings were worked out again; holds `changed`
    bool rules = false;         // other rules: all findings are new, and their rules have other places
    bool rulesDue = false;      // the project has other rules than the findings go by: check anew
};

} // namespace hubready
