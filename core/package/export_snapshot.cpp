#include "core/package/export_snapshot.h"

namespace hubready {

ExportSnapshot takeSnapshot(const Session &session)
{
    return {session.project().path(), session.table(), session.states(),              session.findings(),
            session.context(),        session.edits(), session.project().settings(), session.acceptances()};
}

} // namespace hubready
