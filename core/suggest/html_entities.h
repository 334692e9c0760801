// HTML entities in texts that are no HTML: "Diet &amp; exercise", "Parkinson&#8217;s". Only what can mean nothing else
// is decoded: a known name or a number, with its semicolon. "AT&T;" stays, and so does what would turn into markup:
// "&lt;p&gt;" (but "BMI &lt; 18" becomes "BMI < 18").
#pragma once

#include <string>
#include <string_view>

namespace hubready {

// Decodes also what was encoded twice. `kept`: characters that must not come in ("," in a list of keywords).
std::string withoutEntities(std::string_view text, std::u32string_view kept = {});

} // namespace hubready
