#include "ui/wizards/staged_files_dialog.h"

#include "core/links/scorm_package.h"
#include "core/suggest/best_fixes.h"
#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/dialogs.h"
#include "ui/support/list_table.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/segment_row.h"
#include "ui/support/style_sheet.h"
#include "ui/support/tick_keys.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

const QString lookKind = QStringLiteral("staged-files");
const QString compareKind = QStringLiteral("compare-staged-files");

// The context with the files of a folder, and with what the SCORM packages among them say. Long.
Result<CheckContext> withFolder(CheckContext context, const QString &folder, const RecordTable &table,
                                const Progress &progress)
{
    if (auto listed = context.takeStagedFiles(folder); !listed)
        return listed.error();
    auto packages = readScormPackages(folder, table, *context.stagedFiles, progress);
    if (!packages)
        return packages.error();
    context.takeScormPackages(std::move(packages.value()));
    return context;
}

} // namespace

StagedFilesDialog::StagedFilesDialog(Document &document, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_document(document), m_dialogs(dialogs), m_model(new StagedFilesModel(this))
{
    setWindowTitle(tr("Staged files"));
    setObjectName(QStringLiteral("stagedFilesDialog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTable();
    layout->addWidget(makeHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeFoot());
    addShortcuts();
    connect(m_model, &StagedFilesModel::ticksChanged, this, &StagedFilesDialog::refresh);
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    connect(&document, &Document::changed, this, &StagedFilesDialog::follow);
    connect(&document, &Document::failed, this, &StagedFilesDialog::fail);
    resize(QSize(Metrics(font()).scaled(960), Metrics(font()).scaled(600)).boundedTo(screen()->availableSize()));
    compare();
}

QWidget *StagedFilesDialog::makeHead()
{
    auto *head = new QFrame(this);
    head->setProperty("strip", true);
    m_title = roleLabel({}, "heading", head);
    m_folder = roleLabel({}, "small", head);
    m_folder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choose = new QPushButton(tr("Choose folder…"), head);
    m_choose->setObjectName(QStringLiteral("chooseStagedFolder"));
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &StagedFilesDialog::chooseFolder);
    m_segments = new SegmentRow({tr("Missing"), tr("Too large"), tr("Named by no record")}, head);
    connect(m_segments, &SegmentRow::chosen, this, [this](int segment) {
        m_model->show(StagedTrouble(segment));
        if (m_model->rowCount() > 0)
            chooseRow(m_table, 0);
        refresh();
    });
    m_tickAll = new QPushButton(tr("Tick all"), head);
    m_untickAll = new QPushButton(tr("Untick all"), head);
    for (QPushButton *button : {m_tickAll, m_untickAll}) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, on = button == m_tickAll] { m_model->tickAll(on); });
    }
    m_tickAll->setToolTip(tr("Ctrl+A"));
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Metrics::between);
    lower->addWidget(m_segments);
    lower->addStretch(1);
    lower->addWidget(m_tickAll);
    lower->addWidget(m_untickAll);
    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::step);
    words->addWidget(m_title);
    words->addWidget(m_folder);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(Metrics::edge);
    upper->addLayout(words, 1);
    upper->addWidget(m_choose, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    layout->setSpacing(3 * Metrics::step);
    layout->addLayout(upper);
    layout->addLayout(lower);
    return head;
}

