#include "ui/wizards/command_palette.h"

#include "ui/models/command_model.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

CommandPalette::CommandPalette(QMainWindow &window)
    : QDialog(&window), m_model(new CommandModel(window, CommandModel::Which::All, this)), m_search(new QLineEdit),
      m_table(makeListTable(m_model, tr("Commands"), this)), m_note(new QLabel)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    const Metrics metrics(font());
    resizeDialog(this, {metrics.scaled(560), metrics.scaled(440)});
    m_search->setObjectName(QStringLiteral("findCommand"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_table->setObjectName(QStringLiteral("commands"));
    m_table->setProperty("framed", true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(CommandModel::NameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(CommandModel::KeysColumn, metrics.scaled(150));
    m_table->horizontalHeader()->resizeSection(CommandModel::MenuColumn, metrics.scaled(90));
    m_note->setProperty("role", QStringLiteral("small"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::edge, Metrics::edge, Metrics::edge, Metrics::edge);
    column->setSpacing(2 * Metrics::step);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_table, &QTableView::clicked, this, &CommandPalette::run);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommandPalette::explain);
    filter({});
}

void CommandPalette::filter(const QString &words)
{
    m_model->setFilter(words.trimmed());
    if (m_model->rowCount() > 0)
        chooseRow(m_table, 0);
    explain();
}

void CommandPalette::explain()
{
    const QModelIndex now = m_table->currentIndex();
    if (m_model->rowCount() == 0)
        m_note->setText(tr("No command has these words. Take one away."));
    else if (now.isValid() && !m_model->action(now.row())->isEnabled())
        m_note->setText(tr("This cannot be used now: no project is open, or there is nothing to do."));
    else
        m_note->setText(tr("Enter runs it, Esc closes."));
}

void CommandPalette::run()
{
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid() || !m_model->action(now.row())->isEnabled())
        return;
    m_chosen = m_model->action(now.row());
    accept();
}

// The cursor stays in the line: what moves through a list moves through the list.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace hubready
