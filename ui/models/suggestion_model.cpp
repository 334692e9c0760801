#include "ui/models/suggestion_model.h"

#include "core/json/json_scan.h"
#include "core/record/field_text.h"
#include "core/text/wtf8.h"
#include "ui/support/confidence.h"
#include "ui/support/counted_words.h"

#include <algorithm>

namespace hubready {

namespace {

// Line breaks and tabs would leave the line; each becomes one blank, so that places in the text stay.
QString onOneLine(QString text)
{
    for (QChar &character : text) {
        if (character == u'\n' || character == u'\r' || character == u'\t' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return text;
}

QString stringText(std::string_view json)
{
    std::string buffer;
    return toQString(decodeJsonString(json, buffer));
}

QString objectText(std::string_view json)
{
    QStringList parts;
    forEachJsonMember(json, [&](std::string_view, std::string_view value) {
        if (jsonKind(value) == JsonKind::String)
            parts += stringText(value);
    });
    return parts.join(QStringLiteral(", "));
}

QString valueText(std::string_view json)
{
    if (json.empty() || json == "null")
        return {};
    switch (jsonKind(json)) {
    case JsonKind::String:
        return stringText(json);
    case JsonKind::Object:
        return objectText(json);
    case JsonKind::Array: {
        QStringList items;
        forEachJsonItem(json, [&](std::string_view item) { items += valueText(item); });
        return items.join(QStringLiteral(" \u00b7 "));
    }
    default:
        break;
    }
    return json == "true" || json == "false" ? yesOrNo(json == "true") : toQString(json);
}

} // namespace

HowSure howSure(double confidence)
{
    constexpr int sureBoxes = 5;
    constexpr int likelyBoxes = 3;
    const int boxes = confidenceBoxes(confidence);
    return boxes >= sureBoxes ? HowSure::Sure : boxes >= likelyBoxes ? HowSure::Likely : HowSure::Check;
}

QString valueOnOneLine(std::string_view json)
{
    return onOneLine(valueText(json));
}

SuggestionModel::SuggestionModel(QObject *parent)
    : ChangeListModel({tr("Tick"), tr("Record"), tr("Field"), tr("Before"), tr("After"), tr("Why"), tr("How sure")},
                      parent)
{
}

void SuggestionModel::setSuggestions(Suggestions suggestions)
{
    beginResetModel();
    m_all.clear();
    m_all.reserve(suggestions.size());
    m_totals = {};
    std::vector<bool> ticks;
    ticks.reserve(suggestions.size());
    for (Suggestion &suggestion : suggestions) {
        const HowSure sure = howSure(suggestion.confidence);
        ticks.push_back(suggestion.safe || sure == HowSure::Sure);
        ++m_totals[size_t(sure)];
        QString before = valueOnOneLine(suggestion.before);
        QString after = valueOnOneLine(suggestion.after);
        m_all.push_back({std::move(suggestion), std::move(before), std::move(after)});
    }
    setTicks(std::move(ticks));
    endResetModel();
    Q_EMIT ticksChanged();
}

void SuggestionModel::setFilter(std::optional<HowSure> sure, const QString &text)
{
    if (sure == m_sure && text == m_text)
        return;
    beginResetModel();
    m_sure = sure;
    m_text = text;
    filter();
    endResetModel();
}

bool SuggestionModel::fits(size_t at) const
{
    const Entry &entry = m_all[at];
    if (m_sure && howSure(entry.suggestion.confidence) != *m_sure)
        return false;
    return m_text.isEmpty() || entry.before.contains(m_text, Qt::CaseInsensitive)
           || entry.after.contains(m_text, Qt::CaseInsensitive)
           || entry.suggestion.reason.contains(m_text, Qt::CaseInsensitive);
}

Suggestions SuggestionModel::ticked() const { return withTick(true); }

Suggestions SuggestionModel::unticked() const { return withTick(false); }

Suggestions SuggestionModel::withTick(bool on) const
{
    Suggestions list;
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (isTicked(i) == on)
            list.push_back(m_all[i].suggestion);
    }
    return list;
}

QString SuggestionModel::text(size_t at, int column) const
{
    const Entry &entry = m_all[at];
    switch (column) {
    case RecordColumn:
        return numberInWords(entry.suggestion.record);
    case FieldColumn:
        return fieldLabel(entry.suggestion.field);
    case BeforeColumn:
        return entry.before;
    case AfterColumn:
        return entry.after;
    case WhyColumn:
        return onOneLine(entry.suggestion.reason);
    case SureColumn:
        return confidenceWord(entry.suggestion.confidence);
    default:
        return {};
    }
}

QString SuggestionModel::accessibleText(size_t at, int column) const
{
    const Entry &entry = m_all[at];
    switch (column) {
    case RecordColumn:
        return tr("Record %1").arg(entry.suggestion.record);
    case BeforeColumn:
        return tr("Before: %1").arg(entry.before.isEmpty() ? tr("(empty)") : entry.before);
    case AfterColumn:
        return tr("After: %1").arg(entry.after.isEmpty() ? tr("(empty)") : entry.after);
    case SureColumn:
        return confidenceText(entry.suggestion.confidence);
    default:
        return text(at, column);
    }
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    const bool isAsked =
        role == ConfidenceRole && checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid);
    return isAsked ? QVariant(suggestion(index.row()).confidence) : ChangeListModel::data(index, role);
}

} // namespace hubready
