#include "ui/import/columns_page.h"

#include "core/import/profile/column_standing.h"
#include "ui/import/column_delegate.h"
#include "ui/import/column_model.h"
#include "ui/import/column_options.h"
#include "ui/import/defaults_form.h"
#include "ui/import/found_form.h"
#include "ui/import/found_text.h"
#include "ui/import/preview_delegate.h"
#include "ui/import/preview_model.h"
#include "ui/import/profile_bar.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/dialogs.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/theme_controller.h"
#include "ui/wizards/step_line.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <optional>
#include <utility>

namespace hubready {

ColumnsPage::ColumnsPage(Dialogs &dialogs, const ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs), m_theme(theme), m_icons(icons)
{
    setObjectName(QStringLiteral("columnsPage"));
    m_columns = new ColumnModel(this);
    m_preview = new PreviewModel(this);
    auto *upper = new QWidget;
    auto *lines = new QVBoxLayout(upper);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(makeFacts());
    lines->addWidget(makeColumns(), 1);
    auto *lower = makePreview();
    m_records->setItemDelegate(new PreviewDelegate(theme, icons, m_records));
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(upper);
    left->addWidget(lower);
    left->setChildrenCollapsible(false);
    left->setStretchFactor(0, 2);
    left->setStretchFactor(1, 1);
    left->setSizes({400, 220});
    m_both = new QSplitter(Qt::Horizontal);
    m_both->addWidget(left);
    m_both->addWidget(makeSide());
    m_both->setChildrenCollapsible(false);
    m_both->setStretchFactor(0, 1);
    m_both->setStretchFactor(1, 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeHead());
    all->addWidget(m_both, 1);
    all->addWidget(makeFoot());
    connect(m_columns, &ColumnModel::targetChosen, this, [this](int column) {
        mapKnownValues(*m_draft, size_t(column));
        afterTarget();
    });
    connect(m_options, &ColumnOptions::changed, this, &ColumnsPage::afterChange);
    connect(m_options, &ColumnOptions::troubleRequested, this, &ColumnsPage::showTrouble);
    connect(m_defaults, &DefaultsForm::changed, this, &ColumnsPage::afterChange);
    connect(m_defaults, &DefaultsForm::closeRequested, this, [this] { m_side->setCurrentIndex(ColumnSide); });
    connect(m_found, &FoundForm::changed, this, &ColumnsPage::lookRequested);
    connect(m_found, &FoundForm::closeRequested, this, [this] { m_side->setCurrentIndex(ColumnSide); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_side->setCurrentIndex(ColumnSide);
                m_options->showColumn(current.isValid() ? current.row() : -1);
            });
    connect(&theme, &ThemeController::themeChanged, this, &ColumnsPage::fitFont, Qt::QueuedConnection);
}

ColumnsPage::~ColumnsPage()
{
    // The models look into the draft until they are told otherwise.
    m_columns->setDraft(nullptr);
    m_preview->setDraft(nullptr);
}

QWidget *ColumnsPage::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("strip", true);
    auto *steps = new StepLine({tr("File"), tr("Columns and fields"), tr("What was read")}, m_theme, head);
    steps->setCurrent(1);
    const auto made = [this](const QString &name) {
        MappingProfile profile = m_draft->profile(name);
        profile.about = tr("Made from %1.").arg(m_look.report.name);
        return profile;
    };
    m_profile = new ProfileBar(steps, made, m_dialogs, m_theme, m_icons, head);
    connect(m_profile, &ProfileBar::chosen, this, &ColumnsPage::chooseProfile);
    connect(m_profile, &ProfileBar::kept, this, [this](const QString &path) {
        m_note->setText(tr("The profile is in %1.").arg(QDir::toNativeSeparators(path)));
        m_untouched = m_draft->profile({}); // nothing would be lost
    });
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    lines->addWidget(m_profile);
    return head;
}

