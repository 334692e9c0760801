#include "ui/wizards/keys_dialog.h"

#include "ui/support/metrics.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

namespace {

QString withoutMnemonic(QString text) { return text.remove(u'&'); }

} // namespace

KeysDialog::KeysDialog(QMainWindow &window) : QDialog(&window), m_model(new QStandardItemModel(0, 3, this))
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    const Metrics metrics(font());
    resize(metrics.scaled(560), metrics.scaled(560));
    m_model->setHorizontalHeaderLabels({tr("What it does"), tr("Keys"), tr("Menu")});
    fill(window);
    auto *shown = new QSortFilterProxyModel(this);
    shown->setSourceModel(m_model);
    shown->setFilterKeyColumn(-1);
    shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *search = new QLineEdit;
    search->setObjectName(QStringLiteral("findKey"));
    search->setPlaceholderText(tr("Find a command or a key"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, shown, &QSortFilterProxyModel::setFilterFixedString);
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("keys"));
    table->setAccessibleName(tr("Commands and their keys"));
    table->setProperty("framed", true);
    table->setModel(shown);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics.gridRow());
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(1, metrics.scaled(190));
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metrics::step, 4 * Metrics::step, 4 * Metrics::step, 4 * Metrics::step);
    column->setSpacing(2 * Metrics::step);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

void KeysDialog::fill(const QMainWindow &window)
{
    for (const QAction *menu : window.menuBar()->actions()) {
        if (!menu->menu())
            continue;
        for (const QAction *action : menu->menu()->actions()) {
            if (action->shortcuts().isEmpty())
                continue;
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                     .replace(QStringLiteral("; "), QStringLiteral(", "));
            QList<QStandardItem *> row;
            for (const QString &text : {withoutMnemonic(action->text()), keys, withoutMnemonic(menu->text())})
                row.append(new QStandardItem(text));
            m_model->appendRow(row);
        }
    }
}

} // namespace hubready
