#include "tests/support/samples/json_text.h"

namespace hubready::samples {

void JsonText::key(std::string_view name)
{
    value(name);
    m_text += ": ";
    m_afterKey = true;
}

void JsonText::value(std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    startItem();
    m_text += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (c == '\r') {
            m_text += "\\r";
        } else if (c == '\t') {
            m_text += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_text += "\\u00";
            m_text += hex[static_cast<unsigned char>(c) >> 4];
            m_text += hex[static_cast<unsigned char>(c) & 15];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonText::value(const Text &text)
{
    if (text) {
        value(std::string_view(*text));
    } else {
        null();
    }
}

void JsonText::value(const std::optional<int> &number) { raw(number ? std::to_string(*number) : "null"); }

void JsonText::value(std::int64_t number) { raw(std::to_string(number)); }

void JsonText::value(const std::optional<bool> &flag) { raw(!flag ? "null" : *flag ? "true" : "false"); }

void JsonText::raw(std::string_view text)
{
    startItem();
    m_text += text;
}

void JsonText::begin(char bracket)
{
    startItem();
    m_text += bracket;
    ++m_depth;
    m_first = true;
}

void JsonText::end(char bracket)
{
    --m_depth;
    if (!m_first) {
        newLine();
    }
    m_text += bracket;
    m_first = false;
    if (m_depth == 0) {
        m_text += '\n';
    }
}

void JsonText::startItem()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_depth > 0) {
        if (!m_first) {
            m_text += ',';
        }
        newLine();
    }
    m_first = false;
}

void JsonText::newLine()
{
    m_text += '\n';
    m_text.append(m_depth * 2, ' ');
}

} // namespace hubready::samples
