#include "core/suggest/keywords/keyword_text.h"

#include "core/suggest/keywords/readable_text.h"
#include "core/text/wtf8.h"

namespace hubready {

namespace {

constexpr size_t mostBytes = 12'000; // of a text with its markup
constexpr size_t mostWords = 800;

} // namespace

TextWords KeywordText::words(WordReader &reader) const
{
    TextWords words;
    reader.read(title, words, true);
    reader.read(text, words);
    if (words.size() > mostWords)
        words.resize(mostWords);
    return words;
}

std::vector<std::string> keywordsOf(const Record &record)
{
    std::vector<std::string> keywords;
    const auto add = [&](std::string_view keyword) {
        if (!isBlank(keyword))
            keywords.emplace_back(trimmed(keyword));
    };
    if (record.form == PackageForm::Standard) {
        for (const OptionalText &keyword : record.keywords.value_or(std::vector<OptionalText>{}))
            add(keyword.value_or(""));
        return keywords;
    }
    std::string_view rest = record.value(Field::Keywords).value_or("");
    while (!rest.empty()) {
        const size_t comma = std::min(rest.find(','), rest.size());
        add(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return keywords;
}

KeywordText keywordText(const Record &record)
{
    KeywordText text;
    text.title = readableText(record.value(Field::Title).value_or(""));
    text.text = readableText(record.value(Field::Description).value_or("").substr(0, mostBytes));
    if (const OptionalText body = record.value(Field::ArticleBody); body && text.text.size() < mostBytes)
        text.text += "\n\n" + readableText(body->substr(0, mostBytes));
    text.keywords = keywordsOf(record);
    return text;
}

} // namespace hubready
