#include "core/explore/text_replacing.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

struct ReplaceText
{
    Q_DECLARE_TR_FUNCTIONS(ReplaceText)
};

Error unusable(const QString &why)
{
    return {ErrorCode::InputUnusable, ReplaceText::tr("This cannot be looked for."), {}, why, {}};
}

std::string jsonOrNull(const std::string &text) { return text.empty() ? "null" : quoteJson(text); }

// A value of a field with the text replaced in each string that it holds.
class ValueReplacer
{
public:
    ValueReplacer(const TextReplacer &replacer, bool byItems) : m_replacer(replacer), m_byItems(byItems) {}

    bool hasChanged() const { return m_changed; }
    const std::optional<Error> &failure() const { return m_failure; }

    std::string value(std::string_view json)
    {
        switch (json.empty() ? JsonKind::Null : jsonKind(json)) {
        case JsonKind::String:
            return m_byItems ? jsonOrNull(items(decoded(json))) : string(json);
        case JsonKind::Array:
            return array(json);
        case JsonKind::Object:
            return object(json);
        default:
            return std::string(json);
        }
    }

private:
    static std::string decoded(std::string_view json)
    {
        std::string buffer;
        return std::string(decodeJsonString(json, buffer));
    }

    // Nothing: as it was.
    std::optional<std::string> text(std::string_view text)
    {
        if (m_failure || !m_replacer.mayBeIn(text))
            return std::nullopt;
        auto replaced = m_replacer.replaced(text);
        if (!replaced)
            m_failure = replaced.error();
        else if (replaced.value())
            m_changed = true;
        return replaced ? std::move(replaced.value()) : std::nullopt;
    }

    std::string string(std::string_view json)
    {
        const auto after = text(decoded(json));
        return after ? jsonOrNull(*after) : std::string(json);
    }

    // Keywords of a staging record are one text: what stands between its commas are the items.
    std::string items(const std::string &all)
    {
        std::string out;
        for (size_t from = 0; from <= all.size();) {
            const size_t end = std::min(all.find(',', from), all.size());
            const std::string_view part = std::string_view(all).substr(from, end - from);
            const std::string_view item = trimmed(part);
            const auto after = text(item);
            const bool goes = after && after->empty();
            if (!goes) {
                const size_t blanks = after ? size_t(item.data() - part.data()) : 0;
                out += (out.empty() ? "" : ",") + (after ? std::string(part.substr(0, blanks)) + *after : std::string(part));
            }
            from = end + 1;
        }
        return out;
    }

    // An item of text that becomes empty goes; the rest stays in its place.
    std::string array(std::string_view json)
    {
        std::string out = "[";
        forEachJsonItem(json, [&](std::string_view item) {
            const std::string after = value(item);
            if (after == "null" && item != "null")
                return;
            out += (out.size() > 1 ? "," : "") + after;
        });
        return out + "]";
    }

    std::string object(std::string_view json)
    {
        std::string out(json);
        forEachJsonMember(json, [&](std::string_view key, std::string_view member) {
            if (jsonKind(member) != JsonKind::String)
                return;
            if (const auto after = text(decoded(member)))
                out = withJsonMember(out, key, jsonOrNull(*after));
        });
        return out;
    }

    const TextReplacer &m_replacer;
    bool m_byItems;
    bool m_changed = false;
    std::optional<Error> m_failure;
};

bool isList(FieldType type)
{
    return type == FieldType::TextList || type == FieldType::AuthorList || type == FieldType::FileList;
}

} // namespace

TextReplacer::TextReplacer(const Replacing &wanted, std::shared_ptr<const RegularExpression> expression)
    : m_wanted(wanted), m_search(wanted.find), m_expression(std::move(expression))
{
}

