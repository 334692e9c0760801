// A change worked out by a session, before anything is written. The session's own.
#pragma once

#include "core/session/session.h"

namespace hubready {

struct Session::Prepared
{
    std::vector<JournalItem> items;
    std::map<Row, RecordEdits> edits;  // of the rows whose values change, as they will be
    std::map<Row, std::string> said;   // of the same rows
    std::map<Row, ReviewState> states; // as they will be
    std::map<std::pair<Row, AcceptedKey>, std::optional<Acceptance>> acceptances; // as they will be; nothing: no longer
    std::map<Row, std::string> texts;  // of the rows whose values change, as they will be
    std::optional<QString> rules;      // the XML of the project's rules, as it will be
    bool leavesRulesDue = false;       // nothing was checked by them yet
};

} // namespace hubready