QWidget *ColumnsPage::makeFacts()
{
    auto *facts = new QWidget;
    m_title = roleLabel({}, "heading", facts);
    m_title->setObjectName(QStringLiteral("foundTitle"));
    m_facts = roleLabel({}, "muted", facts);
    m_facts->setObjectName(QStringLiteral("foundFacts"));
    auto *change = new QPushButton(tr("Change…"), facts);
    change->setObjectName(QStringLiteral("changeFound"));
    change->setProperty("link", true);
    change->setAccessibleName(tr("Change how the file is read"));
    connect(change, &QPushButton::clicked, this, [this] { m_side->setCurrentIndex(FoundSide); });
    auto *settling = new QWidget(facts);
    m_settleMark = new Mark(m_theme, settling);
    m_settleText = roleLabel({}, "strong", settling);
    m_settleText->setObjectName(QStringLiteral("toSettle"));
    auto *settle = new QHBoxLayout(settling);
    settle->setContentsMargins(0, 0, 0, 0);
    settle->setSpacing(Metrics::between);
    m_settleLater = roleLabel(tr("(or later, in the grid)"), "muted", settling);
    settle->addWidget(m_settleMark);
    settle->addWidget(m_settleText);
    settle->addWidget(m_settleLater);
    auto *row = new FlowLayout(Metrics::between);
    row->setLastAtTheRight(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(change), settling})
        row->addWidget(part);
    m_remarks = wrappedRoleLabel({}, "small", facts);
    m_remarks->setObjectName(QStringLiteral("foundRemarks"));
    auto *lines = new QVBoxLayout(facts);
    lines->setContentsMargins(Metrics::edge, Metrics::between, Metrics::edge, Metrics::between);
    lines->setSpacing(Metrics::step);
    lines->addLayout(row);
    lines->addWidget(m_remarks);
    return facts;
}

QWidget *ColumnsPage::makeColumns()
{
    m_table = makeListTable(m_columns, tr("Columns and fields"), nullptr);
    m_table->setObjectName(QStringLiteral("columns"));
    m_table->setItemDelegate(new ColumnDelegate(*m_columns, m_theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->installEventFilter(this);
    m_table->setMinimumHeight(Metrics(font()).scaled(80));
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ColumnModel::FieldColumn)
            m_table->edit(index);
    });
    // Enter opens the list of fields wherever in the row one is.
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_table->edit(index.siblingAtColumn(ColumnModel::FieldColumn)); });
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    return m_table;
}

QWidget *ColumnsPage::makePreview()
{
    auto *lower = new QWidget;
    auto *head = new QFrame(lower);
    head->setProperty("bar", true);
    m_previewed = roleLabel({}, "muted", head);
    m_setForAll = new QPushButton(tr("Set for all records…"), head);
    m_setForAll->setObjectName(QStringLiteral("setForAll"));
    m_setForAll->setProperty("small", true);
    connect(m_setForAll, &QPushButton::clicked, this, [this] {
        m_defaults->setDraft(m_draft.get());
        m_side->setCurrentIndex(DefaultsSide);
        const auto missing = DefaultsForm::missing(*m_draft);
        m_defaults->focusField(missing.empty() ? Field::Catalogue : missing.front());
    });
    m_previewHead = new FlowLayout(Metrics::between, head);
    m_previewHead->setContentsMargins(Metrics::edge, Metrics::step, Metrics::edge, Metrics::step);
    m_previewHead->setLastAtTheRight(true);
    head->installEventFilter(this);
    for (QWidget *part : {static_cast<QWidget *>(roleLabel(tr("Preview"), "heading", head)),
                          static_cast<QWidget *>(m_previewed), static_cast<QWidget *>(m_setForAll)})
        m_previewHead->addWidget(part);
    m_records = makeListTable(m_preview, tr("Preview of the first records"), lower);
    m_records->setObjectName(QStringLiteral("preview"));
    m_records->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_nothing = wrappedRoleLabel(
        tr("No column fills a field yet. Choose above what a column is, and the records appear here."), "muted", lower);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *lines = new QVBoxLayout(lower);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(head);
    lines->addWidget(m_nothing, 1);
    lines->addWidget(m_records, 1);
    return lower;
}

QWidget *ColumnsPage::makeSide()
{
    m_options = new ColumnOptions(*m_columns, *m_preview, m_dialogs, m_theme);
    m_defaults = new DefaultsForm;
    m_found = new FoundForm;
    m_side = new QStackedWidget;
    for (QWidget *content : std::initializer_list<QWidget *>{m_options, m_defaults, m_found}) {
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(content);
        scroll->setAccessibleName(content == m_options    ? tr("How the column is read")
                                  : content == m_defaults ? tr("Values for all records")
                                                          : tr("How the file is read"));
        m_side->addWidget(scroll);
    }
    return m_side;
}

QWidget *ColumnsPage::makeFoot()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelColumns"));
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(QStringLiteral("backToFile"));
    back->setToolTip(tr("Choose another file"));
    m_read = new QPushButton(tr("Read all records"), this);
    m_read->setObjectName(QStringLiteral("readColumns"));
    m_read->setProperty("primary", true);
    connect(cancel, &QPushButton::clicked, this, &ColumnsPage::cancelled);
    connect(back, &QPushButton::clicked, this, &ColumnsPage::backRequested);
    connect(m_read, &QPushButton::clicked, this,
            [this] { Q_EMIT readRequested(m_draft->profile(m_look.report.name)); });
    m_note = wrappedRoleLabel({}, "small", this);
    m_note->setObjectName(QStringLiteral("columnsNote"));
    return makeDialogFoot(m_note, {cancel, back, m_read}, nullptr);
}

