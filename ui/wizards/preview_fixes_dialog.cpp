#include "ui/wizards/preview_fixes_dialog.h"

#include "core/suggest/best_fixes.h"
#include "ui/document/document.h"
#include "ui/grid/diff_delegate.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/icons.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/segment_row.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"
#include "ui/support/tick_keys.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

const QString previewJob = QStringLiteral("preview-fixes");

QLabel *label(const QString &role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    if (!role.isEmpty())
        made->setProperty("role", role);
    return made;
}

} // namespace

PreviewFixesDialog::PreviewFixesDialog(Document &document, ThemeController &theme, const IconSet &icons, Scope scope,
                                       QWidget *parent)
    : QDialog(parent), m_document(document), m_scope(std::move(scope)), m_model(new SuggestionModel(this))
{
    setWindowTitle(m_scope.find ? tr("Preview") : tr("Preview fixes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(icons));

    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Looking for fixes"));
    m_bar->setRange(0, 0);
    m_message = label(QStringLiteral("muted"), this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeMessagePage(m_bar, m_message));
    m_pages->addWidget(makeTable());
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFoot());
    m_table->setItemDelegate(new DiffDelegate(theme, m_table));
    connect(&theme, &ThemeController::themeChanged, m_table->viewport(), qOverload<>(&QWidget::update));

    connect(m_model, &SuggestionModel::ticksChanged, this, &PreviewFixesDialog::updateTicks);
    connect(m_model, &SuggestionModel::modelReset, this, &PreviewFixesDialog::updateTicks);
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    addShortcuts();
    updateCounts();
    updateTicks();
    resize(QSize(Metrics(font()).scaled(1180), Metrics(font()).scaled(680)).boundedTo(screen()->availableSize()));
    look();
}

PreviewFixesDialog::~PreviewFixesDialog() { m_document.jobs().cancel(previewJob); }

QString PreviewFixesDialog::subject() const
{
    if (!m_scope.title.isEmpty())
        return m_scope.title;
    return m_scope.safeOnly ? tr("Safe fixes") : tr("Fixes");
}

QString PreviewFixesDialog::nothingFound() const
{
    if (m_scope.find)
        return tr("No value would change.");
    return m_scope.safeOnly ? tr("There is no safe fix left.") : tr("No fix is proposed here.");
}

QWidget *PreviewFixesDialog::makeHead(const IconSet &icons)
{
    auto *head = new QFrame(this);
    head->setProperty("strip", true);
    m_title = label(QStringLiteral("heading"), head);
    m_explanation = label(QStringLiteral("small"), head);
    m_explanation->setWordWrap(true);

    m_segments = new SegmentRow({tr("All"), tr("Sure"), tr("Likely"), tr("Check")}, head);
    m_segments->setVisible(!m_scope.find);
    connect(m_segments, &SegmentRow::chosen, this, [this](int segment) {
        m_sure = segment == 0 ? std::nullopt : std::optional(HowSure(segment - 1));
        filter();
    });

    m_search = new QLineEdit(head);
    const QString find = m_scope.find ? tr("Find in before or after") : tr("Find in before, after or why");
    m_search->setPlaceholderText(find);
    m_search->setAccessibleName(find);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(Metrics(font()).scaled(280));
    connect(m_search, &QLineEdit::textChanged, this, &PreviewFixesDialog::filter);
    m_tickShown = new QPushButton(tr("Tick all shown"), head);
    m_untickShown = new QPushButton(tr("Untick all shown"), head);
    for (QPushButton *button : {m_tickShown, m_untickShown}) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, on = button == m_tickShown] { m_model->tickShown(on); });
    }
    m_tickShown->setToolTip(tr("Ctrl+A"));

    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::step);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(Metrics::edge);
    upper->addLayout(words, 1);
    upper->addWidget(m_segments);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Metrics::between);
    lower->addWidget(m_search, 1);
    lower->addWidget(m_tickShown);
    lower->addWidget(m_untickShown);
    lower->addStretch(1);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    layout->setSpacing(3 * Metrics::step);
    layout->addLayout(upper);
    layout->addLayout(lower);
    return head;
}

