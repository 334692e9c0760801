#include "core/suggest/keywords/unspaced_script.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace hubready {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr Range ranges[] = {
    {0x0E00, 0x0EFF},   // Thai, Lao
    {0x1000, 0x109F},   // Burmese
    {0x1780, 0x17FF},   // Khmer
    {0x3040, 0x30FF},   // Hiragana, Katakana
    {0x3400, 0x4DBF},   // Han, extension A
    {0x4E00, 0x9FFF},   // Han
    {0xF900, 0xFAFF},   // Han, compatibility
    {0x20000, 0x323AF}, // Han, further extensions
};

using BreakIterator = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;
using Text = std::unique_ptr<UText, decltype(&utext_close)>;

} // namespace

bool isUnspaced(char32_t codePoint)
{
    return codePoint >= ranges[0].first
           && std::ranges::any_of(ranges, [=](Range r) { return codePoint >= r.first && codePoint <= r.last; });
}

std::vector<std::string_view> wordsOfRun(std::string_view run)
{
    UErrorCode status = U_ZERO_ERROR;
    const Text text(utext_openUTF8(nullptr, run.data(), int64_t(run.size()), &status), &utext_close);
    const BreakIterator breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &status), &ubrk_close);
    if (U_SUCCESS(status))
        ubrk_setUText(breaks.get(), text.get(), &status);
    if (U_FAILURE(status))
        return {run};
    std::vector<std::string_view> words;
    int32_t start = ubrk_first(breaks.get());
    for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; start = end, end = ubrk_next(breaks.get()))
        words.push_back(run.substr(size_t(start), size_t(end - start)));
    return words;
}

} // namespace hubready
