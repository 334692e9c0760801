// What was found in a file that is to be imported, before anything of it is read.
#pragma once

#include "core/import/profile/profile_store.h"
#include "core/import/read_input.h"

#include <QStringList>

namespace hubready {

struct TableLook
{
    QStringList paths;     // the first was looked at; the others are imported with it
    ReadOptions options;   // that it was looked at by
    ReadReport report;     // with a sample
    ProfileStore profiles; // that there are
    QString profileFolder; // where a person's own are kept
};

} // namespace hubready
