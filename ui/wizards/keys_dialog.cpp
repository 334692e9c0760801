#include "ui/wizards/keys_dialog.h"

#include "ui/models/command_model.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

KeysDialog::KeysDialog(QMainWindow &window) : QDialog(&window)
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    const Metrics metrics(font());
    resizeDialog(this, {metrics.scaled(560), metrics.scaled(560)});
    auto *model = new CommandModel(window, CommandModel::Which::WithKeys, this);
    auto *search = new QLineEdit;
    search->setObjectName(QStringLiteral("findKey"));
    search->setPlaceholderText(tr("Find a command or a key"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, model, &CommandModel::setFilter);
    auto *table = makeListTable(model, tr("Commands and their keys"), this);
    table->setObjectName(QStringLiteral("keys"));
    table->setProperty("framed", true);
    table->horizontalHeader()->setSectionResizeMode(CommandModel::NameColumn, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(CommandModel::KeysColumn, metrics.scaled(190));
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metrics::step, 4 * Metrics::step, 4 * Metrics::step, 4 * Metrics::step);
    column->setSpacing(2 * Metrics::step);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace hubready
