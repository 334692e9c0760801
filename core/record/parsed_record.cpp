#include "core/record/parsed_record.h"

#include "core/json/json_text.h"

#include <algorithm>

namespace hubready {

namespace {

// What the staging tables would store as text: the known properties that are not null, without white space.
qint64 stagingTextLength(const std::vector<std::string_view> &values)
{
    const auto all = properties(PackageForm::Staging);
    qint64 length = 2;
    qint64 members = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        if (values[i].empty() || jsonKind(values[i]) == JsonKind::Null)
            continue;
        length += qint64(all[i].name.size()) + 3 + compactJsonLength(values[i]);
        ++members;
    }
    return length + (members > 1 ? members - 1 : 0);
}

} // namespace

RecordParser::RecordParser(PackageForm form)
    : m_form(form), m_buffers(properties(form).size()), m_values(properties(form).size())
{
    m_record.cells.resize(properties(form).size());
}

const RecordParser::Meaning &RecordParser::meaningOf(std::string_view key)
{
    if (const auto known = m_meanings.find(key); known != m_meanings.end())
        return known->second;
    constexpr size_t most = 10'000; // a file whose every record has keys of its own
    if (m_meanings.size() >= most)
        m_meanings.clear();
    return m_meanings.emplace(std::string(key), Meaning{propertyNamed(m_form, key), isStagingOnly(key)}).first->second;
}

const ParsedRecord &RecordParser::parse(std::string_view text)
{
    return parse(text, jsonKind(text) == JsonKind::Object ? jsonMemberSpans(text) : JsonMemberSpans{});
}

const ParsedRecord &RecordParser::parse(std::string_view text, const JsonMemberSpans &members)
{
    std::ranges::fill(m_values, std::string_view{});
    m_record.isObject = jsonKind(text) == JsonKind::Object;
    m_record.readable = m_record.isObject;
    m_record.stagingSigns = false;
    for (const JsonMemberSpan &member : members) {
        const Meaning &meaning = meaningOf(decodeJsonString(member.key, m_key));
        if (meaning.property)
            m_values[*meaning.property] = member.value;
        m_record.stagingSigns = m_record.stagingSigns || meaning.stagingSign;
    }
    const auto all = properties(m_form);
    for (size_t i = 0; i < all.size(); ++i) {
        m_record.cells[i] = m_values[i].empty() ? Cell{} : readValue(all[i].type, m_values[i], m_buffers[i]);
        m_record.readable = m_record.readable && m_record.cells[i].state != CellState::Unreadable;
    }
    if (m_form == PackageForm::Standard)
        m_record.textLength = m_record.isObject ? indentedObjectLength(members) : indentedJsonLength(text);
    else
        m_record.textLength = m_record.isObject ? stagingTextLength(m_values) : compactJsonLength(text);
    return m_record;
}

} // namespace hubready
