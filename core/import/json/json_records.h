// Reads a JSON file of records: an array of objects, each passed on as the text it is. A record that is broken costs
// itself, not the file: the reader finds where the next one begins and goes on.
#pragma once

#include "core/import/read_input.h"

namespace hubready {

// Fills records, rejections and the verdict on the array into `report`; `text` is the whole file, byte order mark
// included. `form` is what the records are read as; with `mayTurn` the reading begins again as staging at the first
// record that has a property only staging has.
Result<void> readJsonRecords(std::string_view text, PackageForm form, bool mayTurn, ReadReport &report, RecordSink &sink,
                             const Progress &progress);

// Records of a package one after another, without a list around them. `chosen`: the form they are read as; none: by
// the records.
Result<void> readJsonLines(std::string_view text, std::optional<PackageForm> chosen, ReadReport &report, RecordSink &sink,
                           const Progress &progress);

// Where the next item of the array begins, judged by eye: behind a "}" and a "," from `from` on, or the end of the text.
size_t nextRecordStart(std::string_view text, size_t from);

// Why JSON cannot go on at a place, for a person.
QString jsonProblemText(const JsonProblem &problem, std::string_view text);

} // namespace hubready
