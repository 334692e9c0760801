#include "ui/update/update_dialog.h"

#include "ui/document/document.h"
#include "ui/grid/diff_delegate.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/flow_layout.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/segment_row.h"
#include "ui/support/theme_controller.h"
#include "ui/support/tick_keys.h"
#include "ui/update/unread_pieces_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace hubready {

UpdateDialog::UpdateDialog(Document &document, std::shared_ptr<const ExportComparison> comparison,
                           ThemeController &theme, QWidget *parent)
    : QDialog(parent), m_comparison(comparison),
      m_model(new DifferenceModel(std::move(comparison), document.session().table(), this))
{
    setWindowTitle(tr("Update from a newer export"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeTable(theme), 1);
    layout->addWidget(makeFoot());
    connect(m_model, &DifferenceModel::ticksChanged, this, &UpdateDialog::updateTicks);
    connect(m_model, &DifferenceModel::ticksChanged, this, &UpdateDialog::updateDetail);
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *updates = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        connect(updates, &QShortcut::activated, m_update, &QPushButton::click);
    }
    updateTicks();
    chooseRow(m_table, 0);
    updateDetail();
    m_table->setFocus();
    resizeDialog(this, {1180, 680});
}

QString UpdateDialog::facts() const
{
    const NewerRecords &newer = *m_comparison->newer;
    QString said = tr("%1 in the newer export. %2 say the same as before.")
                       .arg(recordsInWords(qint64(newer.records.size())), numberInWords(m_comparison->same));
    if (const auto rejections = newer.rejections(); !rejections.empty())
        said += u' ' +
                tr("%1 could not be read and counts for nothing, the first: %2, %3")
                    .arg(recordsInWords(qint64(rejections.size())), rejections.front().where, rejections.front().cause);
    return said;
}

QWidget *UpdateDialog::makeHead()
{
    auto *head = new QFrame(this);
    head->setProperty("strip", true);
    QStringList names;
    for (const ReadReport &input : m_comparison->newer->inputs)
        names << input.name;
    auto *title = roleLabel(names.join(QStringLiteral(", ")), "heading", head);
    auto *about = wrappedRoleLabel(
        facts() + u' ' +
            tr("Nothing changes until you choose Update. What was edited here stays unless you tick the newer value."),
        "small", head);
    m_segments = new SegmentRow({tr("All"), tr("Changed"), tr("Edited here too"), tr("New"), tr("Gone")}, head);
    m_segments->setCount(0, m_model->total(), valuesInWords(m_model->total()), tr("Nothing differs."));
    const std::array why{tr("No value changed at the source."), tr("No value was changed both here and at the source."),
                         tr("No record is new."), tr("No record is gone.")};
    for (int i = 0; i < DifferenceModel::whatCount; ++i) {
        const int count = m_model->total(DifferenceModel::What(i));
        const bool isValue = i <= int(DifferenceModel::What::Conflict);
        m_segments->setCount(i + 1, count, isValue ? valuesInWords(count) : recordsInWords(count), why[size_t(i)]);
    }
    connect(m_segments, &SegmentRow::chosen, this, [this](int segment) {
        m_model->setShown(segment == 0 ? std::nullopt : std::optional(DifferenceModel::What(segment - 1)));
        if (m_model->rowCount() > 0)
            chooseRow(m_table, 0);
        updateDetail();
    });
    auto *tickShown = new QPushButton(tr("Tick all shown"), head);
    auto *untickShown = new QPushButton(tr("Untick all shown"), head);
    for (QPushButton *button : {tickShown, untickShown}) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, on = button == tickShown] { m_model->tickShown(on); });
    }
    tickShown->setToolTip(tr("Ctrl+A"));
    auto *buttons = new QWidget(head);
    auto *sideBySide = new QHBoxLayout(buttons);
    sideBySide->setContentsMargins(0, 0, 0, 0);
    sideBySide->setSpacing(2 * Metrics::step);
    if (!m_comparison->newer->rejections().empty()) {
        auto *unread = new QPushButton(tr("What could not be read…"), head);
        unread->setObjectName(QStringLiteral("unread"));
        unread->setAutoDefault(false);
        connect(unread, &QPushButton::clicked, this,
                [this] { UnreadPiecesDialog(m_comparison->newer->inputs, this).exec(); });
        sideBySide->addWidget(unread);
    }
    sideBySide->addWidget(tickShown);
    sideBySide->addWidget(untickShown);
    auto *lower = new FlowLayout(2 * Metrics::step); // with large text the buttons go below
    lower->setLastAtTheRight(true);
    lower->addWidget(m_segments);
    lower->addWidget(buttons);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    layout->setSpacing(2 * Metrics::step);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addLayout(lower);
    return head;
}

QWidget *UpdateDialog::makeTable(ThemeController &theme)
{
    auto *page = new QWidget(this);
    m_table = makeListTable(m_model, tr("What the newer export would change"), page);
    m_table->setItemDelegate(new DiffDelegate(theme, m_table));
    connect(&theme, &ThemeController::themeChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    auto *keys = new TickKeys(m_table, DifferenceModel::TickColumn);
    connect(keys, &TickKeys::rowsWanted, m_model, &DifferenceModel::tick);
    connect(keys, &TickKeys::allWanted, m_model, [this] { m_model->tickShown(true); });
    const Metrics metrics(font());
    QHeaderView *header = m_table->horizontalHeader();
    const std::array widths{32, 70, 140, 300, 300, 220};
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, metrics.scaled(widths[size_t(column)]));
    header->setSectionResizeMode(DifferenceModel::TickColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(DifferenceModel::BeforeColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DifferenceModel::AfterColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UpdateDialog::updateDetail);

    auto *strip = new QFrame(page);
    strip->setProperty("foot", true);
    m_detail = wrappedRoleLabel({}, nullptr, strip);
    m_detail->setMinimumHeight(2 * metrics.line());
    auto *inside = new QHBoxLayout(strip);
    inside->setContentsMargins(Metrics::edge, 2 * Metrics::step, Metrics::edge, 2 * Metrics::step);
    inside->addWidget(m_detail);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(strip);
    return page;
}

QWidget *UpdateDialog::makeFoot()
{
    m_ticks = roleLabel({}, nullptr, this);
    const DialogButtons buttons = makeDialogButtons(tr("Update the project"), this);
    m_update = buttons.main;
    m_update->setAutoDefault(false);
    connect(m_update, &QPushButton::clicked, this, &QDialog::accept);
    return makeDialogFoot(m_ticks, {buttons.cancel, m_update}, this);
}

void UpdateDialog::updateTicks()
{
    m_ticks->setText(
        m_model->total() > 0
            ? tr("%1 of %2 ticked").arg(numberInWords(m_model->tickedCount()), numberInWords(m_model->total()))
            : tr("Nothing is to be decided."));
    m_update->setToolTip(tr("Ctrl+Enter"));
}

void UpdateDialog::updateDetail()
{
    const int row = m_table->currentIndex().row();
    m_detail->setText(row >= 0 && row < m_model->rowCount() ? m_model->explanation(row) : QString());
}

} // namespace hubready
