#include "core/suggest/keyword_lists.h"

#include "core/text/encoding_repair.h"
#include "core/text/html_entities.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <unordered_set>

namespace hubready {

namespace {

constexpr std::u32string_view separators = U",;|<>\n\r"; // what an entity must not turn into

bool hasLineBreak(std::string_view text)
{
    while (!text.empty()) {
        if (isLineBreak(takeCodePoint(text)))
            return true;
    }
    return false;
}

// One round over the list; cleanedKeywords repeats it until nothing changes.
class Round
{
public:
    Round(const KeywordTexts &items, FixRuleIds &rules) : m_rules(rules)
    {
        for (const std::string &item : items)
            take(item);
        if (m_out.size() == 1)
            splitAtCommas();
    }

    KeywordTexts result() { return std::move(m_out); }

private:
    void take(const std::string &item)
    {
        const std::string repaired = withRepairedEncoding(item);
        if (repaired != item)
            noteRule(m_rules, "bp.keywords.encoding");
        const std::string decoded = withoutEntities(repaired, separators);
        const std::string &text = showsNothing(decoded) ? repaired : decoded;
        if (text != repaired)
            noteRule(m_rules, "bp.keywords.entities");
        if (hasSeparator(trimmed(text))) {
            const KeywordTexts pieces = atSeparators(text);
            // One piece: only separators at its ends.
            if (!pieces.empty() && arePlainKeywords(pieces)) {
                noteRule(m_rules, "bp.keywords.split");
                for (const std::string &piece : pieces)
                    add(piece);
                return;
            }
        }
        // Folded, a line break that may part two keywords would be lost.
        const bool keepsInside = hasLineBreak(trimmed(text));
        const std::string tidy = keepsInside ? tidiedAddress(text) : tidied(text);
        if (tidy != text)
            noteRule(m_rules, "bp.keywords.white-space");
        add(tidy);
    }

    void add(const std::string &keyword)
    {
        if (m_seen.insert(keyword).second)
            m_out.push_back(keyword);
        else
            noteRule(m_rules, "bp.keywords.duplicate");
    }

    void splitAtCommas()
    {
        const KeywordTexts pieces = atCommas(m_out.front());
        if (!arePlainlyListed(pieces))
            return;
        noteRule(m_rules, "bp.keywords.split");
        m_out.clear();
        m_seen.clear();
        for (const std::string &piece : pieces)
            add(piece);
    }

    FixRuleIds &m_rules;
    KeywordTexts m_out;
    std::unordered_set<std::string> m_seen;
};

} // namespace

CleanedKeywords cleanedKeywords(const std::vector<std::optional<std::string_view>> &items, std::string_view blankRule)
{
    CleanedKeywords result;
    for (const auto &item : items) {
        if (item && !showsNothing(*item))
            result.items.emplace_back(*item);
    }
    if (result.items.empty())
        return {};
    if (result.items.size() < items.size())
        result.rules.push_back(blankRule);
    while (true) {
        FixRuleIds rules = result.rules;
        KeywordTexts next = Round(result.items, rules).result();
        if (next == result.items)
            return result;
        result = {std::move(next), std::move(rules)};
    }
}

} // namespace hubready
