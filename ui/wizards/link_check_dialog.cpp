#include "ui/wizards/link_check_dialog.h"

#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/document/link_check_run.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/icons.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/segment_row.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

namespace {

// The answer with its mark: by shape, colour and word.
class AnswerDelegate : public QStyledItemDelegate
{
public:
    AnswerDelegate(const LinkResultsModel &model, ThemeController &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem shifted = option;
        initStyleOption(&shifted, index);
        const int mark = option.fontMetrics.height();
        shifted.icon = {};
        shifted.features |= QStyleOptionViewItem::HasDecoration;
        shifted.decorationSize = QSize(mark, mark);
        shifted.textElideMode = Qt::ElideRight;
        const QWidget *widget = option.widget;
        const QRect text = widget->style()->subElementRect(QStyle::SE_ItemViewItemText, &shifted, widget);
        const QRectF place(text.left() - mark - Metrics::step, option.rect.center().y() - mark / 2.0 + 0.5, mark, mark);
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &shifted, painter, widget);
        const Theme &theme = m_theme.theme();
        switch (m_model.standing(index.row())) {
        case LinkStanding::LeadsNowhere:
            return paintFamilyMark(*painter, place, Family::Refused, theme);
        case LinkStanding::Moved:
            return paintFamilyMark(*painter, place, Family::CouldBeBetter, theme);
        case LinkStanding::Answers:
            return paintIcon(*painter, place, Icon::Fine, theme.color(Token::Fine));
        case LinkStanding::NotAsked:
            return paintIcon(*painter, place, Icon::Dash, theme.color(Token::Muted));
        }
    }

private:
    const LinkResultsModel &m_model;
    ThemeController &m_theme;
};

} // namespace

