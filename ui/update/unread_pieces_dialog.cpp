#include "ui/update/unread_pieces_dialog.h"

#include "ui/models/rejection_model.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

UnreadPiecesDialog::UnreadPiecesDialog(const std::vector<ReadReport> &inputs, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("unreadPieces"));
    setWindowTitle(tr("What could not be read"));
    auto *model = new RejectionModel(this);
    model->setInputs(inputs);
    auto *page = new QWidget(this);
    QTableView *table = makeListTable(model, tr("Pieces that are no records"), page);
    table->horizontalHeader()->setSectionResizeMode(RejectionModel::CauseColumn, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(RejectionModel::PlaceColumn, Metrics(font()).scaled(260));
    table->setColumnHidden(RejectionModel::DoneColumn, true); // an update keeps them nowhere
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(table);
    QLabel *note = wrappedRoleLabel(
        tr("They count for nothing in this update. Mend them in the export and open it again."), "small", this);
    auto *copy = new QPushButton(tr("Copy the list"), this);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [model, note] {
        QGuiApplication::clipboard()->setText(model->tabText());
        note->setText(tr("The list is copied."));
    });
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layOutDialog(this, page, makeDialogFoot(note, {copy, close}, this));
    resizeDialog(this, {760, 380});
    table->setFocus();
}

} // namespace hubready
