// Lays a newer export over a project, as a person decided after looking at the comparison: records that changed at the
// source follow it, edits made here stay where the source did not change, new records are added, those that are gone
// stay as they are or are excluded. One transaction: all of it or nothing. What it does to the records that were there
// is one change in the history, which can be undone; records that were added stay.
#pragma once

#include "core/update/export_comparison.h"

#include <set>

namespace hubready {

enum class KeptSide : unsigned char { Here, Newer };

struct UpdateChoices
{
    KeptSide conflicts = KeptSide::Here; // where nothing else is said of one
    // By row and property. What nobody edited here follows the newer export unless it is kept here.
    std::map<std::pair<Row, std::string>, KeptSide> sides;
    std::set<Row> notAdded; // of those that are new, by their row in the newer export
    std::set<Row> excluded; // of those that are gone; the others stay as they are

    KeptSide sideOf(Row row, const Difference &difference) const;
};

struct UpdateReport
{
    qint64 changed = 0; // records that follow the newer export in something
    qint64 added = 0;
    qint64 excluded = 0; // because they are gone
    std::optional<ChangeId> change;
};

// The project must not be open to write elsewhere. Refused where it has changed since it was compared.
Result<UpdateReport> takeNewerExport(const QString &project, const ExportComparison &comparison,
                                     const UpdateChoices &choices, const Person &person, const Clock &clock,
                                     const Progress &progress);

} // namespace hubready
