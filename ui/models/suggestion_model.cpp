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

SuggestionModel::SuggestionModel(QObject *parent) : QAbstractTableModel(parent) {}

void SuggestionModel::setSuggestions(Suggestions suggestions)
{
    beginResetModel();
    m_all.clear();
    m_all.reserve(suggestions.size());
    m_totals = {};
    m_tickedCount = 0;
    for (Suggestion &suggestion : suggestions) {
        const HowSure sure = howSure(suggestion.confidence);
        const bool ticked = suggestion.safe || sure == HowSure::Sure;
        ++m_totals[size_t(sure)];
        m_tickedCount += ticked;
        QString before = valueOnOneLine(suggestion.before);
        QString after = valueOnOneLine(suggestion.after);
        m_all.push_back({std::move(suggestion), std::move(before), std::move(after), ticked, {}});
    }
    filter();
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

bool SuggestionModel::fits(const Entry &entry) const
{
    if (m_sure && howSure(entry.suggestion.confidence) != *m_sure)
        return false;
    return m_text.isEmpty() || entry.before.contains(m_text, Qt::CaseInsensitive)
           || entry.after.contains(m_text, Qt::CaseInsensitive)
           || entry.suggestion.reason.contains(m_text, Qt::CaseInsensitive);
}

void SuggestionModel::filter()
{
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (fits(m_all[i]))
            m_shown.push_back(i);
    }
}

Suggestions SuggestionModel::ticked() const { return withTick(true); }

Suggestions SuggestionModel::unticked() const { return withTick(false); }

Suggestions SuggestionModel::withTick(bool on) const
{
    Suggestions list;
    for (const Entry &entry : m_all) {
        if (entry.ticked == on)
            list.push_back(entry.suggestion);
    }
    return list;
}

bool SuggestionModel::setTick(int row, bool on)
{
    bool &ticked = m_all[m_shown[size_t(row)]].ticked;
    if (ticked == on)
        return false;
    ticked = on;
    m_tickedCount += on ? 1 : -1;
    return true;
}

void SuggestionModel::tick(const std::vector<int> &rows, bool on)
{
    int first = rowCount();
    int last = -1;
    for (int row : rows) {
        if (setTick(row, on)) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last < 0)
        return;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    Q_EMIT ticksChanged();
}

void SuggestionModel::tickShown(bool on)
{
    std::vector<int> rows(m_shown.size());
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = int(i);
    tick(rows, on);
}

int SuggestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SuggestionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SuggestionModel::text(const Entry &entry, int column) const
{
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

QString SuggestionModel::accessibleText(const Entry &entry, int column) const
{
    switch (column) {
    case TickColumn:
        return entry.ticked ? tr("Ticked") : tr("Not ticked");
    case RecordColumn:
        return tr("Record %1").arg(entry.suggestion.record);
    case BeforeColumn:
        return tr("Before: %1").arg(entry.before.isEmpty() ? tr("(empty)") : entry.before);
    case AfterColumn:
        return tr("After: %1").arg(entry.after.isEmpty() ? tr("(empty)") : entry.after);
    case SureColumn:
        return confidenceText(entry.suggestion.confidence);
    default:
        return text(entry, column);
    }
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &it = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TickColumn ? QVariant() : text(it, index.column());
    case Qt::ToolTipRole: {
        const QString tip = text(it, index.column());
        // Plain text in a wrapping tooltip; an empty one would be a box without words.
        return tip.isEmpty() ? QVariant() : QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped());
    }
    case Qt::AccessibleTextRole:
        return accessibleText(it, index.column());
    case Qt::CheckStateRole:
        return index.column() == TickColumn ? QVariant(int(it.ticked ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case DiffRole:
        if (!it.diff)
            it.diff = diffTexts(it.before, it.after);
        return QVariant::fromValue(*it.diff);
    case ConfidenceRole:
        return it.suggestion.confidence;
    default:
        return {};
    }
}

bool SuggestionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn
        || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    tick({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags SuggestionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant SuggestionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case TickColumn:
        return role == Qt::DisplayRole ? QString() : tr("Tick");
    case RecordColumn:
        return tr("Record");
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case WhyColumn:
        return tr("Why");
    case SureColumn:
        return tr("How sure");
    default:
        return {};
    }
}

} // namespace hubready
