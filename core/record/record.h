// A record as its rules and fixes see it: every field read into its type, with views into the table. Decode with a
// RecordDecoder, which is made once for a pass over many records; what it returns is valid until its next call and as
// long as the table is not edited.
#pragma once

#include "core/record/record_table.h"

#include <array>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

namespace hubready {

using OptionalText = std::optional<std::string_view>;

bool hasText(const OptionalText &text); // neither null nor blank

struct Author
{
    bool isNull = false; // the item itself is null
    std::optional<int> index;
    OptionalText name;
    OptionalText organisation;
    OptionalText role;
};

struct FileItem
{
    bool isNull = false;
    std::optional<int> index;
    OptionalText url;
};

struct Record
{
    PackageForm form = PackageForm::Standard;
    Row row = 0;
    bool readable = true;
    std::optional<PropertyIndex> unreadable; // the first property whose value cannot be read; none: no object at all
    std::string_view unreadableJson; // its value
    qint64 textLength = 0; // UTF-16 units

    // Every field that is one value: text, digits, "true"/"false" or a date as written.
    std::array<OptionalText, fieldCount> values;

    // Standard: the lists; nothing where the list is null. Staging: keywords stand in `values` as one text, authors are
    // always the three of the form, and the files are the two kinds below.
    std::optional<std::vector<OptionalText>> keywords;
    std::optional<std::vector<Author>> authors;
    std::optional<std::vector<FileItem>> files;
    std::array<OptionalText, 10> articleFiles; // staging, ArticleFile1 to 10
    OptionalText serverFile;                   // staging, ServerFileName

    OptionalText value(Field field) const { return values[size_t(field)]; }
    std::optional<int> integer(Field field) const;
    // The type as the tool looks it up for most rules: lower-cased, not trimmed. Empty for null.
    std::string typeKey;
};

class RecordDecoder
{
public:
    explicit RecordDecoder(const RecordTable &table) : m_table(table) { m_record.form = table.form(); }

    const Record &decode(Row row);

private:
    void decodeStandardLists(Row row);
    void decodeStaging(Row row);
    template <typename Item, typename TakeMember>
    void readItems(std::string_view array, std::vector<Item> &items, TakeMember takeMember);
    OptionalText textItem(std::string_view value);
    static std::optional<int> indexItem(std::string_view value);

    const RecordTable &m_table;
    Record m_record;
    // Lists of the record before, whose memory the next one uses.
    std::vector<OptionalText> m_keywords;
    std::vector<Author> m_authors;
    std::vector<FileItem> m_files;
    std::deque<std::string> m_kept; // texts of items that had escapes; a deque does not move them
};

} // namespace hubready
