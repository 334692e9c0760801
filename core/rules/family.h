// The three families that findings are told apart by, everywhere: by word, shape and colour. The order is that of
// weight: a cell with several findings shows the first. Names for files and programs are those of cli.md ("severity").
#pragma once

#include <QString>

namespace hubready {

enum class Family : unsigned char {
    Refused,       // "error": the migration tool refuses the record
    ChangedOrLost, // "warning": taken, but something is changed or lost
    CouldBeBetter, // "advice": best practice
};

inline constexpr int familyCount = 3;

const char *severityName(Family family); // "error", "warning", "advice"
QString familyLabel(Family family);      // "Refused", "Changed or lost", "Could be better"

} // namespace hubready
