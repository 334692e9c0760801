// A record put together value by value, as readers of tables do: what RecordParser would make of its JSON, without that
// JSON being written and read again. The JSON itself is made when it is asked for; only a project keeps it.
//
//   RecordDraft draft(PackageForm::Standard);
//   draft.clear();                      // for every record
//   draft.addText(title, "Hand washing");
//   draft.addTexts(keywords, items);
//   draft.addJson(hasCost, "true");
//   table.append(draft.parsed());
//
// Values come in the order that their members have in the JSON; each property at most once. Texts are WTF-8; they are
// not copied and live until clear().
#pragma once

#include "core/json/json_text.h"
#include "core/record/parsed_record.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class RecordDraft
{
public:
    // An item of a list of objects: its place, and its texts, of which an empty one is null.
    struct Item
    {
        std::string_view indexName;
        struct Text
        {
            std::string_view name;
            std::string_view text;
            bool mayBeNull = true; // false: an empty text is one
        };
        std::span<const Text> texts;
    };

    explicit RecordDraft(PackageForm form);

    void clear();
    void addText(PropertyIndex property, std::string_view text);                    // ValueType::Text
    void addTexts(PropertyIndex property, std::span<const std::string_view> items); // ValueType::TextList
    void addItems(PropertyIndex property, std::span<const Item> items);             // AuthorList, FileList
    void addJson(PropertyIndex property, std::string_view json);                    // any

    const ParsedRecord &parsed(); // valid until clear()
    void appendJson(std::string &out) const;

private:
    struct Member
    {
        PropertyIndex property = 0;
        bool isText = false; // else its JSON stands in m_json
    };

    std::string &begin(PropertyIndex property);
    void end(PropertyIndex property, Cell cell, qint64 length);

    PackageForm m_form;
    std::vector<Member> m_members;
    std::vector<std::string> m_json;    // by property
    std::vector<std::string> m_buffers; // by property: what is read out of JSON
    ParsedRecord m_parsed;
    JsonLength m_length;
};

} // namespace hubready
