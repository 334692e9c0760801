#include "ui/import/column_model.h"

#include "core/text/wtf8.h"
#include "ui/support/confidence.h"

#include <algorithm>

namespace hubready {

namespace {
constexpr size_t shownOfValue = 200; // characters; the rest is for the options
}

void ColumnModel::setDraft(MappingDraft *draft)
{
    beginResetModel();
    m_draft = draft;
    m_targets = draft ? columnTargets(draft->form()) : std::vector<ColumnTargetChoice>();
    takeOtherTargets();
    m_standings.clear();
    m_fills.clear();
    for (size_t i = 0; draft && i < draft->size(); ++i) {
        m_standings.push_back(standingOf(*draft, i));
        m_fills.push_back(draft->mapping().columns[i].target.field != Field::None);
    }
    endResetModel();
}

// What a profile says of another package stays as it is, and can be chosen again.
void ColumnModel::takeOtherTargets()
{
    for (size_t i = 0; m_draft && i < m_draft->size(); ++i) {
        const ColumnTarget &target = m_draft->mapping().columns[i].target;
        if (target.field != Field::None && targetOf(int(i)) == 0)
            m_targets.push_back({target.field, target.part, columnTargetLabel(target)});
    }
}

void ColumnModel::refresh()
{
    takeOtherTargets();
    for (size_t i = 0; i < m_standings.size(); ++i) {
        // Those that fill nothing and did not before are many, and say what they said.
        const bool fills = m_draft->mapping().columns[i].target.field != Field::None;
        if (fills || m_fills[i])
            m_standings[i] = standingOf(*m_draft, i);
        m_fills[i] = fills;
    }
    if (!m_standings.empty())
        Q_EMIT dataChanged(index(0, FieldColumn), index(rowCount() - 1, NoteColumn));
}

int ColumnModel::toSettle() const { return int(std::ranges::count_if(m_standings, &ColumnStanding::isToSettle)); }

int ColumnModel::targetOf(int row) const
{
    const ColumnTarget &target = m_draft->mapping().columns[size_t(row)].target;
    const auto found = std::ranges::find_if(m_targets, [&](const ColumnTargetChoice &choice) {
        return choice.field == target.field && (choice.field != Field::Authors || choice.part == target.part);
    });
    return found == m_targets.end() ? 0 : int(found - m_targets.begin());
}

int ColumnModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_standings.size()); }

int ColumnModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ColumnModel::text(int row, int column) const
{
    const MappedColumn &mapped = m_draft->mapping().columns[size_t(row)];
    switch (column) {
    case NameColumn:
        return toQString(mapped.name).simplified();
    case SampleColumn:
        return mapped.samples.empty()
                   ? QString()
                   : toQString(std::string_view(mapped.samples.front()).substr(0, shownOfValue)).simplified();
    case FieldColumn:
        return columnTargetLabel(mapped.target);
    case SureColumn:
        return mapped.target.field == Field::None ? QStringLiteral("–") : confidenceWord(mapped.target.confidence);
    case NoteColumn:
        return m_standings[size_t(row)].text;
    default:
        return {};
    }
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MappedColumn &mapped = m_draft->mapping().columns[size_t(index.row())];
    const ColumnStanding &standing = m_standings[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::EditRole:
        return index.column() == FieldColumn ? QVariant(targetOf(index.row())) : text(index.row(), index.column());
    case Qt::ToolTipRole:
        // As HTML, or a value could be taken for it.
        return QStringLiteral("<p>%1</p>").arg(text(index.row(), index.column()).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2%3")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 index.column() == SureColumn && mapped.target.field != Field::None
                     ? confidenceText(mapped.target.confidence)
                     : text(index.row(), index.column()),
                 index.column() == NoteColumn && standing.isToSettle ? tr(", to settle") : QString());
    case ConfidenceRole:
        return mapped.target.field == Field::None ? QVariant() : QVariant(mapped.target.confidence);
    case SettleRole:
        return standing.isToSettle;
    default:
        return {};
    }
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int place = value.toInt();
    const bool isChoice = index.isValid() && role == Qt::EditRole && index.column() == FieldColumn && place >= 0 &&
                          place < int(m_targets.size());
    if (!isChoice || place == targetOf(index.row()))
        return false;
    const ColumnTargetChoice &chosen = m_targets[size_t(place)];
    m_draft->setTarget(size_t(index.row()), chosen.field, chosen.part);
    refresh();
    Q_EMIT targetChosen(index.row());
    return true;
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == FieldColumn ? plain | Qt::ItemIsEditable : plain;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Column in your file");
    case SampleColumn:
        return tr("First value");
    case FieldColumn:
        return tr("Learning Hub field");
    case SureColumn:
        return tr("How sure");
    case NoteColumn:
        return tr("Why, or what to settle");
    default:
        return {};
    }
}

} // namespace hubready
