// The staged files: their names, in which case counts, and how many bytes each has.
#pragma once

#include <string>
#include <unordered_map>

#include <QtGlobal>

namespace hubready {

using FileSizes = std::unordered_map<std::string, qint64>;

} // namespace hubready
