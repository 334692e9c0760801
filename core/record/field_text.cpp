#include "core/record/field_text.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/record/list_items.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

using Lines = std::vector<std::string>;

struct FieldTextText
{
    Q_DECLARE_TR_FUNCTIONS(FieldTextText)
};

std::optional<Cell> cellOf(const RecordTable &table, Row row, Field field)
{
    const auto index = propertyOf(table.form(), field);
    return index ? std::optional(table.cell(row, *index)) : std::nullopt;
}

// What cannot be read, as text: a string without its quotes, all else as JSON.
std::string_view unreadableText(std::string_view json, std::string &buffer)
{
    return jsonKind(json) == JsonKind::String ? decodeJsonString(json, buffer) : json;
}

bool isUnreadable(const RecordTable &table, Row row, Field field)
{
    const auto cell = cellOf(table, row, field);
    return cell && cell->state == CellState::Unreadable;
}

std::string_view joined(const RecordTable &table, Row row, Field field, std::string &buffer)
{
    buffer.clear();
    const std::string_view between = field == Field::Authors ? "; " : ", ";
    for (const ListItem &item : listItems(table, row, field)) {
        const std::string words = itemInWords(field, item);
        if (words.empty())
            continue;
        if (!buffer.empty())
            buffer += between;
        buffer += words;
    }
    return buffer;
}

bool wouldBeSplit(std::string_view keyword) { return keyword.find_first_of(",;\n\r") != std::string_view::npos; }

std::string listToEdit(const RecordTable &table, Row row, Field field)
{
    const auto items = listItems(table, row, field);
    const bool oneLine =
        field == Field::Keywords && std::ranges::none_of(items, [](const ListItem &i) { return wouldBeSplit(i.name); });
    std::string out;
    bool first = true;
    for (const ListItem &item : items) {
        const std::string line = itemToEdit(field, item);
        if (line.empty() && table.form() == PackageForm::Standard)
            continue;
        if (!first)
            out += oneLine ? ", " : "\n";
        out += line;
        first = false;
    }
    return out;
}

