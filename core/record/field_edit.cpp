#include "core/record/field_edit.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready {

namespace {

bool hasMember(std::string_view object, std::string_view name)
{
    bool found = false;
    forEachJsonMember(object, [&](std::string_view key, std::string_view) { found = found || sameName(key, name); });
    return found;
}

std::string member(std::string_view name, const std::string &value)
{
    return quoteJson(name) + ":" + value;
}

// An author or file of the source may have members that no field shows: they stay, only what the edit names is replaced.
std::string mergedItem(std::string_view before, std::string_view after)
{
    if (jsonKind(before) != JsonKind::Object || jsonKind(after) != JsonKind::Object)
        return std::string(after);
    std::string merged(before);
    forEachJsonMember(after, [&](std::string_view key, std::string_view value) {
        const bool staysMissing = value == "null" && !hasMember(before, key);
        if (!staysMissing)
            merged = withJsonMember(merged, key, value);
    });
    return merged;
}

std::vector<std::string_view> itemsOf(std::string_view array)
{
    std::vector<std::string_view> items;
    if (!array.empty() && jsonKind(array) == JsonKind::Array)
        forEachJsonItem(array, [&](std::string_view item) { items.push_back(item); });
    return items;
}

// A whole list of authors or files: an item that is as it was keeps its text, wherever it stands now; one in the place
// of another keeps what that had besides, as long as no item came or went.
std::string mergedList(std::string_view before, std::string_view after, const std::vector<std::string> &shown)
{
    const auto old = itemsOf(before);
    const auto wanted = itemsOf(after);
    std::vector<bool> used(old.size(), false);
    std::string list = "[";
    for (size_t i = 0; i < wanted.size(); ++i) {
        std::optional<size_t> same;
        for (size_t k = 0; k < old.size() && !same; ++k) {
            if (!used[k] && shown[k] == wanted[i])
                same = k;
        }
        std::string item(wanted[i]);
        if (same) {
            used[*same] = true;
            item = old[*same];
        } else if (old.size() == wanted.size()) {
            item = mergedItem(old[i], wanted[i]);
        }
        list += (list.size() > 1 ? "," : "") + item;
    }
    return list + "]";
}

// The text of a JSON array with one item in the place of another; nothing where there is no such item.
std::optional<std::string> withItem(std::string_view array, int wanted, const std::string &value)
{
    std::string_view span; // of the item that is there now
    int at = 0;
    forEachJsonItem(array, [&](std::string_view item) {
        if (at++ == wanted)
            span = item;
    });
    if (span.empty())
        return std::nullopt;
    const size_t start = size_t(span.data() - array.data());
    return std::string(array.substr(0, start)).append(mergedItem(span, value)).append(array.substr(start + span.size()));
}

// Staging: an item is an object whose members are properties; a whole list is an array of such objects, and what it
// does not name becomes empty.
std::vector<PropertyChange> stagingListChanges(const FieldEdit &edit)
{
    std::vector<PropertyChange> changes;
    const auto take = [&](std::string_view object) {
        if (jsonKind(object) != JsonKind::Object)
            return;
        forEachJsonMember(object, [&](std::string_view key, std::string_view value) {
            if (const auto index = propertyNamed(PackageForm::Staging, key))
                changes.push_back({*index, std::string(value)});
        });
    };
    if (edit.item >= 0) {
        take(edit.value);
        return changes;
    }
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, edit.field))
        changes.push_back({index, "null"});
    if (jsonKind(edit.value) != JsonKind::Array)
        return changes;
    std::vector<PropertyChange> emptied = std::move(changes);
    changes.clear();
    forEachJsonItem(edit.value, take);
    for (PropertyChange &change : emptied) {
        for (const PropertyChange &named : changes) {
            if (named.property == change.property)
                change.value = named.value;
        }
    }
    return emptied;
}

} // namespace

std::string textJson(const OptionalText &text)
{
    return text ? quoteJson(*text) : "null";
}

