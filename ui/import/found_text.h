// What was found of a file, in the words of the import page.
#pragma once

#include "core/import/read_input.h"

#include <QStringList>

namespace hubready {

QString foundFacts(const ReadReport &report); // "CSV · comma · UTF-8"
// What a person should know of the reading; what the columns themselves say of it stands with them.
QStringList foundRemarks(const ReadReport &report);

} // namespace hubready