Lines splitAt(std::string_view text, std::string_view separators)
{
    Lines lines;
    while (true) {
        const size_t end = text.find_first_of(separators);
        lines.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

// A keyword that is there already stays whole, whatever it holds.
Lines keywordsIn(std::string_view text, const std::vector<ListItem> &now)
{
    Lines keywords;
    for (const std::string &line : splitAt(text, "\n")) {
        const auto isThisLine = [&](const ListItem &item) { return itemToEdit(Field::Keywords, item) == line; };
        const bool known = std::ranges::any_of(now, isThisLine);
        for (const std::string &word : known ? Lines{line} : splitAt(line, ",;")) {
            if (!word.empty())
                keywords.push_back(word);
        }
    }
    return keywords;
}

std::string jsonOrNull(const std::string &text) { return text.empty() ? "null" : quoteJson(text); }

// The index that an item of its own writes; the migration tool orders by it.
std::string newIndex(const std::vector<ListItem> &now, std::string_view member, size_t place)
{
    int next = int(place);
    for (const ListItem &item : now) {
        if (jsonKind(item.json) != JsonKind::Object)
            continue;
        forEachJsonMember(item.json, [&](std::string_view key, std::string_view value) {
            std::string buffer;
            if (lowered(key) != lowered(member))
                return;
            const Cell index = readValue(ValueType::Integer, value, buffer);
            if (index.state == CellState::Value)
                next = std::max(next, readInteger(index.text).value_or(0) + 1);
        });
    }
    return std::to_string(next);
}

std::string newObject(Field field, const std::vector<ListItem> &now, size_t place)
{
    if (field == Field::Authors) {
        return R"({"Author Index":)" + newIndex(now, "Author Index", place) +
               R"(,"Author":null,"Organisation":null,"Role":null})";
    }
    return R"({"Resource Index":)" + newIndex(now, "Resource Index", place) + R"(,"Resource URL":null})";
}

// Only the parts that differ, so that an object keeps what else it holds.
std::string withParts(Field field, std::string object, const ListItem &before, const ListItem &after)
{
    const auto put = [&](std::string_view member, const std::string &old, const std::string &now) {
        if (old != now)
            object = withJsonMember(object, member, jsonOrNull(now));
    };
    put(field == Field::Authors ? "Author" : "Resource URL", before.name, after.name);
    if (field == Field::Authors) {
        put("Organisation", before.organisation, after.organisation);
        put("Role", before.role, after.role);
    }
    return object;
}

std::string standardList(Field field, const Lines &lines, const std::vector<ListItem> &now)
{
    std::vector<bool> taken(now.size(), false);
    std::vector<std::string> items(lines.size());
    // First what is there already, wherever it moved to.
    for (size_t i = 0; i < lines.size(); ++i) {
        for (size_t k = 0; k < now.size() && items[i].empty(); ++k) {
            if (!taken[k] && itemToEdit(field, now[k]) == lines[i]) {
                items[i] = now[k].json;
                taken[k] = true;
            }
        }
    }
    std::string out = "[";
    for (size_t i = 0; i < lines.size(); ++i) {
        if (items[i].empty()) {
            const ListItem after = itemFromText(field, lines[i]);
            const bool changesOne = i < now.size() && !taken[i] && jsonKind(now[i].json) == JsonKind::Object;
            if (field == Field::Keywords)
                items[i] = quoteJson(after.name);
            else if (changesOne)
                items[i] = withParts(field, std::string(now[i].json), now[i], after);
            else
                items[i] = withParts(field, newObject(field, now, i), {}, after);
        }
        out += (i == 0 ? "" : ",") + items[i];
    }
    return out + "]";
}

Result<std::string> stagingAuthors(const Lines &lines)
{
    constexpr size_t room = 3;
    if (lines.size() > room) {
        return Error{ErrorCode::Usage,
                     FieldTextText::tr("A staging workbook has room for three authors, not for %1.").arg(lines.size()),
                     {},
                     {},
                     FieldTextText::tr("Leave out the others, or name them in the description.")};
    }
    std::string out = "[";
    for (size_t i = 0; i < lines.size(); ++i) {
        const ListItem item = itemFromText(Field::Authors, lines[i]);
        Author author;
        const auto part = [](const std::string &text) { return text.empty() ? OptionalText() : OptionalText(text); };
        author.name = part(item.name);
        author.organisation = part(item.organisation);
        author.role = part(item.role);
        out += (i == 0 ? "" : ",") + authorJson(PackageForm::Staging, int(i), author);
    }
    return out + "]";
}

Result<std::string> stagingFiles(const RecordTable &table, Row row, const Lines &lines)
{
    RecordDecoder decoder(table);
    const Record &record = decoder.decode(row);
    const bool hasArticleFile = std::ranges::any_of(record.articleFiles, [](const auto &f) { return f.has_value(); });
    const bool isArticle = record.typeKey == "article" || (!record.serverFile && hasArticleFile);
    const size_t room = isArticle ? record.articleFiles.size() : 1;
    if (lines.size() > room) {
        const QString what = isArticle ? FieldTextText::tr("A staging workbook has room for ten files of an article, not for %1.")
                                       : FieldTextText::tr("A record of this type has one file in a staging workbook, not %1.");
        return Error{ErrorCode::Usage,
                     what.arg(lines.size()),
                     {},
                     {},
                     FieldTextText::tr("Pack the files into one archive, or make an article of the record.")};
    }
    std::string out = "[";
    for (size_t i = 0; i < lines.size(); ++i) {
        const std::string name = isArticle ? "ArticleFile" + std::to_string(i + 1) : "ServerFileName";
        out += (i == 0 ? "" : ",") + ("{" + quoteJson(name) + ":" + quoteJson(lines[i]) + "}");
    }
    return out + "]";
}

Result<std::string> listJson(const RecordTable &table, Row row, Field field, std::string_view text)
{
    const auto now = listItems(table, row, field);
    const bool standard = table.form() == PackageForm::Standard;
    Lines lines = field == Field::Keywords ? keywordsIn(text, now) : splitAt(text, "\n");
    // The place of an author counts in the staging form, so empty lines between others stay there.
    if (standard || field == Field::Files)
        std::erase(lines, std::string());
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    if (lines.empty())
        return std::string("null");
    if (standard)
        return standardList(field, lines, now);
    return field == Field::Authors ? stagingAuthors(lines) : stagingFiles(table, row, lines);
}

std::string booleanJson(const QString &text)
{
    const QString word = text.trimmed().toLower();
    const auto isOne = [&](bool yes, const char *digit, const char *letter) {
        return word == yesOrNo(yes).toLower() || word == QLatin1String(yes ? "true" : "false") ||
               word == QLatin1String(yes ? "yes" : "no") || word == QLatin1String(digit) ||
               word == QLatin1String(letter);
    };
    if (isOne(true, "1", "y"))
        return "true";
    if (isOne(false, "0", "n"))
        return "false";
    return quoteJson(toWtf8(text));
}

std::string scalarJson(const RecordTable &table, Row row, Field field, const QString &text)
{
    const FieldType type = fieldSpec(field).type;
    if (text.isEmpty() || (type != FieldType::Text && type != FieldType::Html && text.trimmed().isEmpty()))
        return "null";
    if (type == FieldType::Boolean)
        return booleanJson(text);
    std::string value = toWtf8(text);
    if (type == FieldType::Integer) {
        const auto number = readInteger(value);
        return number ? std::to_string(*number) : quoteJson(value);
    }
    if (type == FieldType::TextList)
        std::ranges::replace(value, '\n', ',');
    // Editors speak in line feeds; a text that had both keeps both.
    const auto cell = cellOf(table, row, field);
    if (cell && cell->text.find("\r\n") != std::string_view::npos) {
        std::string both;
        for (char c : value)
            both.append(c == '\n' ? "\r\n" : std::string(1, c));
        value = std::move(both);
    }
    return quoteJson(value);
}

QString withLineFeeds(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

} // namespace

QString yesOrNo(bool yes) { return yes ? FieldTextText::tr("Yes") : FieldTextText::tr("No"); }

std::string_view plainText(const RecordTable &table, Row row, Field field, std::string &buffer)
{
    if (isUnreadable(table, row, field))
        return unreadableText(cellOf(table, row, field)->text, buffer);
    if (isListField(table.form(), field))
        return joined(table, row, field, buffer);
    const auto cell = cellOf(table, row, field);
    return cell ? cell->text : std::string_view();
}

std::vector<std::string> plainItems(const RecordTable &table, Row row, Field field)
{
    std::vector<std::string> items;
    std::string buffer;
    if (isListField(table.form(), field) && !isUnreadable(table, row, field)) {
        for (const ListItem &item : listItems(table, row, field)) {
            if (!item.isEmpty())
                items.push_back(item.name.empty() ? item.organisation : item.name);
        }
    } else if (table.form() == PackageForm::Staging && field == Field::Keywords) {
        items = splitAt(plainText(table, row, field, buffer), ",");
        std::erase(items, std::string());
    } else if (const auto text = plainText(table, row, field, buffer); !text.empty()) {
        items.emplace_back(text);
    }
    return items;
}

bool isFieldEmpty(const RecordTable &table, Row row, Field field)
{
    const bool standardList = table.form() == PackageForm::Standard && isListField(table.form(), field);
    return std::ranges::all_of(propertiesOf(table.form(), field), [&](PropertyIndex index) {
        const Cell cell = table.cell(row, index);
        return cell.state == CellState::Null ||
               (cell.state == CellState::Value && (standardList ? cell.text == "[]" : isBlank(cell.text)));
    });
}

QString fieldCellText(const RecordTable &table, Row row, Field field)
{
    std::string buffer;
    const std::string_view text = plainText(table, row, field, buffer);
    if (fieldSpec(field).type == FieldType::Boolean && (text == "true" || text == "false"))
        return yesOrNo(text == "true");
    return toQString(text);
}

QString fieldEditText(const RecordTable &table, Row row, Field field)
{
    if (isListField(table.form(), field) && !isUnreadable(table, row, field))
        return toQString(listToEdit(table, row, field));
    return withLineFeeds(fieldCellText(table, row, field));
}

Result<std::optional<FieldEdit>> fieldEditOf(const RecordTable &table, Row row, Field field, const QString &text)
{
    const QString typed = withLineFeeds(text);
    if (typed == fieldEditText(table, row, field))
        return std::optional<FieldEdit>();
    FieldEdit edit;
    edit.field = field;
    if (!isListField(table.form(), field)) {
        edit.value = scalarJson(table, row, field, typed);
        return std::optional(edit);
    }
    auto list = listJson(table, row, field, toWtf8(typed));
    if (!list)
        return list.error();
    edit.value = std::move(list.value());
    return std::optional(edit);
}

} // namespace hubready
