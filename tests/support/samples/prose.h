// Descriptions and article bodies: the sentences, and the mark-up that editors of several systems leave around them.
#pragma once

#include "tests/support/samples/forms.h"
#include "tests/support/samples/prng.h"
#include "tests/support/samples/words.h"

namespace hubready::samples {

struct Prose
{
    std::vector<std::string> paragraphs;
    std::string lead; // the line above the list
    std::vector<std::string> points;
    std::vector<std::string> closings;
};

enum class Markup {
    Paragraphs,  // <p>
    PlainText,   // blank lines only
    ContentSite, // classes and empty paragraphs, as a content management system writes them
    WordPaste,   // spans with fonts
    LineBreaks,  // <br />
};

// The longest description that the gate takes.
inline constexpr std::size_t descriptionLimit = 1024;

Prose describe(const Topic &topic, const Form &form, std::string_view title, const Values &values, Prng &prng);
// A description that goes on and on; longer than the limit in every mark-up.
Prose describeAtLength(const Topic &topic, const Form &form, const Values &values, Prng &prng);
std::string render(const Prose &prose, Markup markup);
// Takes away closings, points and paragraphs until it fits.
std::string renderWithin(Prose prose, Markup markup, std::size_t limit);

// The phrases in an order of chance, save that those which share words with `text` come first: a film on inhalers
// then shows how to use an inhaler.
std::vector<std::string> nearestFirst(const Phrases &phrases, std::string_view text, Prng &prng);

std::string articleBody(const Topic &topic, const Values &values, Prng &prng);

} // namespace hubready::samples