QWidget *PreviewFixesDialog::makeTable()
{
    auto *page = new QWidget(this);
    m_table = makeListTable(m_model, m_scope.find ? tr("Changes") : tr("Proposed fixes"), page);
    auto *keys = new TickKeys(m_table, SuggestionModel::TickColumn);
    connect(keys, &TickKeys::rowsWanted, m_model, &SuggestionModel::tick);
    connect(keys, &TickKeys::allWanted, m_model, [this] { m_model->tickShown(true); });

    const Metrics metrics(font());
    QHeaderView *header = m_table->horizontalHeader();
    const std::array widths{32, 70, 96, 320, 320, 250, 116};
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, metrics.scaled(widths[size_t(column)]));
    for (const int column : {SuggestionModel::WhyColumn, SuggestionModel::SureColumn})
        m_table->setColumnHidden(column, bool(m_scope.find));
    header->setSectionResizeMode(SuggestionModel::TickColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(SuggestionModel::BeforeColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(SuggestionModel::AfterColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PreviewFixesDialog::updateDetail);

    auto *strip = new QFrame(page);
    strip->setProperty("foot", true);
    m_detail = label({}, strip);
    m_detail->setWordWrap(true);
    m_detail->setMinimumHeight(2 * metrics.line());
    auto *inside = new QHBoxLayout(strip);
    inside->setContentsMargins(Metrics::edge, Metrics::between, Metrics::edge, Metrics::between);
    inside->addWidget(m_detail);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(strip);
    return page;
}

QWidget *PreviewFixesDialog::makeMessagePage(QWidget *bar, QLabel *text)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Metrics::between);
    layout->addStretch();
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(bar, 0, Qt::AlignHCenter);
    layout->addStretch();
    bar->setFixedWidth(Metrics(font()).scaled(320));
    text->setText(tr("Looking for fixes…"));
    return page;
}

QWidget *PreviewFixesDialog::makeFoot()
{
    m_ticks = label({}, this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    m_apply = new QPushButton(this);
    m_apply->setProperty("primary", true);
    m_apply->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PreviewFixesDialog::apply);
    return makeDialogFoot(m_ticks, {m_cancel, m_apply}, this);
}

void PreviewFixesDialog::addShortcuts()
{
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *applies = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        connect(applies, &QShortcut::activated, this, &PreviewFixesDialog::apply);
    }
}

void PreviewFixesDialog::look()
{
    std::function<Result<Suggestions>(const Progress &)> find = m_scope.find;
    if (!find) {
        find = [table = m_document.session().table(), knowledge = m_document.suggestions().knowledge(),
                scope = FixScope{m_scope.safeOnly, m_scope.field, m_scope.rows}](const Progress &progress) {
            return bestFixes(table, Suggester(knowledge), scope, progress);
        };
    }
    m_document.jobs().start<Result<Suggestions>>(previewJob, tr("Looking for fixes"), std::move(find),
                                                 [self = QPointer(this)](Result<Suggestions> fixes) {
                                                     if (!self)
                                                         return;
                                                     if (fixes)
                                                         self->take(std::move(fixes.value()));
                                                     else
                                                         self->tell(fixes.error());
                                                 });
    connect(&m_document.jobs(), &Jobs::progressed, this, [this](const QString &kind, qint64 done, qint64 total) {
        if (kind != previewJob || total <= 0)
            return;
        m_bar->setRange(0, int(total));
        m_bar->setValue(int(done));
    });
}

void PreviewFixesDialog::take(Suggestions fixes)
{
    m_ready = true;
    m_model->setSuggestions(std::move(fixes));
    updateCounts();
    if (m_model->total() == 0) {
        say(nothingFound());
        return;
    }
    m_pages->setCurrentIndex(1);
    chooseRow(m_table, 0);
    m_table->setFocus();
}

