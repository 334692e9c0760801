// Accepting findings as they are: the change that does it for a rule and some records.
#pragma once

#include "core/session/session.h"

namespace hubready {

// Every finding of the rule in these records that is not accepted yet. The reason goes to each. Apply it.
ChangeSet acceptFindings(const Session &session, RuleIndex rule, const std::vector<Row> &rows, const QString &reason);
// The same for one finding of a record, and for taking it back.
ChangeSet acceptFinding(const Session &session, const Finding &finding, const QString &reason);
ChangeSet takeBackAcceptance(const Session &session, const Finding &finding);

} // namespace hubready
