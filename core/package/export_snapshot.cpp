#include "core/package/export_snapshot.h"

namespace hubready {

ExportSnapshot takeSnapshot(const Session &session)
{
    ExportSnapshot snapshot{session.project().path(), session.table(), session.states(), session.findings(),
                            session.context(),        session.edits(), {}};
    auto settings = session.project().connection().run(QStringLiteral("SELECT name, value FROM setting"));
    while (settings && settings->next())
        snapshot.settings.insert(settings->value(0).toString(), settings->value(1).toString());
    return snapshot;
}

} // namespace hubready
