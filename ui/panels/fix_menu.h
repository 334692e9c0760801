// What can be said of a fix besides using it: never again this change, this kind, this word; of keywords: always write
// so, never propose. What is said holds for the project and is taken back in "Words and vocabularies".
#pragma once

#include "core/suggest/suggestion.h"

class QMenu;

namespace hubready {

class SuggestionSource;

// `source` outlives the menu.
void fillFixMenu(QMenu &menu, const Suggestion &fix, SuggestionSource &source);

} // namespace hubready
