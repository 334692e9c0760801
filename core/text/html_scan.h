// Takes HTML apart into text and tags, as browsers do: anything is HTML, nothing is refused. Views into the HTML; no
// memory of its own. What stands in a script, a style or the like is one piece of text.
//
//     for (HtmlScan scan(html); scan.next();)
//         if (scan.kind() == HtmlScan::Text) ...
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace hubready {

class HtmlScan
{
public:
    enum Kind { Text, StartTag, EndTag, Remark }; // Remark: comments, declarations, what else shows nothing

    explicit HtmlScan(std::string_view html) : m_html(html) {}

    bool next(); // false: the end
    Kind kind() const { return m_kind; }
    std::string_view source() const { return m_source; }         // as written, all of it
    std::string_view name() const { return m_name; }             // of a tag, as written
    std::string_view attributes() const { return m_attributes; } // of a start tag: see takeAttribute()
    bool isRaw() const { return m_isRaw; }                       // a text that shows nothing: of a script, a style ...
    size_t place() const { return size_t(m_source.data() - m_html.data()); } // in bytes

private:
    bool takeTag();
    bool takeRemark();
    void take(Kind kind, size_t end);

    std::string_view m_html;
    size_t m_at = 0;
    Kind m_kind = Text;
    bool m_isRaw = false;
    std::string_view m_source;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_rawElement; // the element whose text comes next
};

struct HtmlAttribute
{
    std::string_view name;  // as written
    std::string_view value; // entities and all, without its quotes
};

// Takes the first attribute off the front; false: there is none left.
bool takeAttribute(std::string_view &attributes, HtmlAttribute &out);

// A name of HTML as a number, whatever its case: quick to look up in a list. Names share one where their first seven
// letters and their length are the same, which no two names of HTML have; a text may have any others.
constexpr quint64 htmlKey(std::string_view name)
{
    quint64 key = quint64(name.size()) << 56;
    for (size_t i = 0; i < name.size() && i < 7; ++i)
        key |= quint64(static_cast<unsigned char>(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i]))
               << (8 * i);
    return key;
}

// A list of such names, made when the program is compiled: open addressing. It may take a name of more than seven
// letters that is none of HTML for one of its own.
class HtmlNames
{
public:
    template <size_t N> explicit constexpr HtmlNames(const std::string_view (&names)[N])
    {
        static_assert(N * 2 <= slots);
        for (std::string_view name : names)
            m_keys[slotOf(htmlKey(name))] = htmlKey(name);
    }

    constexpr bool has(quint64 key) const { return key != 0 && m_keys[slotOf(key)] == key; } // of htmlKey()

private:
    static constexpr size_t slots = 128;

    constexpr size_t slotOf(quint64 key) const
    {
        size_t slot = size_t((key * 0x9e3779b97f4a7c15ULL) >> 57);
        while (m_keys[slot] != 0 && m_keys[slot] != key)
            slot = (slot + 1) % slots;
        return slot;
    }

    std::array<quint64, slots> m_keys{}; // 0: free
};

} // namespace hubready
