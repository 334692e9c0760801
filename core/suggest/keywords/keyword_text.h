// What of a record its keywords are learnt from and proposed from: its title, what a person reads of its description
// and article, and the keywords that it has.
#pragma once

#include "core/record/record.h"
#include "core/suggest/keywords/text_words.h"

#include <string>
#include <vector>

namespace hubready {

struct KeywordText
{
    std::string title;
    std::string text; // without HTML
    std::vector<std::string> keywords;

    // Views into this text: it must outlive them. Only the start of a very long text counts.
    TextWords words(WordReader &reader) const;
};

KeywordText keywordText(const Record &record);
std::vector<std::string> keywordsOf(const Record &record); // trimmed, without blank ones

} // namespace hubready
