#include "core/record/record.h"

#include "core/json/json_scan.h"
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

void RecordDecoder::decodeStandardLists(Row row)
{
    const auto list = [&](Field field) { return m_table.cell(row, *propertyOf(PackageForm::Standard, field)); };
    std::string buffer;
    if (const Cell cell = list(Field::Keywords); cell.state == CellState::Value) {
        auto &keywords = m_record.keywords.emplace(std::move(m_keywords));
        forEachJsonItem(cell.text, [&](std::string_view item) { keywords.push_back(textItem(item)); });
    }
    if (const Cell cell = list(Field::Authors); cell.state == CellState::Value) {
        auto &authors = m_record.authors.emplace(std::move(m_authors));
        forEachJsonItem(cell.text, [&](std::string_view item) {
            Author &author = authors.emplace_back();
            author.isNull = jsonKind(item) != JsonKind::Object;
            if (author.isNull)
                return;
            forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
                if (sameName(key, "Author Index")) {
                    const Cell index = readValue(ValueType::Integer, value, buffer);
                    author.index = index.state == CellState::Value ? readInteger(index.text) : std::nullopt;
                } else if (sameName(key, "Author")) {
                    author.name = textItem(value);
                } else if (sameName(key, "Organisation")) {
                    author.organisation = textItem(value);
                } else if (sameName(key, "Role")) {
                    author.role = textItem(value);
                }
            });
        });
    }
    if (const Cell cell = list(Field::Files); cell.state == CellState::Value) {
        auto &files = m_record.files.emplace(std::move(m_files));
        forEachJsonItem(cell.text, [&](std::string_view item) {
            FileItem &file = files.emplace_back();
            file.isNull = jsonKind(item) != JsonKind::Object;
            if (file.isNull)
                return;
            forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
                if (sameName(key, "Resource Index")) {
                    const Cell index = readValue(ValueType::Integer, value, buffer);
                    file.index = index.state == CellState::Value ? readInteger(index.text) : std::nullopt;
                } else if (sameName(key, "Resource URL")) {
                    file.url = textItem(value);
                }
            });
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
