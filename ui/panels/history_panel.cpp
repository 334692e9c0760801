#include "ui/panels/history_panel.h"

#include "ui/models/history_delegate.h"
#include "ui/models/history_model.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

HistoryPanel::HistoryPanel(Document &document, const ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(new HistoryModel(document, this)), m_list(new QListView(this)),
      m_empty(new QLabel(tr("Nothing was done yet. Changes stand here, newest first."), this)),
      m_note(new QLabel(this)), m_undo(new QPushButton(icons.icon(Icon::Undo), tr("Undo to here"), this)),
      m_show(new QPushButton(tr("Show its records"), this))
{
    setAccessibleName(tr("History"));
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Changes, newest first"));
    m_list->setProperty("panel", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new HistoryDelegate(theme, m_list));
    m_list->setModel(m_model);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignHCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(4 * Metrics::step, 6 * Metrics::step, 4 * Metrics::step, 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_empty, 1, Qt::AlignTop);
    all->addWidget(m_list, 1);
    all->addWidget(makeFoot());

    connect(m_list, &QListView::clicked, this, &HistoryPanel::showRecords);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, &HistoryPanel::showRecords);
    }
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::refresh);
    connect(&theme, &ThemeController::themeChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    refresh();
}

QWidget *HistoryPanel::makeFoot()
{
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoToHere"));
    m_show->setObjectName(QStringLiteral("showRecordsOfChange"));
    auto *foot = new QFrame(this);
    foot->setProperty("foot", true);
    auto *buttons = new FlowLayout(2 * Metrics::step);
    for (QPushButton *button : {m_undo, m_show}) {
        button->setAccessibleName(button->text());
        buttons->addWidget(button);
    }
    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undoToHere);
    connect(m_show, &QPushButton::clicked, this, &HistoryPanel::showRecords);
    auto *below = new QVBoxLayout(foot);
    below->setContentsMargins(3 * Metrics::step, 2 * Metrics::step, 3 * Metrics::step, 2 * Metrics::step);
    below->setSpacing(2 * Metrics::step);
    below->addWidget(m_note);
    below->addLayout(buttons);
    return foot;
}

void HistoryPanel::say(const QString &note)
{
    m_note->setText(note);
    m_undo->setAccessibleDescription(note);
    m_undo->setToolTip(note);
}

void HistoryPanel::refresh()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    const QModelIndex current = m_list->currentIndex();
    m_show->setEnabled(current.isValid() && m_model->entry(current.row()).items > 0);
    m_show->setToolTip(m_show->isEnabled() ? tr("Enter")
                       : current.isValid() ? tr("This entry changed no record.")
                                           : tr("Choose a change first."));
    m_undo->setEnabled(false);
    if (!current.isValid())
        return say(tr("Choose a change to go back to it."));
    if (!m_document.session().project().isWritable())
        return say(tr("This project is open to read only."));
    if (m_model->isUndone(current.row()))
        return say(tr("This change is undone. Choose one that stands."));
    const auto target = m_model->undoTarget(current.row());
    if (!target)
        return say(tr("There is nothing to go back to here. Choose a change that stands."));
    const int later = m_model->changesAfter(*target);
    if (later == 0)
        return say(tr("Nothing came after this change."));
    m_undo->setEnabled(true);
    say(later == 1 ? tr("Undoes the 1 change that came after this one. Redo brings it back.")
                   : tr("Undoes the %1 changes that came after this one. Redo brings them back.")
                         .arg(QLocale().toString(later)));
}

void HistoryPanel::undoToHere()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_undo->isEnabled() || !current.isValid())
        return;
    const auto target = m_model->undoTarget(current.row());
    // The list is read again once, not after each of what may be many.
    m_model->setPaused(true);
    for (auto next = m_document.session().canUndo(); target && next && *next > *target;) {
        m_document.undo();
        const auto after = m_document.session().canUndo();
        if (after == next)
            break; // it failed, which the document has told
        next = after;
    }
    m_model->setPaused(false);
    refresh();
}

void HistoryPanel::showRecords()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto items = m_document.session().historyItems(m_model->entry(current.row()).id);
    if (!items)
        return;
    std::vector<Row> rows;
    for (const JournalItem &item : items.value()) {
        if (item.record > 0)
            rows.push_back(item.record - 1);
    }
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Q_EMIT recordsRequested(rows);
}

} // namespace hubready
