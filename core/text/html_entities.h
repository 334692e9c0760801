// HTML entities in texts that are no HTML: "Diet &amp; exercise", "Parkinson&#8217;s". Only what can mean nothing else
// is decoded: a known name or a number, with its semicolon. "AT&T;" stays, and so does what would turn into markup:
// "&lt;p&gt;" (but "BMI &lt; 18" becomes "BMI < 18").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

// Decodes also what was encoded twice. `kept`: characters that must not come in ("," in a list of keywords).
std::string withoutEntities(std::string_view text, std::u32string_view kept = {});

// An entity at the start of a text.
struct HtmlEntity
{
    char32_t character;
    size_t length; // of what stands for it, in bytes
};

// `text` begins with "&". Nothing: it begins no entity of the above.
std::optional<HtmlEntity> htmlEntityAt(std::string_view text);

// Appends a text as HTML and XML write it: "&", "<" and ">" as entities, and quotation marks where it stands in them.
enum class Quotes : unsigned char { Keep, Escape };
void appendEscaped(std::string_view text, Quotes quotes, std::string &out);

} // namespace hubready
