#include "core/text/slow_start.h"

#include "core/text/byte_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr ByteSet spaces(" \n");

} // namespace

size_t SlowStart::tellingWords(std::string_view text, size_t most) const
{
    size_t telling = 0;
    for (std::string_view piece = takePiece(text); !piece.empty() && telling < most; piece = takePiece(text)) {
        const std::string_view word = withoutPunctuation(piece);
        telling += word.size() > 2 && !m_empty.contains(word);
    }
    return telling;
}

std::string_view SlowStart::startOf(std::string_view shown) const
{
    const std::string_view start = shown.substr(0, m_characters);
    return start.size() == shown.size() ? shown : start.substr(0, std::min(spaces.lastIn(start), start.size()));
}

std::optional<SlowStart::Start> SlowStart::find(const ReadText &shown) const
{
    if (shown.text.size() <= m_characters || shown.has(trait::NonAscii))
        return std::nullopt;
    const std::string_view start = startOf(shown.text);
    const size_t telling = tellingWords(start, m_fewest);
    return telling < m_fewest ? std::optional(Start{telling, start}) : std::nullopt;
}

} // namespace hubready