std::string authorJson(PackageForm form, int item, const Author &author)
{
    if (form == PackageForm::Standard) {
        if (author.isNull)
            return "null";
        return "{" + member("Author Index", author.index ? std::to_string(*author.index) : "null") + ","
               + member("Author", textJson(author.name)) + "," + member("Organisation", textJson(author.organisation))
               + "," + member("Role", textJson(author.role)) + "}";
    }
    const std::string number = std::to_string(item + 1);
    return "{" + member("AuthorName" + number, textJson(author.name)) + ","
           + member("AuthorRole" + number, textJson(author.role)) + ","
           + member("AuthorOrganisation" + number, textJson(author.organisation)) + "}";
}

std::string fileJson(const FileItem &file)
{
    if (file.isNull)
        return "null";
    return "{" + member("Resource Index", file.index ? std::to_string(*file.index) : "null") + ","
           + member("Resource URL", textJson(file.url)) + "}";
}

std::string fieldJson(const Record &record, Field field, int item)
{
    std::string out;
    const auto add = [&](int index, const std::string &value) {
        if (item == index)
            out = value;
        else if (item < 0)
            out += (out.empty() ? "[" : ",") + value;
    };
    const auto finished = [&](bool isNull) {
        if (isNull)
            return std::string("null");
        return item >= 0 ? out : out.empty() ? "[]" : out + "]";
    };
    if (field == Field::Authors) {
        for (size_t i = 0; record.authors && i < record.authors->size(); ++i)
            add(int(i), authorJson(record.form, int(i), (*record.authors)[i]));
        return finished(!record.authors);
    }
    if (field == Field::Files && record.form == PackageForm::Standard) {
        for (size_t i = 0; record.files && i < record.files->size(); ++i)
            add(int(i), fileJson((*record.files)[i]));
        return finished(!record.files);
    }
    if (field == Field::Files) {
        for (size_t i = 0; i < record.articleFiles.size(); ++i) {
            if (record.articleFiles[i])
                add(int(i), "{" + member("ArticleFile" + std::to_string(i + 1), textJson(record.articleFiles[i])) + "}");
        }
        if (record.serverFile)
            add(0, "{" + member("ServerFileName", textJson(record.serverFile)) + "}");
        return finished(false);
    }
    if (field == Field::Keywords && record.form == PackageForm::Standard) {
        for (size_t i = 0; record.keywords && i < record.keywords->size(); ++i)
            add(int(i), textJson((*record.keywords)[i]));
        return finished(!record.keywords);
    }
    const OptionalText value = record.value(field);
    const FieldType type = fieldSpec(field).type;
    if (value && (type == FieldType::Integer || type == FieldType::Boolean))
        return std::string(*value);
    return textJson(value);
}

Result<std::vector<PropertyChange>> propertyChanges(const RecordTable &table, const Record &record,
                                                    const FieldEdit &edit)
{
    const bool isStagingList = record.form == PackageForm::Staging
                               && (edit.field == Field::Authors || edit.field == Field::Files);
    if (isStagingList)
        return stagingListChanges(edit);
    const auto index = propertyOf(record.form, edit.field);
    if (!index) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("FieldEdit", "This package has no field “%1”.").arg(fieldLabel(edit.field)),
                     {}, {}, {}};
    }
    const Cell cell = table.cell(record.row, *index);
    const bool isItemList = edit.field == Field::Authors || edit.field == Field::Files;
    if (edit.item < 0 && isItemList && cell.state == CellState::Value && jsonKind(edit.value) == JsonKind::Array) {
        std::vector<std::string> shown;
        for (size_t i = 0; i < itemsOf(cell.text).size(); ++i)
            shown.push_back(fieldJson(record, edit.field, int(i)));
        return std::vector{PropertyChange{*index, mergedList(cell.text, edit.value, shown)}};
    }
    if (edit.item < 0)
        return std::vector{PropertyChange{*index, edit.value}};
    const auto list = cell.state == CellState::Value && !cell.text.empty() && cell.text.front() == '['
                          ? withItem(cell.text, edit.item, edit.value)
                          : std::nullopt;
    if (!list) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("FieldEdit", "%1 has no item %2.")
                         .arg(fieldLabel(edit.field))
                         .arg(edit.item + 1),
                     {}, {}, {}};
    }
    return std::vector{PropertyChange{*index, *list}};
}

} // namespace hubready
