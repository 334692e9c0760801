#include "core/json/json_brackets.h"

#include <algorithm>

namespace hubready {

namespace {

// The signs outside strings, one after the other, with the brackets that are open.
class Brackets
{
public:
    Brackets(std::string_view text, size_t at) : m_text(text), m_at(at) {}

    // Nothing: the text is at its end.
    std::optional<char> next()
    {
        while (m_at < m_text.size() && m_text[m_at] == '"')
            skipString();
        if (m_at >= m_text.size())
            return std::nullopt;
        const char c = m_text[m_at++];
        if (c == '{' || c == '[')
            m_open += c == '{' ? '}' : ']';
        else if ((c == '}' || c == ']') && !m_open.empty())
            m_open.pop_back();
        return c;
    }

    size_t place() const { return m_at - 1; }          // of the sign that next() gave
    const std::string &open() const { return m_open; } // what closes each, the outermost first

private:
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\';
        m_at = std::min(m_at + 1, m_text.size());
    }

    std::string_view m_text;
    size_t m_at;
    std::string m_open;
};

} // namespace

std::optional<JsonBeginning> closedBeginning(std::string_view text, size_t start, size_t end)
{
    Brackets brackets(text.substr(0, end), start);
    std::string openAtCut;
    size_t cut = 0;
    while (const auto sign = brackets.next()) {
        if (brackets.open().size() > size_t(maxJsonDepth))
            return std::nullopt;
        if (sign == ',') {
            cut = brackets.place();
            openAtCut = brackets.open();
        }
    }
    if (cut == 0)
        return std::nullopt;
    JsonBeginning beginning{std::string(text.substr(0, cut)), cut};
    beginning.text.append(openAtCut.rbegin(), openAtCut.rend());
    return beginning;
}

std::optional<JsonProblem> problemBehind(std::string_view text, size_t start, size_t value, size_t behind)
{
    Brackets before(text.substr(0, value), start);
    while (before.next()) {
    }
    return skipJsonRest(text, behind, before.open());
}

std::optional<size_t> behindBrokenItem(std::string_view text, size_t item)
{
    Brackets brackets(text, item);
    while (const auto sign = brackets.next()) {
        if (!brackets.open().empty() || (sign != '}' && sign != ']'))
            continue;
        const size_t behind = skipJsonSpace(text, brackets.place() + 1);
        if (sign == ']' && text[item] != '[')
            return brackets.place(); // nothing was open any more: it is the array's own
        if (behind < text.size() && text[behind] == ',')
            return skipJsonSpace(text, behind + 1);
        if (behind < text.size() && text[behind] == ']')
            return behind;
    }
    return std::nullopt;
}

} // namespace hubready
