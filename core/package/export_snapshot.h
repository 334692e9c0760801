// A project as it stands at the moment of an export: cheap to take, safe to hand to another thread. The records' texts
// are read from the file, on a connection of the export's own.
#pragma once

#include "core/session/session.h"

#include <QMap>

namespace hubready {

struct ExportSnapshot
{
    QString projectPath;
    RecordTable table;
    std::vector<ReviewState> states;
    FindingStore findings;
    CheckContext context;
    std::map<Row, RecordEdits> edits;
    QMap<QString, QString> settings;
    Acceptances accepted;
};

ExportSnapshot takeSnapshot(const Session &session);

} // namespace hubready