void ColumnsPage::setLook(TableLook look)
{
    m_columns->setDraft(nullptr);
    m_preview->setDraft(nullptr);
    m_options->setDraft(nullptr);
    m_defaults->setDraft(nullptr);
    // The same columns, only read otherwise: what was chosen for them stays.
    const auto before = std::exchange(m_draft, std::make_unique<MappingDraft>(look.report.sample, look.report.form));
    const bool isSame = before && m_look.paths == look.paths && before->names() == m_draft->names();
    m_look = std::move(look);
    if (!isSame)
        m_profile->setColumns(m_draft->names(), m_look.profiles, m_look.profileFolder);
    m_columns->setDraft(m_draft.get());
    m_options->setDraft(m_draft.get());
    fitFont();
    m_found->setFound(m_look.report, m_look.options);
    const std::optional<MappingProfile> chosen = isSame ? std::optional(before->profile({})) : std::nullopt;
    if (chosen) {
        m_draft->useProfile(&*chosen);
        afterTarget();
    } else {
        useProfile();
    }
    showFacts();
    m_table->scrollToTop();
}

void ColumnsPage::showFailure(const Error &error)
{
    m_found->setFound(m_look.report, m_look.options);
    m_note->setText(error.text());
}

void ColumnsPage::takeFocus()
{
    int row = 0;
    for (int i = 0; i < m_columns->rowCount() && row == 0; ++i) {
        if (m_columns->index(i, 0).data(ColumnModel::SettleRole).toBool())
            row = i;
    }
    chooseRow(m_table, row);
    m_table->setFocus();
}

void ColumnsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitFont();
}

// F2 and Alt+Down open the fields of a column wherever in its row one is.
bool ColumnsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool opens =
            key->key() == Qt::Key_F2 || (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier);
        if (opens) {
            m_table->edit(m_table->currentIndex().siblingAtColumn(ColumnModel::FieldColumn));
            return true;
        }
    }
    // A splitter knows nothing of heights that follow from widths: the rows of the bar are all to be seen.
    if (QWidget *bar = m_previewHead ? m_previewHead->parentWidget() : nullptr;
        bar && watched == bar && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        bar->setMinimumHeight(m_previewHead->heightForWidth(bar->width()));
    return QWidget::eventFilter(watched, event);
}

void ColumnsPage::chooseProfile()
{
    const bool isTouched = m_draft->profile({}) != m_untouched;
    if (isTouched && m_dialogs.choose(this, tr("Use another profile?"),
                                      tr("What you chose for the columns is no part of it and would be gone."),
                                      {tr("Use the profile"), tr("Keep what I chose")}) != 0)
        m_profile->goBack();
    else
        useProfile();
}

void ColumnsPage::useProfile()
{
    m_draft->useProfile(m_profile->current());
    mapKnownValues(*m_draft);
    m_untouched = m_draft->profile({});
    afterTarget();
}

void ColumnsPage::showFacts()
{
    const TableSample &sample = m_draft->sample();
    const qint64 columns = qint64(sample.columns.size());
    const QString records = sample.isAll ? recordsInWords(qint64(sample.rows.size())) : QString();
    const QString many = columns == 1 ? tr("1 column") : tr("%1 columns").arg(numberInWords(columns));
    m_title->setText(records.isEmpty() ? many : tr("%1, %2").arg(many, records));
    m_facts->setText(foundFacts(m_look.report));
    m_read->setText(m_look.paths.size() > 1 ? tr("Read %1").arg(filesInWords(m_look.paths.size()))
                    : sample.isAll          ? tr("Read %1").arg(records)
                                            : tr("Read all records"));
    const QString remarks = foundRemarks(m_look.report).join(u' ');
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
}

