// What a column can be for, as people choose it: kept beside, or a field; of authors which part of them.
#pragma once

#include "core/import/table/column_target.h"

#include <QString>

#include <vector>

namespace hubready {

struct ColumnTargetChoice
{
    Field field = Field::None;
    AuthorPart part = AuthorPart::Name;
    QString label;
};

// In the order of the fields; the first keeps the column beside.
std::vector<ColumnTargetChoice> columnTargets(PackageForm form);
QString columnTargetLabel(const ColumnTarget &target);

} // namespace hubready
