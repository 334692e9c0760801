// Takes out of a title what no person put there: HTML tags and entities, broken encoding, extra white space and
// invisible characters. Nothing in it asks what the words mean; all of it is safe.
#pragma once

#include "core/suggest/fix_rules.h"

#include <string>
#include <string_view>

namespace hubready {

struct CleanedTitle
{
    std::string text;
    FixRuleIds rules; // bp.title.html, .entities, .encoding, .white-space; empty: nothing is different
};

// Until nothing changes: an invisible character may have stood inside an entity. Never empties a title.
CleanedTitle cleanedTitle(std::string_view title);

// Text without the tags of formatting, when they can be nothing else: all are known, each is closed, words remain. With
// "<br>" or between paragraphs a blank; "H<sub>2</sub>O" becomes "H2O", "10<sup>6</sup>" becomes "10⁶". The text itself
// where a tag may be meant ("Using <b> in HTML").
std::string withoutFormatting(std::string_view text);

} // namespace hubready