Result<TextReplacer> TextReplacer::make(const Replacing &wanted)
{
    if (wanted.find.empty())
        return unusable(ReplaceText::tr("There is nothing to look for."));
    if (!wanted.isExpression)
        return TextReplacer(wanted, {});
    const auto prepared = [&](const std::string &pattern) {
        return wanted.wholeValue ? "\\A(?:" + pattern + ")\\z" : pattern;
    };
    // The pattern alone first, so that the place of what is wrong in it is that of the pattern as it was typed.
    if (const auto alone = RegularExpression::make(wanted.find); !alone)
        return unusable(alone.error().why);
    auto expression = RegularExpression::make((wanted.matchCase ? "" : "(?i)") + prepared(wanted.find));
    if (!expression)
        return unusable(expression.error().why);
    if (const auto checked = expression->checkReplacement(wanted.with); !checked)
        return unusable(checked.error().why);
    return TextReplacer(wanted, std::make_shared<const RegularExpression>(std::move(expression.value())));
}

Result<std::optional<std::string>> TextReplacer::replaced(std::string_view text) const
{
    std::string out;
    if (m_expression) {
        const auto answer = m_expression->replace(text, m_wanted.with, out);
        if (answer == RegularExpression::Answer::TookTooLong) {
            return Error{ErrorCode::InputUnusable, ReplaceText::tr("The expression takes too long."), {},
                         ReplaceText::tr("Some expressions try very many ways to match one text."),
                         ReplaceText::tr("Make it simpler, or look for a plain text.")};
        }
        if (answer == RegularExpression::Answer::No)
            return std::optional<std::string>();
    } else {
        const Qt::CaseSensitivity sensitivity = m_wanted.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
        const QString find = toQString(m_wanted.find);
        QString units = toQString(text);
        if (m_wanted.wholeValue ? units.compare(find, sensitivity) != 0 : !units.contains(find, sensitivity))
            return std::optional<std::string>();
        out = m_wanted.wholeValue ? m_wanted.with : toWtf8(units.replace(find, toQString(m_wanted.with), sensitivity));
    }
    return out == text ? std::optional<std::string>() : std::optional(std::move(out));
}

std::vector<Field> replaceableFields(PackageForm form)
{
    std::vector<Field> fields;
    for (const FieldSpec &spec : allFields()) {
        if (fieldBelongsTo(spec.field, form) && spec.type != FieldType::Integer && spec.type != FieldType::Boolean)
            fields.push_back(spec.field);
    }
    return fields;
}

bool isReplacedByDefault(Field field)
{
    const FieldType type = fieldSpec(field).type;
    return field != Field::Reference && (type == FieldType::Text || type == FieldType::Html || isList(type));
}

Result<Suggestions> findReplacements(const RecordTable &table, const std::vector<Row> &rows, const Replacing &wanted,
                                     const Progress &progress)
{
    const auto replacer = TextReplacer::make(wanted);
    if (!replacer)
        return replacer.error();
    std::vector<Field> fields = replaceableFields(table.form());
    std::erase_if(fields, [&](Field field) { return wanted.field ? field != *wanted.field : !isReplacedByDefault(field); });
    Suggestions found;
    RecordDecoder decoder(table);
    for (size_t i = 0; i < rows.size(); ++i) {
        const Record &record = decoder.decode(rows[i]);
        for (const Field field : fields) {
            const OptionalText plain = record.value(field);
            if (plain && !replacer->mayBeIn(*plain))
                continue;
            const bool byItems = wanted.wholeValue && plain && fieldSpec(field).type == FieldType::TextList;
            Suggestion suggestion{.record = rows[i] + 1, .field = field, .before = fieldJson(record, field), .confidence = 1};
            ValueReplacer values(replacer.value(), byItems);
            suggestion.after = values.value(suggestion.before);
            if (values.failure()) {
                Error error = *values.failure();
                error.where = ReplaceText::tr("record %1, %2").arg(rows[i] + 1).arg(fieldLabel(field));
                return error;
            }
            if (values.hasChanged())
                found.push_back(std::move(suggestion));
        }
        if (!progress.step(qint64(i) + 1, qint64(rows.size())))
            return Progress::cancelledError();
    }
    return found;
}

} // namespace hubready
