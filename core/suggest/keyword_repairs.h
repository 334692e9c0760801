// One keyword put right: punctuation around it, capitals, the form that the data set prefers, spelling, length. None of
// it is safe: what a keyword is, is what people search for.
#pragma once

#include "core/suggest/fixers.h"

#include <optional>
#include <string>
#include <vector>

namespace hubready {

struct KeywordRepair
{
    std::string text;
    FixRuleIds rules;
    double confidence = 1;
};

// All that is likely, as one; then what is less likely, each alone. The keyword is tidy already.
std::vector<KeywordRepair> keywordRepairs(const std::string &keyword, const FixTools &tools);

} // namespace hubready