// The fields that the Learning Hub asks for and that nothing fills, as chips that lead to where they can be set.
void ColumnsPage::showMissing()
{
    for (QWidget *chip : std::exchange(m_chips, {})) {
        m_previewHead->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    const auto add = [this](QWidget *widget) {
        m_previewHead->insertWidget(m_previewHead->count() - 1, widget);
        widget->show();
        m_chips.push_back(widget);
    };
    QWidget *head = m_previewed->parentWidget();
    const auto missing = DefaultsForm::missing(*m_draft);
    if (!missing.empty())
        add(roleLabel(tr("Fields that no column fills:"), "muted", head));
    for (const Field field : missing) {
        auto *chip = new QPushButton(m_icons.familyIcon(Family::Refused), fieldLabel(field), head);
        chip->setObjectName(QStringLiteral("missing-") + QString::fromLatin1(fieldSpec(field).name));
        chip->setProperty("chip", true);
        chip->setToolTip(tr("The Learning Hub asks for it. Set it for all records, or later in the grid."));
        connect(chip, &QPushButton::clicked, this, [this, field] {
            m_defaults->setDraft(m_draft.get());
            m_side->setCurrentIndex(DefaultsSide);
            m_defaults->focusField(field);
        });
        add(chip);
    }
    // What is new comes last by Tab unless it is told where it belongs.
    QWidget *before = m_table;
    for (QWidget *chip : m_chips) {
        if (chip->focusPolicy() == Qt::NoFocus)
            continue;
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_setForAll);
}

// Another field for a column: its options are others.
void ColumnsPage::afterTarget()
{
    m_options->showColumn(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0);
    afterChange();
}

void ColumnsPage::afterChange()
{
    m_columns->refresh();
    const std::vector<Field> before = m_preview->fields();
    m_preview->setDraft(m_draft.get());
    if (before != m_preview->fields())
        fitFont();
    m_options->refresh();
    m_previewed->setText(m_draft->sample().isAll && m_draft->sample().rows.size() <= previewedRows
                             ? tr("as it would come out")
                             : tr("first %1 records").arg(numberInWords(m_preview->rowCount())));
    showMissing();
    const bool canRead = m_draft->mapping().fillsAny();
    const int open = m_columns->toSettle();
    m_settleLater->setVisible(open > 0);
    m_settleText->setText(open > 0  ? tr("%1 to settle").arg(numberInWords(open))
                          : canRead ? tr("Nothing to settle")
                                    : tr("No field is filled"));
    if (open > 0 || !canRead)
        m_settleMark->showFamily(Family::ChangedOrLost);
    else
        m_settleMark->showFine();
    m_records->setVisible(canRead);
    m_nothing->setVisible(!canRead);
    m_read->setEnabled(canRead);
    m_read->setToolTip(canRead ? QString() : tr("Choose a field for one column at least"));
    m_note->setText(canRead ? tr("Your file is only read, never changed.")
                            : tr("Choose a field for one column at least. Your file is only read, never changed."));
}

void ColumnsPage::showTrouble(Field field)
{
    const int column = m_preview->columnOf(field);
    const int count = m_preview->rowCount();
    for (int i = 1; column >= 0 && i <= count; ++i) {
        const QModelIndex cell = m_preview->index((m_records->currentIndex().row() + i) % count, column);
        if (!cell.data(PreviewModel::FamilyRole).isValid())
            continue;
        m_records->setCurrentIndex(cell);
        m_records->scrollTo(cell);
        return;
    }
}

// Heights and widths go by the font; the panel at the side never takes more than a third.
void ColumnsPage::fitFont()
{
    const Metrics metrics(font());
    const int side = std::min(metrics.scaled(340), width() / 3);
    m_side->setMinimumWidth(std::min(side, m_options->minimumSizeHint().width()));
    m_both->setSizes({width() - side, side});
    m_table->verticalHeader()->setDefaultSectionSize(metrics.gridRow() + Metrics::step);
    m_records->verticalHeader()->setDefaultSectionSize(metrics.gridRow());
    QHeaderView *header = m_table->horizontalHeader();
    // Where there is little room, the values give way first, then the names.
    const int room = m_table->viewport()->width() - metrics.scaled(210 + 110 + 190);
    header->resizeSection(ColumnModel::NameColumn, std::clamp(room / 2, metrics.scaled(110), metrics.scaled(170)));
    header->resizeSection(ColumnModel::SampleColumn, std::clamp(room / 2, metrics.scaled(70), metrics.scaled(190)));
    header->resizeSection(ColumnModel::FieldColumn, metrics.scaled(210));
    header->resizeSection(ColumnModel::SureColumn, metrics.scaled(110));
    const int letter = QFontMetrics(font()).averageCharWidth();
    for (int column = 0; column < m_preview->columnCount(); ++column) {
        const int wanted = column == 0
                               ? metrics.scaled(52)
                               : letter * std::min(34, fieldSpec(m_preview->fields()[size_t(column) - 1]).width);
        // No name shall be cut off.
        const QString name = m_preview->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int named = QFontMetrics(semiBold(font())).horizontalAdvance(name) + metrics.scaled(20);
        m_records->setColumnWidth(column, std::max({wanted, named, metrics.scaled(52)}));
    }
}

} // namespace hubready
