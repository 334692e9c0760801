#include "ui/models/staged_files_model.h"

#include "core/text/wtf8.h"
#include "ui/support/counted_words.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace hubready {

namespace {

using Place = std::tuple<Row, Field, int, std::string, std::string>;

Place placeOf(const NamedFile &file) { return {file.row, file.field, file.item, file.name, file.meant}; }

} // namespace

void StagedFilesModel::setReport(StagedReport report)
{
    beginResetModel();
    std::set<Place> unticked;
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        if (!m_ticks[i])
            unticked.insert(placeOf(m_report.missing[i]));
    }
    m_report = std::move(report);
    m_ticks.clear();
    for (const NamedFile &file : m_report.missing)
        m_ticks.push_back(!file.meant.empty() && !unticked.contains(placeOf(file)));
    endResetModel();
    Q_EMIT ticksChanged();
}

void StagedFilesModel::show(StagedTrouble trouble)
{
    beginResetModel();
    m_shown = trouble;
    endResetModel();
}

int StagedFilesModel::total(StagedTrouble trouble) const
{
    switch (trouble) {
    case StagedTrouble::Missing:
        return int(m_report.missing.size());
    case StagedTrouble::TooLarge:
        return int(m_report.tooLarge.size());
    case StagedTrouble::NotAskedFor:
        break;
    }
    return int(m_report.unreferenced.size());
}

std::vector<NamedFile> StagedFilesModel::ticked() const
{
    std::vector<NamedFile> files;
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks[i])
            files.push_back(m_report.missing[i]);
    }
    return files;
}

int StagedFilesModel::tickable() const
{
    return int(std::ranges::count_if(m_report.missing, [](const NamedFile &file) { return !file.meant.empty(); }));
}

const NamedFile *StagedFilesModel::file(int row) const
{
    if (m_shown == StagedTrouble::NotAskedFor)
        return nullptr;
    return &(m_shown == StagedTrouble::Missing ? m_report.missing : m_report.tooLarge)[size_t(row)];
}

bool StagedFilesModel::isTickable(int row) const
{
    return m_shown == StagedTrouble::Missing && !m_report.missing[size_t(row)].meant.empty();
}

int StagedFilesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : total(m_shown); }

int StagedFilesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString StagedFilesModel::text(int row, int column) const
{
    const QLocale locale;
    const NamedFile *named = file(row);
    if (!named) {
        const auto &[name, bytes] = m_report.unreferenced[size_t(row)];
        return column == NameColumn    ? toQString(name)
               : column == MeantColumn ? locale.formattedDataSize(bytes)
                                       : QString();
    }
    switch (column) {
    case RecordColumn:
        return numberInWords(named->row + 1);
    case FieldColumn:
        return fieldLabel(named->field);
    case NameColumn:
        return toQString(named->name);
    case MeantColumn:
        return m_shown == StagedTrouble::TooLarge ? locale.formattedDataSize(named->bytes) : toQString(named->meant);
    default:
        return {};
    }
}

QVariant StagedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::CheckStateRole && index.column() == TickColumn && isTickable(index.row()))
        return m_ticks[size_t(index.row())] ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() >= NameColumn))
        return text(index.row(), index.column());
    if (role == Qt::AccessibleTextRole && index.column() == TickColumn)
        return !isTickable(index.row())       ? tr("no name is near")
               : m_ticks[size_t(index.row())] ? tr("ticked")
                                              : tr("not ticked");
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(index.row(), index.column()));
    return {};
}

void StagedFilesModel::tick(const std::vector<int> &rows, bool on)
{
    for (const int row : rows) {
        if (isTickable(row))
            m_ticks[size_t(row)] = on;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TickColumn), index(rowCount() - 1, TickColumn), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void StagedFilesModel::tickAll(bool on)
{
    std::vector<int> rows(size_t(m_shown == StagedTrouble::Missing ? rowCount() : 0));
    std::iota(rows.begin(), rows.end(), 0);
    tick(rows, on);
}

bool StagedFilesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn || !isTickable(index.row()))
        return false;
    tick({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags StagedFilesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == TickColumn && isTickable(index.row()) ? plain | Qt::ItemIsUserCheckable
                                                                                      : plain;
}

QVariant StagedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordColumn:
        return tr("Record");
    case FieldColumn:
        return tr("Field");
    case NameColumn:
        return m_shown == StagedTrouble::NotAskedFor ? tr("Staged file") : tr("Name in the record");
    case MeantColumn:
        return m_shown == StagedTrouble::Missing ? tr("Staged file that was probably meant") : tr("Size");
    default:
        return {};
    }
}

} // namespace hubready
