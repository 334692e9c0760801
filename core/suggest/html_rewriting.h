// Writes HTML anew with less in it. What stays, stays byte for byte.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

// Without what the Learning Hub's sanitiser takes out (contract, section 4): elements such as scripts with all that
// stands in them, classes, ids, event attributes, addresses that are neither http nor https.
std::string asSanitised(std::string_view html);

// How much of the markup goes, each step with those before it.
enum class MarkupLeft : unsigned char {
    Plain,      // no remarks, no styles, no <span>, <font>, <div>, no empty paragraphs; runs of blanks as one
    Structure,  // only paragraphs, lists, line breaks and links
    Paragraphs, // only paragraphs
};
std::string withLessMarkup(std::string_view html, MarkupLeft left);

// Shown text as paragraphs, cut behind a sentence so that the HTML has no more than `limit` UTF-16 units.
std::string cutAsParagraphs(std::string_view html, int limit);

// Text as HTML shows it: "&", "<" and ">" as entities.
std::string escapedForHtml(std::string_view text);

} // namespace hubready
