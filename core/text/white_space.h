// White space and invisible characters that somebody else's editor left in a text. Runs of white space become one
// blank, none at the ends; control characters and zero-width characters go. What a script or an emoji needs stays:
// joiners between Arabic or Indic letters or inside emoji, word breaks in Thai, direction marks beside right-to-left
// letters. The characters U+0080 to U+009F that stand for Windows-1252 letters stay too: they are broken encoding, not
// white space. No function empties a text: what would be empty comes back as it was.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::string tidied(std::string_view text);        // titles, keywords, names
std::string tidiedAddress(std::string_view text); // white space inside stays: it may part two addresses
std::string tidiedHtml(std::string_view html);    // only the ends, and control characters outside of tags

// Whether there is nothing in it that a person could see: only white space and what the above take out.
bool showsNothing(std::string_view text);

// Quick: whether tidied() would change the text, or tidiedHtml() the HTML. Tidy: nothing above would.
enum class Tidiness : unsigned char { Tidy, Unsure, Untidy };
Tidiness tidinessOf(std::string_view text);
Tidiness tidinessOfHtml(std::string_view html);
inline bool mayNeedTidying(std::string_view text) { return tidinessOf(text) != Tidiness::Tidy; }

// CR, LF and their kin: vertical tab, form feed, line and paragraph separator.
bool isLineBreak(char32_t character);

} // namespace hubready
