#include "ui/import/columns_page.h"

#include "core/import/profile/column_standing.h"
#include "core/import/profile/profile_match.h"
#include "core/text/wtf8.h"
#include "ui/import/column_delegate.h"
#include "ui/import/column_model.h"
#include "ui/import/column_options.h"
#include "ui/import/defaults_form.h"
#include "ui/import/found_text.h"
#include "ui/import/preview_delegate.h"
#include "ui/import/preview_model.h"
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

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
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
#include <utility>

namespace hubready {

namespace {

constexpr int between = 2 * Metrics::step;
constexpr int edge = 4 * Metrics::step;
constexpr double usedAtOnce = 0.8; // a profile that has so much in common with the file; others wait to be chosen

} // namespace

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
    connect(m_columns, &ColumnModel::targetChosen, this, &ColumnsPage::afterTarget);
    connect(m_options, &ColumnOptions::changed, this, &ColumnsPage::afterChange);
    connect(m_defaults, &DefaultsForm::changed, this, &ColumnsPage::afterChange);
    connect(m_defaults, &DefaultsForm::closeRequested, this, [this] { m_side->setCurrentIndex(0); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_side->setCurrentIndex(0);
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
    m_profile = new QComboBox(head);
    m_profile->setMaximumWidth(Metrics(font()).scaled(360));
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(12);
    m_profile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_profile, &QComboBox::activated, this, &ColumnsPage::useProfile);
    auto *name = roleLabel(tr("Profile"), "muted", head);
    name->setBuddy(m_profile);
    auto *save = new QPushButton(m_icons.icon(Icon::Save), tr("Save as profile…"), head);
    save->setObjectName(QStringLiteral("saveProfile"));
    save->setToolTip(tr("Keeps what you chose, and offers it when a file with these columns comes again"));
    connect(save, &QPushButton::clicked, this, &ColumnsPage::saveProfile);
    auto *row = new QHBoxLayout;
    row->setSpacing(between);
    row->addWidget(steps);
    row->addStretch(1);
    row->addWidget(name);
    row->addWidget(m_profile, 1);
    row->addWidget(save);
    m_profileNote = new QWidget(head);
    m_profileNote->setObjectName(QStringLiteral("profileNote"));
    auto *mark = new Mark(m_theme, m_profileNote);
    mark->showFamily(Family::ChangedOrLost);
    m_profileText = wrappedRoleLabel({}, nullptr, m_profileNote);
    m_profileText->setObjectName(QStringLiteral("profileText"));
    auto *note = new QHBoxLayout(m_profileNote);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(between);
    note->addWidget(mark, 0, Qt::AlignTop);
    note->addWidget(m_profileText, 1);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(edge, 3 * Metrics::step, edge, 3 * Metrics::step);
    lines->setSpacing(between);
    lines->addLayout(row);
    lines->addWidget(m_profileNote);
    return head;
}

QWidget *ColumnsPage::makeFacts()
{
    auto *facts = new QWidget;
    m_title = roleLabel({}, "heading", facts);
    m_title->setObjectName(QStringLiteral("foundTitle"));
    m_facts = roleLabel({}, "muted", facts);
    m_facts->setObjectName(QStringLiteral("foundFacts"));
    auto *settling = new QWidget(facts);
    m_settleMark = new Mark(m_theme, settling);
    m_settleText = roleLabel({}, "strong", settling);
    m_settleText->setObjectName(QStringLiteral("toSettle"));
    auto *settle = new QHBoxLayout(settling);
    settle->setContentsMargins(0, 0, 0, 0);
    settle->setSpacing(between);
    m_settleLater = roleLabel(tr("(or later, in the grid)"), "muted", settling);
    settle->addWidget(m_settleMark);
    settle->addWidget(m_settleText);
    settle->addWidget(m_settleLater);
    auto *row = new FlowLayout(between);
    row->setLastAtTheRight(true);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), settling})
        row->addWidget(part);
    m_remarks = wrappedRoleLabel({}, "small", facts);
    m_remarks->setObjectName(QStringLiteral("foundRemarks"));
    auto *lines = new QVBoxLayout(facts);
    lines->setContentsMargins(edge, between, edge, between);
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
    m_table->setMinimumHeight(Metrics(font()).scaled(120));
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
    auto *set = new QPushButton(tr("Set for all records…"), head);
    set->setObjectName(QStringLiteral("setForAll"));
    set->setProperty("small", true);
    connect(set, &QPushButton::clicked, this, [this] {
        m_defaults->setDraft(m_draft.get());
        m_side->setCurrentIndex(1);
        const auto missing = DefaultsForm::missing(*m_draft);
        m_defaults->focusField(missing.empty() ? Field::Catalogue : missing.front());
    });
    m_previewHead = new FlowLayout(between, head);
    m_previewHead->setContentsMargins(edge, Metrics::step, edge, Metrics::step);
    m_previewHead->setLastAtTheRight(true);
    for (QWidget *part : {static_cast<QWidget *>(roleLabel(tr("Preview"), "heading", head)),
                          static_cast<QWidget *>(m_previewed), static_cast<QWidget *>(set)})
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
    m_side = new QStackedWidget;
    for (QWidget *content : std::initializer_list<QWidget *>{m_options, m_defaults}) {
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(content);
        scroll->setAccessibleName(content == m_options ? tr("How the column is read") : tr("Values for all records"));
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
            [this] { Q_EMIT readRequested(m_draft->profile(m_profile->currentText())); });
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
    m_look = std::move(look);
    m_draft = std::make_unique<MappingDraft>(m_look.report.sample, m_look.report.form);
    fillProfiles();
    m_columns->setDraft(m_draft.get());
    m_options->setDraft(m_draft.get());
    fitFont();
    useProfile(m_profile->currentIndex());
    showFacts();
    m_table->scrollToTop();
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
    return QWidget::eventFilter(watched, event);
}

