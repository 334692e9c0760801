// Pairs of records that look like one resource: the same address, file or title after folding, or nearly the same title
// and description. Proposes which of the two to keep; does nothing.
//
// No step is quadratic: of a value that very many records share, each is paired with the first alone (`cut` says so), and
// near texts are those that NearTexts finds.
#pragma once

#include "core/base/progress.h"
#include "core/rules/across/across_check.h"

#include <string>
#include <vector>

namespace hubready {

enum class DuplicateReason : unsigned char { Address, File, Title, Text };
std::string_view duplicateReasonName(DuplicateReason reason); // for files: "address"
QString duplicateReasonText(DuplicateReason reason);          // for people

struct DuplicatePair
{
    Row first = 0; // the lower
    Row second = 0;
    double score = 0; // 0 to 1: how likely they are one
    std::vector<DuplicateReason> reasons;
    std::string differs; // the first words that do; empty: neither title nor description
    Row keep = 0; // proposed: the fuller one, else the first
};

struct DuplicatePairs
{
    std::vector<DuplicatePair> pairs; // by falling score, then by number
    bool cut = false;
};

// Cancelled where the progress says so.
Result<DuplicatePairs> duplicatePairs(const TableReading &reading, const Progress &progress);

} // namespace hubready
