#include "ui/wizards/export_summary_page.h"

#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialogs.h"
#include "ui/support/metrics.h"
#include "ui/wizards/export_plan_lines.h"
#include "ui/support/role_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hubready {

namespace {

QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QString roleInWords(const QString &role)
{
    if (role == QStringLiteral("analyst"))
        return ExportSummaryPage::tr("Migration analyst");
    if (role == QStringLiteral("owner"))
        return ExportSummaryPage::tr("Content owner");
    return role == QStringLiteral("uploader") ? ExportSummaryPage::tr("Uploader") : role;
}

bool isFree(const QString &folder)
{
    const QFileInfo info(folder);
    return !info.exists()
           || (info.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

} // namespace

ExportSummaryPage::ExportSummaryPage(Document &document, Dialogs &dialogs, const ThemeController &theme,
                                     QWidget *parent)
    : QWidget(parent), m_document(document), m_dialogs(dialogs)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(makePlan(theme), this), 1);
    layout->addWidget(scrolled(makeDecision(), this), 1);
    clear();
}

QWidget *ExportSummaryPage::makePlan(const ThemeController &theme)
{
    auto *page = new QWidget(this);
    m_bar = new QProgressBar(page);
    m_bar->setAccessibleName(tr("Working out what goes"));
    m_goes = wrappedRoleLabel({}, "heading", page);
    m_stays = wrappedRoleLabel({}, "heading", page);
    m_losses = wrappedRoleLabel(tr("What has no place in this package"), "heading", page);
    m_goingLines = new SummaryLines(theme, page);
    m_stayingLines = new SummaryLines(theme, page);
    m_lossLines = new SummaryLines(theme, page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge / 2, Metrics::pageEdge);
    layout->setSpacing(Metrics::between);
    layout->addWidget(m_goes);
    layout->addWidget(m_bar);
    layout->addWidget(m_goingLines);
    layout->addSpacing(Metrics::between);
    layout->addWidget(m_stays);
    layout->addWidget(m_stayingLines);
    layout->addSpacing(Metrics::between);
    layout->addWidget(m_losses);
    layout->addWidget(m_lossLines);
    layout->addStretch();
    for (SummaryLines *lines : {m_goingLines, m_stayingLines, m_lossLines})
        connect(lines, &SummaryLines::recordsRequested, this, &ExportSummaryPage::recordsRequested);
    return page;
}

QWidget *ExportSummaryPage::makeDecision()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::pageEdge / 2, Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge);
    layout->setSpacing(Metrics::between);
    layout->addWidget(wrappedRoleLabel(tr("Sign-off"), "heading", page));
    layout->addWidget(makeSignOff());
    layout->addSpacing(Metrics::between);
    layout->addWidget(wrappedRoleLabel(tr("Destination"), "heading", page));
    layout->addWidget(makeDestination());
    layout->addStretch();
    return page;
}

QWidget *ExportSummaryPage::makeSignOff()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    m_statement = new QPlainTextEdit(card);
    m_statement->setAccessibleName(tr("Statement"));
    m_statement->setTabChangesFocus(true);
    m_statement->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_statement->setFixedHeight(Metrics(font()).line() * 4 + Metrics::between);
    m_name = new QLineEdit(m_document.person().name, card);
    m_role = new QLineEdit(roleInWords(m_document.person().role), card);
    m_signs = new QCheckBox(tr("I sign this off."), card);
    auto *name = wrappedRoleLabel(tr("Name"), "strong", card);
    auto *role = wrappedRoleLabel(tr("Role"), "strong", card);
    name->setBuddy(m_name);
    role->setBuddy(m_role);
    m_name->setAccessibleName(tr("Name"));
    m_role->setAccessibleName(tr("Role"));
    name->setWordWrap(false);
    role->setWordWrap(false);
    auto *who = new QGridLayout;
    who->setHorizontalSpacing(Metrics::between);
    who->setVerticalSpacing(Metrics::step);
    who->addWidget(name, 0, 0);
    who->addWidget(role, 0, 1);
    who->addWidget(m_name, 1, 0);
    who->addWidget(m_role, 1, 1);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step);
    layout->setSpacing(Metrics::between);
    layout->addWidget(m_statement);
    layout->addLayout(who);
    layout->addWidget(m_signs, 0, Qt::AlignLeft);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *note = wrappedRoleLabel(tr("A later change needs a new sign-off."), "small", card);
    note->setWordWrap(false);
    layout->addWidget(note);
    connect(m_signs, &QCheckBox::toggled, this, &ExportSummaryPage::changed);
    connect(m_name, &QLineEdit::textChanged, this, &ExportSummaryPage::changed);
    return card;
}

