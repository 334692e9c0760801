// One record's JSON, read property by property: the step from text to the table. Make one RecordParser for a run and
// feed it; what it returns is valid until the next call.
#pragma once

#include "core/json/json_scan.h"
#include "core/record/value_reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

struct ParsedRecord
{
    bool isObject = false;
    bool readable = false;     // an object in which every known value can be read
    bool stagingSigns = false; // has a property that only staging records have
    qint64 textLength = 0;     // UTF-16 units that lh.record.max-length counts
    std::vector<Cell> cells;   // one a property of the form
};

class RecordParser
{
public:
    explicit RecordParser(PackageForm form);

    // `text` is a JSON value that skipJsonValue has passed.
    const ParsedRecord &parse(std::string_view text);
    // The same for a value whose members skipJsonRecord has listed.
    const ParsedRecord &parse(std::string_view text, const JsonMemberSpans &members);

private:
    // What a key of the JSON means; files repeat the same few keys, so each is looked up once.
    struct Meaning
    {
        std::optional<PropertyIndex> property;
        bool stagingSign = false;
    };
    struct KeyHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    const Meaning &meaningOf(std::string_view key);

    PackageForm m_form;
    std::unordered_map<std::string, Meaning, KeyHash, std::equal_to<>> m_meanings;
    ParsedRecord m_record;
    std::string m_key; // the last key that had escapes
    std::vector<std::string> m_buffers;     // one a property, for what was not in the text as it is
    std::vector<std::string_view> m_values; // raw span of each property; empty: missing
};

} // namespace hubready