LinkCheckDialog::LinkCheckDialog(Document &document, LinkCheckRun &run, ThemeController &theme, const IconSet &icons,
                                 QWidget *parent)
    : QDialog(parent), m_document(document), m_run(run), m_model(new LinkResultsModel(document.clock(), this))
{
    setWindowTitle(tr("Links"));
    setObjectName(QStringLiteral("linkCheckDialog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTable(theme);
    layout->addWidget(makeHead(icons));
    layout->addWidget(makeBusyStrip());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeDetail());
    layout->addWidget(makeFoot());
    connect(&run, &LinkCheckRun::started, this, [this] {
        m_problem.clear();
        m_bar->setRange(0, 0);
        refresh();
    });
    connect(&run, &LinkCheckRun::progressed, this, [this](qint64 done, qint64 total) {
        m_bar->setRange(0, int(total));
        m_bar->setValue(int(done));
        m_busyText->setText(tr("%1 of %2 asked for").arg(numberInWords(done), numberInWords(total)));
    });
    connect(&run, &LinkCheckRun::answered, this, [this] {
        const QModelIndex index = m_table->currentIndex();
        const auto current = index.isValid() ? std::optional(m_model->use(index.row()).address) : std::nullopt;
        m_model->setResults(m_document.session().context().links);
        if (const auto row = current ? m_model->rowOf(*current) : std::nullopt)
            chooseRow(m_table, *row);
        refresh();
    });
    connect(&run, &LinkCheckRun::finished, this, [this](const QString &problem) {
        m_problem = problem;
        refresh();
    });
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    resize(QSize(Metrics(font()).scaled(1040), Metrics(font()).scaled(640)).boundedTo(screen()->availableSize()));
    addShortcuts();
    refresh();
    collect();
}

QWidget *LinkCheckDialog::makeHead(const IconSet &icons)
{
    auto *head = new QFrame(this);
    head->setProperty("strip", true);
    m_title = roleLabel({}, "heading", head);
    m_explanation = wrappedRoleLabel({}, "small", head);
    m_segments = new SegmentRow({tr("All"), tr("Lead nowhere"), tr("Moved"), tr("Not asked for"), tr("Answer")}, head);
    connect(m_segments, &SegmentRow::chosen, this, [this](int segment) {
        m_wanted = segment == 0 ? std::nullopt : std::optional(LinkStanding(segment - 1));
        filter();
    });
    m_search = new QLineEdit(head);
    m_search->setPlaceholderText(tr("Find an address"));
    m_search->setAccessibleName(tr("Find an address"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_search->setToolTip(tr("Ctrl+F"));
    m_search->setMinimumWidth(Metrics(font()).scaled(160));
    m_search->setMaximumWidth(Metrics(font()).scaled(280));
    connect(m_search, &QLineEdit::textChanged, this, &LinkCheckDialog::filter);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Metrics::edge);
    lower->addWidget(m_segments);
    lower->addStretch(1);
    lower->addWidget(m_search, 1);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    layout->setSpacing(Metrics::step);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(Metrics::between);
    layout->addLayout(lower);
    return head;
}

QWidget *LinkCheckDialog::makeBusyStrip()
{
    auto *strip = new QFrame(this);
    strip->setProperty("strip", true);
    m_busy = strip;
    m_busyText = roleLabel({}, nullptr, strip);
    m_bar = new QProgressBar(strip);
    m_bar->setAccessibleName(tr("Checking links"));
    m_bar->setTextVisible(false);
    m_cancel = new QPushButton(tr("Cancel (Esc)"), strip);
    m_cancel->setObjectName(QStringLiteral("cancelLinkCheck"));
    m_cancel->setProperty("small", true);
    m_cancel->setAutoDefault(false);
    m_cancel->setToolTip(tr("What was answered so far is kept."));
    connect(m_cancel, &QPushButton::clicked, &m_run, &LinkCheckRun::cancel);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(Metrics::edge, Metrics::between, Metrics::edge, Metrics::between);
    layout->setSpacing(Metrics::edge);
    layout->addWidget(m_busyText);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    return strip;
}

void LinkCheckDialog::makeTable(ThemeController &theme)
{
    const Metrics metrics(font());
    m_table = makeListTable(m_model, tr("Addresses"), this);
    m_table->setObjectName(QStringLiteral("linkTable"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(LinkResultsModel::AddressColumn, QHeaderView::Stretch);
    header->resizeSection(LinkResultsModel::AnswerColumn, metrics.scaled(300));
    header->resizeSection(LinkResultsModel::RecordsColumn, metrics.scaled(150));
    header->resizeSection(LinkResultsModel::CheckedColumn, metrics.scaled(150));
    m_table->setItemDelegateForColumn(LinkResultsModel::AnswerColumn, new AnswerDelegate(*m_model, theme, m_table));
    connect(&theme, &ThemeController::themeChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LinkCheckDialog::updateDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LinkCheckDialog::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &LinkCheckDialog::showRecords);
}

void LinkCheckDialog::addShortcuts()
{
    const auto on = [this](const QKeySequence &key, QWidget *where, auto what) {
        auto *shortcut = new QShortcut(key, where);
        shortcut->setContext(where == this ? Qt::WindowShortcut : Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        on(QKeySequence(key), m_table, &LinkCheckDialog::showRecords);
        on(QKeySequence(Qt::CTRL | Qt::Key(key)), this, [this] { m_check->click(); });
    }
    on(QKeySequence(Qt::Key_F5), this, [this] { m_again->click(); });
    on(QKeySequence::Find, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

QWidget *LinkCheckDialog::makeDetail()
{
    auto *strip = new QFrame(this);
    strip->setProperty("foot", true);
    m_detail = wrappedRoleLabel({}, nullptr, strip);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setMinimumHeight(2 * Metrics(font()).line());
    m_show = new QPushButton(strip);
    m_show->setAutoDefault(false);
    m_show->setObjectName(QStringLiteral("showLinkRecords"));
    connect(m_show, &QPushButton::clicked, this, &LinkCheckDialog::showRecords);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(Metrics::edge, Metrics::between, Metrics::edge, Metrics::between);
    layout->setSpacing(Metrics::edge);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_show, 0, Qt::AlignTop);
    return strip;
}

QWidget *LinkCheckDialog::makeFoot()
{
    m_note = wrappedRoleLabel({}, "muted", this);
    auto *close = new QPushButton(tr("Close"), this);
    m_again = new QPushButton(this);
    m_again->setObjectName(QStringLiteral("checkLinksAgain"));
    m_check = new QPushButton(this);
    m_check->setObjectName(QStringLiteral("checkLinks"));
    m_check->setProperty("primary", true);
    for (QPushButton *button : {close, m_again, m_check})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &LinkCheckDialog::checkShown);
    connect(m_check, &QPushButton::clicked, this, &LinkCheckDialog::checkRest);
    return makeDialogFoot(m_note, {close, m_again, m_check}, this);
}

// Esc stops a check before it closes the dialog.
void LinkCheckDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_run.isRunning())
        m_run.cancel();
    else
        QDialog::keyPressEvent(event);
}

void LinkCheckDialog::collect()
{
    using Uses = Result<std::vector<AddressUse>>;
    m_document.jobs().start<Uses>(
        QStringLiteral("collect-links"), tr("Collecting addresses"),
        [table = m_document.session().table(), most = m_document.session().context().settings.recordMaxLength](
            const Progress &progress) { return distinctAddresses(table, most, progress); },
        [self = QPointer(this)](Uses uses) {
            if (!self || !uses || !self->m_document.isOpen())
                return;
            self->m_isReady = true;
            self->m_model->setAddresses(std::move(uses.value()), self->m_document.session().context().links);
            chooseRow(self->m_table, 0);
            self->refresh();
        });
}

void LinkCheckDialog::filter()
{
    m_model->setFilter(m_wanted, m_search->text().trimmed());
    if (m_model->rowCount() > 0)
        chooseRow(m_table, 0);
    refresh();
}

void LinkCheckDialog::updateSegments()
{
    for (int i = 0; i <= linkStandings; ++i) {
        const int count = i == 0 ? m_model->total() : m_model->total(LinkStanding(i - 1));
        m_segments->setCount(i, count, addressesInWords(count), tr("There is no such address."));
    }
}

void LinkCheckDialog::refresh()
{
    const bool isRunning = m_run.isRunning();
    const int dead = m_model->total(LinkStanding::LeadsNowhere);
    const int open = m_model->total(LinkStanding::NotAsked);
    m_title->setText(
        !m_isReady              ? tr("Collecting addresses")
        : m_model->total() == 0 ? tr("There is no address in these records")
        : dead > 0 ? tr("%1, %2 of them lead nowhere").arg(addressesInWords(m_model->total()), numberInWords(dead))
                   : addressesInWords(m_model->total()));
    m_explanation->setText(tr("The check asks each site for its page, as the migration tool does. Nothing goes to the "
                              "network until you choose to check."));
    updateSegments();
    m_busy->setVisible(isRunning);
    const auto again = qint64(chosen().size());
    m_again->setText(again > 0 ? tr("Check %1 again").arg(numberInWords(again)) : tr("Check again"));
    m_again->setEnabled(!isRunning && again > 0);
    m_again->setVisible(open > 0 || again != m_model->total()); // else the other button does the same
    m_check->setText(open > 0 ? tr("Check %1").arg(addressesInWords(open)) : tr("Check all again"));
    m_check->setEnabled(!isRunning && m_model->total() > 0);
    const QString waits = isRunning ? tr("A check is on.") : tr("There is nothing to check.");
    m_again->setToolTip(m_again->isEnabled() ? tr("F5") : waits);
    m_check->setToolTip(m_check->isEnabled() ? tr("Ctrl+Enter") : waits);
    m_note->setProperty("role", m_problem.isEmpty() ? QStringLiteral("muted") : QStringLiteral("refused"));
    redress(m_note);
    m_note->setText(!m_problem.isEmpty()                  ? m_problem
                    : isRunning                           ? tr("You can close this and go on working.")
                    : open > 0 && open < m_model->total() ? tr("Answers are kept until you check again.")
                                                          : QString());
    updateDetail();
}

void LinkCheckDialog::updateDetail()
{
    const int row = m_table->currentIndex().row();
    const bool isRow = row >= 0 && row < m_model->rowCount();
    m_show->setVisible(isRow);
    if (!isRow) {
        m_detail->setText(m_isReady && m_model->total() > 0 && m_model->rowCount() == 0
                              ? tr("No address fits. Choose All, or empty the search.")
                              : QString());
        return;
    }
    const LinkResult *result = m_model->result(row);
    QString text = m_model->index(row, LinkResultsModel::AddressColumn).data(Qt::DisplayRole).toString();
    text += u'\n' + m_model->index(row, LinkResultsModel::AnswerColumn).data(Qt::DisplayRole).toString();
    if (result && !result->hops.empty())
        text += u' ' + tr("It leads to %1.").arg(toQString(result->finalAddress()));
    m_detail->setText(text);
    m_show->setToolTip(tr("Enter, in the list"));
    m_show->setText(tr("Show %1").arg(recordsInWords(qint64(m_model->use(row).rows.size()))));
}

std::vector<AddressUse> LinkCheckDialog::chosen() const
{
    std::vector<AddressUse> uses;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.size() > 1) {
        for (const QModelIndex &index : selected)
            uses.push_back(m_model->use(index.row()));
        return uses;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->result(row))
            uses.push_back(m_model->use(row));
    }
    return uses;
}

void LinkCheckDialog::checkShown() { m_run.start(chosen()); }

void LinkCheckDialog::checkRest()
{
    const bool isRest = m_model->total(LinkStanding::NotAsked) > 0;
    m_run.start(m_model->uses(isRest ? std::optional(LinkStanding::NotAsked) : std::nullopt));
}

void LinkCheckDialog::showRecords()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        Q_EMIT recordsRequested(m_model->use(row).rows);
}

} // namespace hubready
