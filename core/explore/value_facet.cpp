#include "core/explore/value_facet.h"

#include "core/import/table/table_record.h"
#include "core/record/record.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <unordered_map>

namespace hubready {

namespace {

std::vector<std::string_view> itemsOf(const Record &record, Field field)
{
    std::vector<std::string_view> items;
    const auto add = [&](const OptionalText &text) {
        if (text)
            items.push_back(*text);
    };
    if (field == Field::Authors) {
        for (const Author &author : record.authors.value_or(std::vector<Author>{}))
            add(author.name);
    } else if (field == Field::Files) {
        for (const FileItem &file : record.files.value_or(std::vector<FileItem>{}))
            add(file.url);
        std::ranges::for_each(record.articleFiles, add);
        add(record.serverFile);
    } else if (field == Field::Keywords && record.form == PackageForm::Standard) {
        for (const OptionalText &keyword : record.keywords.value_or(std::vector<OptionalText>{}))
            add(keyword);
    } else if (field == Field::Keywords) {
        return cellItems(record.value(field).value_or(std::string_view{}), ",");
    } else {
        add(record.value(field));
    }
    return items;
}

} // namespace

std::vector<ValueCount> valueFacet(const RecordTable &table, Field field)
{
    std::unordered_map<std::string, qint64> counts;
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        for (std::string_view item : itemsOf(decoder.decode(row), field))
            ++counts[std::string(item)];
    }
    std::vector<ValueCount> values;
    for (auto &[value, count] : counts)
        values.push_back({value, count});
    std::ranges::sort(values, [](const ValueCount &a, const ValueCount &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return values;
}

} // namespace hubready
