// How a delimited text is written: which character parts the fields. Guessed from the first rows, or chosen by a
// person. `sep=;` in the first line (Excel's own way of saying it) decides.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    bool sepLine = false; // the first line is "sep=…", not data

    bool operator==(const CsvDialect &) const = default;
};

// Comma, semicolon, tab or pipe: the one that gives the most even rows, quotes respected; else one of a few rare ones;
// comma when none does. Single quotes where most fields stand in them.
// The sample may end in the middle of a row. Give it without byte order mark.
CsvDialect guessDialect(std::string_view sample);

// The value as a field: quoted when it has to be, and when blanks stand at its ends.
std::string quoteCsvField(std::string_view value, char delimiter = ',', char quote = '"');

} // namespace hubready
