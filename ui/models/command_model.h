// Every command of a window by name: what its menus hold, each with its keys and its menu. Filters itself by words, all of
// which must stand somewhere in a row; names that begin with what is looked for come first, then those that hold it. What cannot be used now is
// there as well, disabled.
#pragma once

#include <QAbstractTableModel>
#include <QIcon>
#include <QPointer>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace hubready {

class CommandModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KeysColumn, MenuColumn, ColumnCount };
    enum class Which : unsigned char { All, WithKeys };

    CommandModel(const QMainWindow &window, Which which, QObject *parent = nullptr);

    void setFilter(const QString &words);
    QAction *action(int row) const { return m_shown[size_t(row)]->action; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Command
    {
        QPointer<QAction> action;
        QString name;
        QString keys;
        QString menu;
    };
    void take(const QMenu &menu, const QString &name, Which which);

    std::vector<Command> m_all;
    std::vector<const Command *> m_shown;
    QIcon m_noIcon;
};

} // namespace hubready
