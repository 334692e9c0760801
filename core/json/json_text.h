// Pieces of JSON text made and changed: a string quoted, white space taken out, one member of an object replaced
// while every other byte stays, and the length of a value as the migration tool would write it.
#pragma once

#include "core/json/json_scan.h"

#include <string>
#include <string_view>

#include <QtGlobal>

namespace hubready {

// Quoted; escapes the quote, the backslash, control characters and lone surrogates, nothing else.
std::string quoteJson(std::string_view wtf8);
void appendQuotedJson(std::string &out, std::string_view wtf8); // the same, behind what is there

// The value without white space between its parts; the parts as they are written.
std::string compactJson(std::string_view value);

// `object` with the member `key` set to `value` (JSON). Of several members with that name, in any case, the last counts
// for the migration tool, so that one is replaced; where there is none the member is added at the end.
std::string withJsonMember(std::string_view object, std::string_view key, std::string_view value);

// UTF-16 units of the value indented by two spaces with CR LF, non-ASCII unescaped (lh.record.max-length, standard).
qint64 indentedJsonLength(std::string_view value);
qint64 indentedObjectLength(const JsonMemberSpans &members); // of an object that holds them
// UTF-16 units of the value without white space, written likewise (lh.record.max-length, staging).
qint64 compactJsonLength(std::string_view value);

// The same length of an object or an array that is not written yet, from its parts one by one.
class JsonLength
{
public:
    enum class Written : unsigned char { Indented, Compact };
    // `depth`: how many objects and arrays it stands in.
    explicit JsonLength(Written written, int depth = 0) : m_written(written), m_depth(depth) {}

    // A member of an object; no two have the same name. `length`: of its value.
    void addMember(std::string_view name, qint64 length);
    void addItem(qint64 length);                                             // of an array
    JsonLength inside() const { return JsonLength(m_written, m_depth + 1); } // to measure what is added next
    qint64 total() const;

    static qint64 ofText(std::string_view wtf8); // as a string
    qint64 ofValue(std::string_view json) const; // of a part

private:
    Written m_written;
    int m_depth;
    qint64 m_content = 0;
    qint64 m_parts = 0;
};

} // namespace hubready
