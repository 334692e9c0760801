// Writes indented JSON into a text, value by value, with the order of the calls as the order in the file.
#pragma once

#include "tests/support/samples/sample_record.h"

#include <utility>

namespace hubready::samples {

class JsonText
{
public:
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char *text) { value(std::string_view(text)); }
    void value(const std::string &text) { value(std::string_view(text)); }
    void value(const Text &text);
    void value(const std::optional<int> &number);
    void value(std::int64_t number);
    void value(const std::optional<bool> &flag);
    void null() { raw("null"); }
    template <typename T> void member(std::string_view name, const T &content)
    {
        key(name);
        value(content);
    }

    // What has been written since the last call.
    std::string take() { return std::exchange(m_text, {}); }
    std::size_t size() const { return m_text.size(); }

private:
    void begin(char bracket);
    void end(char bracket);
    void raw(std::string_view text);
    void startItem();
    void newLine();

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_first = true; // nothing stands in this bracket yet
    bool m_afterKey = false;
};

} // namespace hubready::samples