// Those that fit, the best first, and what is proposed without any.
void ColumnsPage::fillProfiles()
{
    struct Fitting
    {
        size_t place;
        ProfileFit fit;
    };
    std::vector<Fitting> fitting;
    const auto &profiles = m_look.profiles.profiles;
    for (size_t i = 0; i < profiles.size(); ++i) {
        ProfileFit fit = fitOf(profiles[i], m_draft->names());
        if (fit.agreeing > 0)
            fitting.push_back({i, std::move(fit)});
    }
    std::ranges::stable_sort(fitting, std::greater(), [](const Fitting &f) { return f.fit.share(); });
    m_profile->clear();
    m_profile->addItem(tr("As proposed"), -1);
    for (const Fitting &one : fitting)
        m_profile->addItem(tr("%1 (%2)").arg(profiles[one.place].name, agreementText(one.fit)), int(one.place));
    m_profile->setCurrentIndex(!fitting.empty() && fitting.front().fit.share() >= usedAtOnce ? 1 : 0);
}

void ColumnsPage::useProfile(int place)
{
    const int profile = m_profile->itemData(place).toInt();
    m_draft->useProfile(profile < 0 ? nullptr : &m_look.profiles.profiles[size_t(profile)]);
    showProfileNote();
    afterTarget();
}

void ColumnsPage::showProfileNote()
{
    const int profile = m_profile->currentData().toInt();
    QStringList differences;
    if (profile >= 0)
        differences = differenceTexts(fitOf(m_look.profiles.profiles[size_t(profile)], m_draft->names()));
    m_profileText->setText(tr("Not all columns are those of the profile. %1").arg(differences.join(u' ')));
    m_profileNote->setVisible(!differences.isEmpty());
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
            m_side->setCurrentIndex(1);
            m_defaults->focusField(field);
        });
        add(chip);
    }
}

// Another field for a column: its options are others.
void ColumnsPage::afterTarget()
{
    mapKnownValues(*m_draft);
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
    const int open = m_columns->toSettle();
    m_settleLater->setVisible(open > 0);
    m_settleText->setText(open > 0 ? tr("%1 to settle").arg(numberInWords(open)) : tr("Nothing to settle"));
    if (open > 0)
        m_settleMark->showFamily(Family::ChangedOrLost);
    else
        m_settleMark->showFine();
    const bool canRead = m_draft->mapping().fillsAny();
    m_records->setVisible(canRead);
    m_nothing->setVisible(!canRead);
    m_read->setEnabled(canRead);
    m_read->setToolTip(canRead ? QString() : tr("Choose a field for one column at least"));
    m_note->setText(canRead ? tr("Your file is only read, never changed.")
                            : tr("Choose a field for one column at least. Your file is only read, never changed."));
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
        m_records->setColumnWidth(column, std::max(wanted, metrics.scaled(52)));
    }
}

void ColumnsPage::saveProfile()
{
    const QString title = tr("Save as profile");
    const auto name = m_dialogs.askText(this, title, tr("Name of the profile"), tr("Save"), false);
    if (!name)
        return;
    const QString path = profilePath(m_look.profileFolder, *name);
    if (QFileInfo::exists(path) &&
        m_dialogs.choose(this, tr("There is a profile of this name"),
                         tr("“%1” is in your profiles already.").arg(*name), {tr("Put this in its place")}) != 0)
        return;
    MappingProfile profile = m_draft->profile(*name);
    profile.about = tr("Made from %1.").arg(m_look.report.name);
    QDir().mkpath(m_look.profileFolder);
    if (const auto saved = hubready::saveProfile(profile, path); !saved) {
        m_profileText->setText(saved.error().text());
        m_profileNote->show();
        return;
    }
    m_look.profiles = readProfiles(m_look.profileFolder);
    fillProfiles();
    for (int i = 1; i < m_profile->count(); ++i) {
        if (m_look.profiles.profiles[size_t(m_profile->itemData(i).toInt())].name == *name)
            m_profile->setCurrentIndex(i);
    }
    showProfileNote();
    m_note->setText(tr("The profile is in %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace hubready