void PreviewFixesDialog::say(const QString &text)
{
    m_bar->hide();
    m_message->setText(text);
    m_pages->setCurrentIndex(0);
}

void PreviewFixesDialog::tell(const Error &error)
{
    if (m_pages->currentIndex() == 0)
        return say(error.text());
    m_ticks->setProperty("role", QStringLiteral("refused"));
    redress(m_ticks);
    m_ticks->setText(QStringList{error.what, error.why, error.remedy}.join(u' ').simplified());
}

void PreviewFixesDialog::filter()
{
    m_model->setFilter(m_sure, m_search->text().trimmed());
    if (m_model->rowCount() > 0)
        chooseRow(m_table, 0);
    updateDetail();
}

void PreviewFixesDialog::updateCounts()
{
    m_title->setText(m_ready ? tr("%1: %2").arg(subject(), valuesInWords(m_model->total())) : subject());
    m_explanation->setText(m_scope.field
                               ? tr("Nothing changes until you choose Apply. Only the field “%1” is touched.")
                                     .arg(fieldLabel(*m_scope.field))
                               : tr("Nothing changes until you choose Apply, and one undo takes it all back."));
    for (int i = 0; i <= howSureCount; ++i) {
        const int count = i == 0 ? m_model->total() : m_model->total(HowSure(i - 1));
        m_segments->setCount(i, count, valuesInWords(count), tr("No fix is of this kind."));
    }
}

void PreviewFixesDialog::updateTicks()
{
    const int ticked = m_model->tickedCount();
    const bool any = m_model->rowCount() > 0;
    if (m_ticks->property("role").isValid()) {
        m_ticks->setProperty("role", QVariant());
        redress(m_ticks);
    }
    m_cancel->setText(m_ready && m_model->total() == 0 ? tr("Close") : tr("Cancel"));
    m_ticks->setText(m_model->total() > 0 ? tr("%1 of %2 ticked").arg(numberInWords(ticked), numberInWords(m_model->total()))
                             : QString());
    m_apply->setText(ticked > 0 ? tr("Apply %1 as one change").arg(numberInWords(ticked)) : tr("Apply"));
    m_apply->setEnabled(ticked > 0);
    m_apply->setToolTip(ticked > 0   ? tr("Ctrl+Enter")
                        : !m_ready   ? tr("Fixes are still looked for.")
                        : m_model->total() == 0 ? tr("There is nothing to apply.")
                                                : tr("Tick a fix first."));
    for (QPushButton *button : {m_tickShown, m_untickShown})
        button->setEnabled(any);
    m_tickShown->setToolTip(any ? tr("Ctrl+A") : tr("No fix is shown."));
    m_untickShown->setToolTip(any ? QString() : tr("No fix is shown."));
}

void PreviewFixesDialog::updateDetail()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_detail->setText(m_model->rowCount() == 0 ? tr("No fix fits. Choose All, or empty the search.") : QString());
        return;
    }
    const Suggestion &suggestion = m_model->suggestion(row);
    const QString where = tr("Record %1, %2").arg(numberInWords(suggestion.record), fieldLabel(suggestion.field));
    m_detail->setText(suggestion.reason.isEmpty() ? where : tr("%1: %2").arg(where, suggestion.reason));
}

void PreviewFixesDialog::apply()
{
    const Suggestions ticked = m_model->ticked();
    if (ticked.empty())
        return;
    ChangeSet change;
    change.kind = m_scope.find ? QStringLiteral("edit") : QStringLiteral("fix");
    change.why = tr("%1: %2").arg(subject(), valuesInWords(qint64(ticked.size())));
    change.fields = fixEdits(m_document.session().table(), ticked);
    if (const auto done = m_document.apply(change); !done)
        return tell(done.error());
    if (!m_scope.find)
        m_document.suggestions().noteDecision(ticked, m_model->unticked());
    accept();
}

} // namespace hubready
