#include "ui/models/command_model.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>

#include <algorithm>

namespace hubready {

namespace {

QString withoutMnemonic(QString text) { return text.remove(u'&'); }

// Keeps the place of an icon, so that all names begin at one line.
QIcon emptyIcon()
{
    constexpr int atLeastAnIcon = 64;
    QPixmap nothing(atLeastAnIcon, atLeastAnIcon);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace

CommandModel::CommandModel(const QMainWindow &window, Which which, QObject *parent)
    : QAbstractTableModel(parent), m_noIcon(emptyIcon())
{
    for (const QAction *menu : window.menuBar()->actions()) {
        if (menu->menu())
            take(*menu->menu(), withoutMnemonic(menu->text()), which);
    }
    setFilter({});
}

void CommandModel::take(const QMenu &menu, const QString &name, Which which)
{
    for (QAction *action : menu.actions()) {
        if (action->menu()) {
            take(*action->menu(), name + QStringLiteral(" \u203a ") + withoutMnemonic(action->text()), which);
        } else if (!action->isSeparator() && (which == Which::All || !action->shortcuts().isEmpty())) {
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                     .replace(QStringLiteral("; "), QStringLiteral(", "));
            m_all.push_back({action, withoutMnemonic(action->text()), keys, name});
        }
    }
}

void CommandModel::setFilter(const QString &words)
{
    beginResetModel();
    m_shown.clear();
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const Command &command : m_all) {
        const QString all = command.name + u' ' + command.keys + u' ' + command.menu;
        if (std::ranges::all_of(wanted, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            m_shown.push_back(&command);
    }
    // Nearest first: what is typed begins the name, its words stand in the name, they stand elsewhere.
    std::ranges::stable_sort(m_shown, {}, [&](const Command *command) {
        if (command->name.startsWith(words, Qt::CaseInsensitive))
            return 0;
        const bool allInName = std::ranges::all_of(wanted, [&](const QString &word) { return command->name.contains(word, Qt::CaseInsensitive); });
        return allInName ? 1 : 2;
    });
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int CommandModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &command = *m_shown[size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == NameColumn)
        return command.action && !command.action->icon().isNull() ? command.action->icon() : m_noIcon;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == NameColumn ? command.name : index.column() == KeysColumn ? command.keys : command.menu;
}

QVariant CommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("What it does") : section == KeysColumn ? tr("Keys") : tr("Menu");
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const QPointer<QAction> &action = m_shown[size_t(index.row())]->action;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return action && action->isEnabled() ? flags | Qt::ItemIsEnabled : flags;
}

} // namespace hubready
