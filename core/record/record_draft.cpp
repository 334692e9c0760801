#include "core/record/record_draft.h"

#include <algorithm>

namespace hubready {

namespace {

JsonLength lengthIn(PackageForm form)
{
    return JsonLength(form == PackageForm::Standard ? JsonLength::Written::Indented : JsonLength::Written::Compact);
}

// Two surrogates that stand apart become one character on their way through JSON.
bool mayChangeInJson(std::string_view wtf8) { return wtf8.find('\xED') != std::string_view::npos; }

} // namespace

RecordDraft::RecordDraft(PackageForm form)
    : m_form(form), m_json(properties(form).size()), m_buffers(properties(form).size()), m_length(lengthIn(form))
{
    m_parsed.isObject = true;
    m_parsed.cells.resize(properties(form).size());
}

void RecordDraft::clear()
{
    m_members.clear();
    m_parsed.readable = true;
    std::ranges::fill(m_parsed.cells, Cell{});
    m_length = lengthIn(m_form);
}

std::string &RecordDraft::begin(PropertyIndex property)
{
    m_members.push_back({property});
    m_json[property].clear();
    return m_json[property];
}

void RecordDraft::end(PropertyIndex property, Cell cell, qint64 length)
{
    m_parsed.cells[property] = cell;
    m_parsed.readable = m_parsed.readable && cell.state != CellState::Unreadable;
    m_length.addMember(hubready::property(m_form, property).name, length);
}

void RecordDraft::addText(PropertyIndex property, std::string_view text)
{
    if (mayChangeInJson(text))
        return addJson(property, quoteJson(text));
    m_members.push_back({property, true});
    end(property, {CellState::Value, text}, JsonLength::ofText(text));
}

void RecordDraft::addTexts(PropertyIndex property, std::span<const std::string_view> items)
{
    std::string &json = begin(property);
    JsonLength length = m_length.inside();
    json += '[';
    for (size_t i = 0; i < items.size(); ++i) {
        json += i == 0 ? "" : ",";
        appendQuotedJson(json, items[i]);
        length.addItem(JsonLength::ofText(items[i]));
    }
    json += ']';
    end(property, {CellState::Value, json}, length.total());
}

void RecordDraft::addItems(PropertyIndex property, std::span<const Item> items)
{
    std::string &json = begin(property);
    JsonLength length = m_length.inside();
    const std::string_view null = "null";
    json += '[';
    for (size_t i = 0; i < items.size(); ++i) {
        JsonLength inItem = length.inside();
        const std::string place = std::to_string(i);
        json += i == 0 ? "{" : ",{";
        appendQuotedJson(json, items[i].indexName);
        json.append(":").append(place);
        inItem.addMember(items[i].indexName, qint64(place.size()));
        for (const auto &[name, text, mayBeNull] : items[i].texts) {
            json += ',';
            appendQuotedJson(json, name);
            json += ':';
            const bool isNull = mayBeNull && text.empty();
            if (isNull)
                json += null;
            else
                appendQuotedJson(json, text);
            inItem.addMember(name, isNull ? qint64(null.size()) : JsonLength::ofText(text));
        }
        json += '}';
        length.addItem(inItem.total());
    }
    json += ']';
    end(property, {CellState::Value, json}, length.total());
}

void RecordDraft::addJson(PropertyIndex property, std::string_view value)
{
    std::string &json = begin(property);
    json = value;
    // The staging tables store nothing for null.
    if (m_form == PackageForm::Staging && jsonKind(json) == JsonKind::Null)
        return;
    const Cell cell = readValue(hubready::property(m_form, property).type, json, m_buffers[property]);
    end(property, cell, m_length.ofValue(json));
}

const ParsedRecord &RecordDraft::parsed()
{
    m_parsed.textLength = m_length.total();
    return m_parsed;
}

void RecordDraft::appendJson(std::string &out) const
{
    out += '{';
    for (const Member &member : m_members) {
        out += &member == &m_members.front() ? "" : ", ";
        appendQuotedJson(out, property(m_form, member.property).name);
        out += ": ";
        if (member.isText)
            appendQuotedJson(out, m_parsed.cells[member.property].text);
        else
            out += m_json[member.property];
    }
    out += '}';
}

} // namespace hubready
