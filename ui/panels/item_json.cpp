#include "ui/panels/item_json.h"

#include "core/record/list_items.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

using Texts = std::vector<std::string>;

Texts textsOf(const QStringList &typed)
{
    Texts texts;
    for (const QString &text : typed)
        texts.push_back(toWtf8(text));
    return texts;
}

OptionalText part(const Texts &texts, size_t place)
{
    return place < texts.size() && !texts[place].empty() ? OptionalText(texts[place]) : OptionalText();
}

std::string itemJson(PackageForm form, Field field, int item, std::optional<int> index, const Texts &texts)
{
    if (field == Field::Files)
        return fileJson({false, index, part(texts, 0)});
    return authorJson(form, item, {false, index, part(texts, 0), part(texts, 1), part(texts, 2)});
}

// The index of each item as the record has it; an item that is null has none.
std::vector<std::optional<int>> indicesOf(const Record &record, Field field)
{
    std::vector<std::optional<int>> indices;
    if (field == Field::Authors) {
        for (size_t i = 0; record.authors && i < record.authors->size(); ++i)
            indices.push_back((*record.authors)[i].index);
    } else {
        for (size_t i = 0; record.files && i < record.files->size(); ++i)
            indices.push_back((*record.files)[i].index);
    }
    return indices;
}

int nextIndex(const std::vector<std::optional<int>> &indices)
{
    int next = 0;
    for (const auto &index : indices)
        next = std::max(next, index.value_or(-1) + 1);
    return next;
}

bool isPlaced(PackageForm form, Field field)
{
    return form == PackageForm::Staging && field == Field::Files;
}

} // namespace

std::optional<FieldEdit> itemEditOf(const RecordTable &table, Row row, Field field, int item, const QStringList &texts)
{
    RecordDecoder decoder(table);
    const Record &record = decoder.decode(row);
    const bool isStaging = table.form() == PackageForm::Staging;
    const auto indices = indicesOf(record, field);
    if (isPlaced(table.form(), field) || (!isStaging && item >= int(indices.size())))
        return std::nullopt;
    const auto index = size_t(item) < indices.size() ? indices[size_t(item)] : std::nullopt;
    return FieldEdit{field, item, itemJson(table.form(), field, item, index, textsOf(texts))};
}

std::optional<FieldEdit> listEditOf(const RecordTable &table, Row row, Field field, const QList<QStringList> &items)
{
    if (isPlaced(table.form(), field))
        return std::nullopt;
    RecordDecoder decoder(table);
    const Record &record = decoder.decode(row);
    const auto indices = indicesOf(record, field);
    const auto now = listItems(table, row, field);
    std::vector<bool> used(now.size(), false);
    FieldEdit edit{field, -1, "["};
    int next = nextIndex(indices);
    for (int i = 0; i < items.size(); ++i) {
        const Texts texts = textsOf(items[i]);
        // What is there already keeps its index, and by that its text to the byte.
        std::optional<size_t> same;
        for (size_t k = 0; k < now.size() && !same; ++k) {
            const Texts known = field == Field::Authors ? Texts{now[k].name, now[k].organisation, now[k].role}
                                                        : Texts{now[k].name};
            if (!used[k] && known == texts)
                same = k;
        }
        if (same)
            used[*same] = true;
        const bool isKnown = same && *same < indices.size();
        const auto index = isKnown ? indices[*same] : std::optional(next++);
        const bool keepsItself = isKnown && table.form() == PackageForm::Standard;
        edit.value += (i == 0 ? "" : ",")
                      + (keepsItself ? fieldJson(record, field, int(*same))
                                     : itemJson(table.form(), field, i, index, texts));
    }
    edit.value += "]";
    return edit;
}

} // namespace hubready
