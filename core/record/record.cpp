#include "core/record/record.h"

#include "core/json/json_scan.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

namespace hubready {

bool hasText(const OptionalText &text) { return text && !isBlank(*text); }

std::optional<int> Record::integer(Field field) const
{
    const OptionalText text = value(field);
    return text ? readInteger(*text) : std::nullopt;
}

OptionalText RecordDecoder::textItem(std::string_view value)
{
    std::string buffer;
    const Cell cell = readValue(ValueType::Text, value, buffer);
    if (cell.state == CellState::Null)
        return std::nullopt;
    if (cell.text.data() != buffer.data())
        return cell.text;
    m_kept.push_back(std::move(buffer));
    return m_kept.back();
}

namespace {

template <typename Item> void putAway(std::optional<std::vector<Item>> &list, std::vector<Item> &spare)
{
    if (!list)
        return;
    spare = std::move(*list);
    spare.clear();
    list.reset();
}

} // namespace

const Record &RecordDecoder::decode(Row row)
{
    m_kept.clear();
    m_record.row = row;
    m_record.readable = m_table.isReadable(row);
    m_record.textLength = m_table.textLength(row);
    m_record.unreadable.reset();
    m_record.unreadableJson = {};
    m_record.values.fill(std::nullopt);
    putAway(m_record.keywords, m_keywords);
    putAway(m_record.authors, m_authors);
    putAway(m_record.files, m_files);
    const auto all = properties(m_table.form());
    for (size_t i = 0; i < all.size(); ++i) {
        const Cell cell = m_table.cell(row, PropertyIndex(i));
        if (cell.state == CellState::Unreadable && !m_record.unreadable) {
            m_record.unreadable = PropertyIndex(i);
            m_record.unreadableJson = cell.text;
        }
        if (all[i].field == Field::None || all[i].item >= 0 || all[i].type >= ValueType::TextList)
            continue;
        if (cell.state == CellState::Value)
            m_record.values[size_t(all[i].field)] = cell.text;
    }
    m_record.typeKey = lowered(m_record.value(Field::ResourceType).value_or(std::string_view{}));
    if (m_table.form() == PackageForm::Standard)
        decodeStandardLists(row);
    else
        decodeStaging(row);
    return m_record;
}

// Adds an item to a list for each of a JSON array; of one that is no object no more than that. takeMember(item, key,
// value) is called for the members of the others.
template <typename Item, typename TakeMember>
void RecordDecoder::readItems(std::string_view array, std::vector<Item> &items, TakeMember takeMember)
{
    forEachJsonItemAt(array, [&](size_t at) {
        Item &item = items.emplace_back();
        item.isNull = array[at] != '{';
        if (item.isNull)
            return behindJsonValue(array, at);
        return forEachJsonMember(array, at,
                                 [&](std::string_view key, std::string_view value) { takeMember(item, key, value); });
    });
}

std::optional<int> RecordDecoder::indexItem(std::string_view value)
{
    std::string buffer;
    const Cell index = readValue(ValueType::Integer, value, buffer);
    return index.state == CellState::Value ? readInteger(index.text) : std::nullopt;
}

void RecordDecoder::decodeStandardLists(Row row)
{
    const auto list = [&](Field field) { return m_table.cell(row, *propertyOf(PackageForm::Standard, field)); };
    if (const Cell cell = list(Field::Keywords); cell.state == CellState::Value) {
        auto &keywords = m_record.keywords.emplace(std::move(m_keywords));
        forEachJsonItem(cell.text, [&](std::string_view item) { keywords.push_back(textItem(item)); });
    }
    if (const Cell cell = list(Field::Authors); cell.state == CellState::Value) {
        auto &authors = m_record.authors.emplace(std::move(m_authors));
        readItems(cell.text, authors, [&](Author &author, std::string_view key, std::string_view value) {
            if (isInAnyCase(key, "author index"))
                author.index = indexItem(value);
            else if (isInAnyCase(key, "author"))
                author.name = textItem(value);
            else if (isInAnyCase(key, "organisation"))
                author.organisation = textItem(value);
            else if (isInAnyCase(key, "role"))
                author.role = textItem(value);
        });
    }
    if (const Cell cell = list(Field::Files); cell.state == CellState::Value) {
        auto &files = m_record.files.emplace(std::move(m_files));
        readItems(cell.text, files, [&](FileItem &file, std::string_view key, std::string_view value) {
            if (isInAnyCase(key, "resource index"))
                file.index = indexItem(value);
            else if (isInAnyCase(key, "resource url"))
                file.url = textItem(value);
        });
    }
}

void RecordDecoder::decodeStaging(Row row)
{
    m_record.articleFiles.fill(std::nullopt);
    m_record.serverFile.reset();
    auto &authors = m_record.authors.emplace(3);
    const auto all = properties(PackageForm::Staging);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].item < 0)
            continue;
        const Cell cell = m_table.cell(row, PropertyIndex(i));
        const OptionalText text = cell.state == CellState::Value ? OptionalText(cell.text) : std::nullopt;
        if (all[i].field == Field::Files) {
            if (all[i].sheets & ArticleSheet)
                m_record.articleFiles[size_t(all[i].item)] = text;
            else
                m_record.serverFile = text;
        } else {
            Author &author = authors[size_t(all[i].item)];
            author.index = int(all[i].item);
            (all[i].part == AuthorPart::Name            ? author.name
             : all[i].part == AuthorPart::Organisation ? author.organisation
                                                       : author.role) = text;
        }
    }
}

} // namespace hubready
