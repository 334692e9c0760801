// A collection of records with keywords, to measure proposals by: a folder with docsutf8/NAME.txt and keys/NAME.key (a
// keyword a line), as public collections of keyphrase research come, or a JSON file of standard records.
#pragma once

#include "core/suggest/keywords/keyword_text.h"

#include <QString>

#include <set>

namespace hubready::bench {

struct Collection
{
    QString name;
    std::vector<KeywordText> records;
    std::vector<std::set<std::string>> gold; // stemmed
};

// The folders have title and summary in one text: the title ends with the first line, else where a word in small
// letters is followed by one with a capital, else with the first sentence.
Collection readCollection(const QString &path);

// How two keywords are compared: small letters, split where neither letters nor digits stand, Porter's stems.
std::string stemmed(const std::string &keyword);

} // namespace hubready::bench