QWidget *ExportSummaryPage::makeDestination()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    m_folder = new QLineEdit(QDir::toNativeSeparators(suggestedFolder()), card);
    m_folder->setAccessibleName(tr("Folder of the package"));
    auto *choose = new QPushButton(tr("Choose…"), card);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the folder of the package"));
    connect(choose, &QPushButton::clicked, this, &ExportSummaryPage::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportSummaryPage::changed);
    auto *layout = new QGridLayout(card);
    layout->setContentsMargins(3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step);
    layout->setHorizontalSpacing(Metrics::between);
    layout->setVerticalSpacing(Metrics::between);
    layout->addWidget(m_folder, 0, 0);
    layout->addWidget(choose, 0, 1);
    layout->addWidget(wrappedRoleLabel(tr("The package is written to one side, read back and checked against the gate. Only "
                                  "then does it appear in the folder. If anything is refused, nothing is left behind."),
                               "small", card),
                      1, 0, 1, 2);
    return card;
}

// Beside the project, named by it and by the day, and never a folder that holds something.
QString ExportSummaryPage::suggestedFolder() const
{
    const QFileInfo project(m_document.session().project().path());
    const QString base = tr("%1 package %2")
                             .arg(project.completeBaseName(),
                                  m_document.clock().now().toLocalTime().date().toString(Qt::ISODate));
    QString folder = project.dir().filePath(base);
    for (int number = 2; !isFree(folder); ++number)
        folder = project.dir().filePath(QStringLiteral("%1 (%2)").arg(base).arg(number));
    return folder;
}

void ExportSummaryPage::chooseFolder()
{
    const QString start = QFileInfo(folder()).dir().absolutePath();
    const QString chosen = m_dialogs.chooseFolder(this, tr("Folder of the package"), start);
    if (chosen.isEmpty())
        return;
    // A folder that holds something takes the package as a folder inside it.
    setFolder(isFree(chosen) ? chosen : QDir(chosen).filePath(QFileInfo(suggestedFolder()).fileName()));
}

QString ExportSummaryPage::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void ExportSummaryPage::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportSummaryPage::setSignedOff(bool on)
{
    m_signs->setChecked(on);
}

bool ExportSummaryPage::isSigned() const
{
    return m_signs->isChecked();
}

void ExportSummaryPage::clear()
{
    m_hasPlan = false;
    m_going = 0;
    m_goes->setText(tr("Working out what goes…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    m_stays->hide();
    m_losses->hide();
    for (SummaryLines *lines : {m_goingLines, m_stayingLines, m_lossLines})
        lines->setLines({});
    m_signs->setChecked(false); // what was signed was another list
    Q_EMIT changed();
}

void ExportSummaryPage::setProgress(qint64 done, qint64 total)
{
    if (total > 0) {
        m_bar->setRange(0, int(total));
        m_bar->setValue(int(done));
    }
}

void ExportSummaryPage::setPlan(const ExportPlan &plan)
{
    const Session &session = m_document.session();
    m_hasPlan = true;
    m_going = qint64(plan.goes.size());
    m_bar->hide();
    m_goes->setText(tr("Goes: %1").arg(recordsInWords(m_going)));
    m_stays->setText(tr("Stays: %1").arg(recordsInWords(qint64(plan.stays.size()))));
    m_stays->show();
    m_losses->setVisible(!plan.losses.isEmpty());
    m_goingLines->setLines(goingLines(plan, session));
    m_stayingLines->setLines(stayingLines(plan, session));
    m_lossLines->setLines(lossLines(plan));
    if (m_statement->toPlainText() == m_proposedStatement) {
        m_proposedStatement = m_going == 1
                                  ? tr("I have seen the record in this package as it is now. It may be published on "
                                       "the Learning Hub.")
                                  : tr("I have seen the %1 in this package as they are now. They may be published on "
                                       "the Learning Hub.")
                                        .arg(recordsInWords(m_going));
        m_statement->setPlainText(m_proposedStatement);
    }
    Q_EMIT changed();
}

QString ExportSummaryPage::obstacle() const
{
    if (!m_hasPlan)
        return tr("What goes is still worked out.");
    if (m_going == 0)
        return tr("No record goes. Go back and choose others, or approve some first.");
    if (folder().isEmpty())
        return tr("Choose a folder first.");
    if (QFileInfo(folder()).isRelative())
        return tr("Give the whole path of the folder.");
    if (!isFree(folder()))
        return tr("This folder is not empty. Choose another.");
    if (isSigned() && m_name->text().trimmed().isEmpty())
        return tr("A sign-off needs a name.");
    return {};
}

void ExportSummaryPage::complete(ExportRequest &request) const
{
    request.folder = folder();
    request.signOff.reset();
    if (isSigned()) {
        request.signOff = SignOff{m_name->text().trimmed(), m_role->text().trimmed(),
                                  m_statement->toPlainText().trimmed(), m_document.clock().now()};
    }
}

} // namespace hubready