void StagedFilesDialog::makeTable()
{
    const Metrics metrics(font());
    m_table = makeListTable(m_model, tr("Files"), this);
    m_table->setObjectName(QStringLiteral("stagedTable"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    auto *keys = new TickKeys(m_table, StagedFilesModel::TickColumn);
    connect(keys, &TickKeys::rowsWanted, m_model, &StagedFilesModel::tick);
    connect(keys, &TickKeys::allWanted, m_model, [this] { m_model->tickAll(true); });
    QHeaderView *header = m_table->horizontalHeader();
    const std::array widths{32, 80, 130, 300, 300};
    for (int column = 0; column < StagedFilesModel::ColumnCount; ++column)
        header->resizeSection(column, metrics.scaled(widths[size_t(column)]));
    header->setSectionResizeMode(StagedFilesModel::TickColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(StagedFilesModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(StagedFilesModel::MeantColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StagedFilesDialog::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &StagedFilesDialog::showRecord);
}

QWidget *StagedFilesDialog::makeFoot()
{
    m_note = wrappedRoleLabel({}, "muted", this);
    m_close = new QPushButton(tr("Close"), this);
    m_show = new QPushButton(tr("Show record"), this);
    m_show->setObjectName(QStringLiteral("showStagedRecord"));
    m_show->setToolTip(tr("Enter"));
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("useStagedNames"));
    m_apply->setProperty("primary", true);
    for (QPushButton *button : {m_close, m_show, m_apply})
        button->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &StagedFilesDialog::showRecord);
    connect(m_apply, &QPushButton::clicked, this, &StagedFilesDialog::apply);
    return makeDialogFoot(m_note, {m_close, m_show, m_apply}, this);
}

void StagedFilesDialog::addShortcuts()
{
    const auto on = [this](const QKeySequence &key, QPushButton *button) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        on(QKeySequence(Qt::CTRL | Qt::Key(key)), m_apply);
        on(QKeySequence(key), m_show);
    }
    on(QKeySequence::Open, m_choose);
}

void StagedFilesDialog::chooseFolder()
{
    const QString folder =
        m_dialogs.chooseFolder(this, tr("Folder of staged files"), m_document.session().context().stagedFolder);
    if (!folder.isEmpty())
        useFolder(folder);
}

void StagedFilesDialog::useFolder(const QString &folder)
{
    m_step = Step::Looking;
    m_problem.reset();
    refresh();
    m_document.jobs().start<Result<CheckContext>>(
        lookKind, tr("Looking through %1").arg(QDir::toNativeSeparators(folder)),
        [context = m_document.session().context(), table = m_document.session().table(),
         folder](const Progress &progress) { return withFolder(context, folder, table, progress); },
        [self = QPointer(this)](const Result<CheckContext> &context) {
            if (!self || !self->m_document.isOpen() || self->m_step != Step::Looking)
                return;
            if (!context)
                return self->tell(context.error());
            self->m_step = Step::Checking;
            self->refresh();
            self->m_document.setContext(context.value()); // follow() or fail() is next
        });
}

void StagedFilesDialog::follow(const SessionEvent &event)
{
    const bool isAbout = m_step == Step::Checking ? event.rules : m_step != Step::Looking && (event.rules || !event.changed.empty());
    if (isAbout)
        compare();
}

void StagedFilesDialog::fail(const Error &error)
{
    if (m_step == Step::Checking)
        tell(error);
}

void StagedFilesDialog::tell(const Error &error)
{
    m_step = Step::Idle;
    if (error.code != ErrorCode::Cancelled)
        m_problem = error;
    refresh();
}

void StagedFilesDialog::compare()
{
    m_step = Step::Comparing;
    refresh();
    m_document.jobs().start<Result<StagedReport>>(
        compareKind, tr("Comparing with the staged files"),
        [context = m_document.session().context(), table = m_document.session().table()](const Progress &progress) {
            return compareWithStaged(table, context.stagedFiles.value_or(FileSizes()), context.settings.fileMaxSize,
                                     progress);
        },
        [self = QPointer(this)](Result<StagedReport> report) {
            if (!self || !self->m_document.isOpen())
                return;
            if (self->m_step == Step::Comparing) // another folder may be looked through by now
                self->m_step = Step::Idle;
            if (report)
                self->m_model->setReport(std::move(report.value()));
            if (self->m_model->rowCount() > 0)
                chooseRow(self->m_table, 0);
            self->refresh();
        });
}

void StagedFilesDialog::done(int result)
{
    // Who closes it while a folder is looked through does not want that folder.
    if (m_step == Step::Looking) {
        m_step = Step::Idle; // its answer may be on its way already
        m_document.jobs().cancel(lookKind);
    }
    QDialog::done(result);
}

QString StagedFilesDialog::titleText() const
{
    const StagedReport &report = m_model->report();
    switch (m_step) {
    case Step::Looking:
        return tr("Looking through the folder");
    case Step::Checking:
        return tr("Checking the records with these files");
    default:
        break;
    }
    if (!m_document.isOpen() || !m_document.session().context().stagedFiles)
        return tr("No folder of staged files is chosen yet");
    if (m_step == Step::Comparing && report.staged == 0)
        return tr("Comparing the records with the staged files");
    if (report.missing.empty() && report.tooLarge.empty())
        return tr("Every file that the records name is there");
    const QString missing = tr("%1 missing").arg(filesInWords(qint64(report.missing.size())));
    return report.tooLarge.empty() ? missing : tr("%1, %2 too large").arg(missing, numberInWords(qint64(report.tooLarge.size())));
}

QString StagedFilesDialog::folderText() const
{
    if (!m_document.isOpen() || !m_document.session().context().stagedFiles)
        return tr("Choose the folder whose content goes to the Learning Hub with the package.");
    const CheckContext &context = m_document.session().context();
    const QString count = filesInWords(qint64(context.stagedFiles->size()));
    QString text = context.stagedFolder.isEmpty() ? tr("%1 staged").arg(count)
                                                  : tr("%1 in %2").arg(count, QDir::toNativeSeparators(context.stagedFolder));
    if (const auto &packages = context.scormPackages; packages && packages->size() > 0) {
        text += tr("; SCORM packages opened: %1").arg(numberInWords(qint64(packages->size())));
        if (packages->unreadable() > 0)
            text += tr(", of which %1 cannot be played").arg(numberInWords(qint64(packages->unreadable())));
    }
    return text;
}

QString StagedFilesDialog::noteText() const
{
    if (m_problem)
        return QStringList{m_problem->what, m_problem->why, m_problem->remedy}.join(u' ').simplified();
    if (m_apply->isVisibleTo(this))
        return tr("Nothing changes until you use the names, and one undo takes it back.");
    if (m_model->shown() == StagedTrouble::NotAskedFor && m_model->rowCount() > 0)
        return tr("No record names these. The Learning Hub does not look at them.");
    return {};
}

void StagedFilesDialog::refresh()
{
    const bool isChosen = m_document.isOpen() && m_document.session().context().stagedFiles.has_value();
    const bool isIdle = m_step == Step::Idle;
    const bool isMissing = m_model->shown() == StagedTrouble::Missing;
    m_title->setText(titleText());
    m_folder->setText(folderText());
    m_folder->setToolTip(m_folder->text());
    for (int i = 0; i < stagedTroubles; ++i) {
        const int count = m_model->total(StagedTrouble(i));
        m_segments->setCount(i, count, filesInWords(count), tr("There is no such file."));
    }
    m_segments->setVisible(isChosen);
    m_table->setColumnHidden(StagedFilesModel::TickColumn, !isMissing);
    for (const int column : {StagedFilesModel::RecordColumn, StagedFilesModel::FieldColumn})
        m_table->setColumnHidden(column, m_model->shown() == StagedTrouble::NotAskedFor);
    const auto ticked = qint64(m_model->ticked().size());
    const bool offers = isMissing && m_model->tickable() > 0;
    m_tickAll->setVisible(offers);
    m_untickAll->setVisible(offers);
    m_apply->setText(ticked == 1 ? tr("Use 1 name as one change") : tr("Use %1 names as one change").arg(numberInWords(ticked)));
    m_apply->setVisible(offers);
    m_apply->setEnabled(ticked > 0 && isIdle);
    m_apply->setToolTip(!isIdle      ? tr("The files are being looked at.")
                        : ticked > 0 ? tr("Ctrl+Enter")
                                     : tr("Tick a name first."));
    m_choose->setProperty("primary", !isChosen); // then it is all that can be done here
    redress(m_choose);
    m_choose->setEnabled(isIdle);
    m_choose->setToolTip(isIdle ? tr("Ctrl+O") : tr("The files are being looked at."));
    m_close->setText(m_step == Step::Looking ? tr("Cancel") : tr("Close"));
    const int row = m_table->currentIndex().row();
    m_show->setVisible(row >= 0 && row < m_model->rowCount() && m_model->file(row));
    m_note->setProperty("role", !m_problem ? QStringLiteral("muted") : QStringLiteral("refused"));
    redress(m_note);
    m_note->setText(noteText());
    m_note->setToolTip(m_problem ? m_problem->text() : QString());
}

void StagedFilesDialog::apply()
{
    const RecordTable &table = m_document.session().table();
    RecordDecoder decoder(table);
    Suggestions fixes;
    for (const NamedFile &file : m_model->ticked()) {
        const Suggestions all = m_document.suggestions().suggester().suggest(decoder.decode(file.row), file.field);
        const auto fix = std::ranges::find_if(all, [&](const Suggestion &suggestion) {
            return suggestion.rules.front() == "lh.file.missing" && suggestion.item == file.item;
        });
        if (fix != all.end())
            fixes.push_back(*fix);
    }
    if (fixes.empty())
        return;
    ChangeSet change;
    change.kind = QStringLiteral("fix");
    change.why = tr("Names of staged files: %1").arg(valuesInWords(qint64(fixes.size())));
    change.fields = fixEdits(table, fixes);
    if (const auto done = m_document.apply(change); !done)
        tell(done.error());
}

void StagedFilesDialog::showRecord()
{
    const int row = m_table->currentIndex().row();
    const NamedFile *file = row >= 0 && row < m_model->rowCount() ? m_model->file(row) : nullptr;
    if (file)
        Q_EMIT recordsRequested({file->row});
}

} // namespace hubready
