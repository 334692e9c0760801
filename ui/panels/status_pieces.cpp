#include "ui/panels/status_pieces.h"

#include "ui/document/document.h"
#include "ui/panels/job_piece.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/state_bar.h"
#include "ui/support/theme_controller.h"
#include "ui/support/who_and_when.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

#include <array>

namespace hubready {

namespace {

constexpr int gap = 3 * Metrics::step;
constexpr std::array zoomSteps{100, 110, 125, 150, 175, 200}; // per cent

QLabel *piece(const char *role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    if (role)
        made->setProperty("role", QLatin1String(role));
    return made;
}

QFrame *divider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    return line;
}

// A piece with the hairline that stands before it.
QWidget *withDivider(QWidget *inside, QWidget *parent)
{
    auto *made = new QWidget(parent);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(divider(made));
    row->addWidget(inside);
    return made;
}

} // namespace

StatusPieces::StatusPieces(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons,
                           QWidget *parent)
    : QWidget(parent), m_document(document), m_dialogs(dialogs), m_theme(theme)
{
    setObjectName(QStringLiteral("statusPieces"));
    m_bar = new StateBar(&theme, this);
    m_bar->setFixedWidth(Metrics(font()).scaled(160));
    m_approved = new QLabel(this);
    m_approved->setObjectName(QStringLiteral("approved"));
    m_savedPiece = makeSaved(theme);
    m_linkCheck = new JobPiece(document.jobs(), QStringLiteral("links"), icons, this);
    connect(m_linkCheck, &JobPiece::runningChanged, this, &StatusPieces::fit);
    m_package = piece("small", this);
    m_rules = piece("small", this);
    m_rules->setText(tr("Rule set %1").arg(RuleSet::builtIn()->versionText()));
    m_person = new QToolButton(this);
    m_person->setIcon(icons.icon(Icon::Person));
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setToolTip(tr("Your name and role stand beside each change. Choose to change them"));
    connect(m_person, &QToolButton::clicked, this, &StatusPieces::askPerson);
    makeZoom();
    arrange();

    connect(&document, &Document::opened, this, &StatusPieces::showProject);
    connect(&document, &Document::closed, this, &StatusPieces::showProject);
    connect(&document, &Document::changed, this, &StatusPieces::showStates);
    connect(&document, &Document::historyChanged, this, [this] {
        m_notSaved.reset();
        showSaved();
    });
    connect(&document, &Document::failed, this, &StatusPieces::showNotSaved);
    connect(&theme, &ThemeController::themeChanged, this, &StatusPieces::showZoom);
    showProject();
    showZoom();
}

void StatusPieces::arrange()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Metrics::step, 0, 2 * Metrics::step, 0);
    row->setSpacing(gap);
    row->setSizeConstraint(QLayout::SetNoConstraint); // fit() sees to it
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_approved);
    row->addWidget(m_savedPiece);
    m_linkCheckPiece = withDivider(m_linkCheck, this);
    row->addWidget(m_linkCheckPiece);
    row->addStretch(1);
    m_packagePiece = withDivider(m_package, this);
    m_rulesPiece = withDivider(m_rules, this);
    m_personPiece = withDivider(m_person, this);
    row->addWidget(m_packagePiece);
    row->addWidget(m_rulesPiece);
    row->addWidget(m_personPiece);
    row->addWidget(divider(this));
    row->addWidget(m_zoom);
}

bool StatusPieces::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void StatusPieces::fit()
{
    const bool isOpen = m_document.isOpen();
    int left = width() - m_zoom->sizeHint().width() - 4 * gap;
    const auto take = [&](QWidget *part, bool isWanted) {
        const int needed = part->sizeHint().width() + gap;
        const bool fits = isWanted && needed <= left;
        part->setVisible(fits);
        if (fits)
            left -= needed;
    };
    take(m_savedPiece, isOpen); // the most important first
    take(m_linkCheckPiece, m_linkCheck->isRunning());
    take(m_approved, isOpen);
    take(m_personPiece, true);
    take(m_bar, isOpen);
    take(m_packagePiece, isOpen);
    take(m_rulesPiece, true);
    setToolTip(isOpen ? m_package->text() + u'\n' + m_rules->text() : m_rules->text());
}

QWidget *StatusPieces::makeSaved(ThemeController &theme)
{
    auto *made = new QWidget(this);
    m_savedMark = new Mark(theme, made);
    m_saved = new QToolButton(made);
    m_saved->setObjectName(QStringLiteral("saved"));
    connect(m_saved, &QToolButton::clicked, this,
            [this] { QToolTip::showText(m_saved->mapToGlobal(QPoint()), m_saved->toolTip(), m_saved); });
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::step);
    row->addWidget(divider(made));
    row->addSpacing(2 * Metrics::step);
    row->addWidget(m_savedMark, 0, Qt::AlignVCenter);
    row->addWidget(m_saved);
    return made;
}

void StatusPieces::makeZoom()
{
    m_zoom = new QToolButton(this);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setToolTip(tr("Size of the text (Ctrl++, Ctrl+-, Ctrl+0)"));
    auto *menu = new QMenu(m_zoom);
    for (const int percent : zoomSteps) {
        connect(menu->addAction(tr("%1%").arg(percent)), &QAction::triggered, this, [this, percent] {
            m_theme.setTextScale(percent / 100.0);
            Q_EMIT zoomChanged(m_theme.textScale());
        });
    }
    // Not setMenu: that draws an arrow into the corner.
    connect(m_zoom, &QToolButton::clicked, menu, [this, menu] {
        menu->popup(
            m_zoom->mapToGlobal(QPoint(m_zoom->width() - menu->sizeHint().width(), -menu->sizeHint().height())));
    });
}

void StatusPieces::showProject()
{
    const bool isOpen = m_document.isOpen();
    showPerson();
    if (!isOpen)
        return fit();
    m_notSaved.reset();
    m_package->setText(packageFormLabel(m_document.session().form()));
    m_rules->setText(tr("Rule set %1").arg(m_document.session().rules().versionText()));
    showStates();
    showSaved();
    fit();
}

void StatusPieces::showStates()
{
    const Session &session = m_document.session();
    StateCounts counts;
    for (const ReviewState state : allReviewStates)
        counts[state] = int(session.stateCounts()[size_t(state)]);
    m_bar->setCounts(counts);
    const qint64 approved = counts[ReviewState::Approved];
    const qint64 all = session.size();
    m_approved->setText(tr("<b>%1 of %2</b> approved (%3%)")
                            .arg(numberInWords(approved), numberInWords(all))
                            .arg(all > 0 ? approved * 100 / all : 0));
}

void StatusPieces::showSaved()
{
    if (!m_document.isOpen())
        return;
    if (m_notSaved) {
        m_savedMark->showFamily(Family::Refused);
        m_saved->setText(tr("Not saved: %1").arg(m_notSaved->what));
        m_saved->setToolTip(m_notSaved->text());
    } else if (!m_document.session().project().isWritable()) {
        m_savedMark->showFamily(Family::ChangedOrLost);
        m_saved->setText(tr("Open to read only"));
        m_saved->setToolTip(tr("Nothing can be changed here. Save a copy to work on it."));
    } else {
        m_savedMark->showFine();
        m_saved->setText(tr("All changes saved, %1")
                             .arg(QLocale().toString(m_document.clock().now().toLocalTime().time(), tr("HH:mm"))));
        m_saved->setToolTip(tr("Every change is in the project file before it is shown here."));
    }
    m_saved->setAccessibleDescription(m_saved->toolTip());
}

// Other failures, such as of opening, leave what is saved as it was.
void StatusPieces::showNotSaved(const Error &error)
{
    if (!m_document.isOpen() || error.code != ErrorCode::CannotWrite)
        return;
    m_notSaved = error;
    showSaved();
}

QString StatusPieces::savedText() const { return m_saved->text(); }

void StatusPieces::showPerson()
{
    m_person->setText(personInWords(m_document.person()));
    m_person->setAccessibleName(tr("You are %1. Change it").arg(m_person->text()));
}

void StatusPieces::askPerson()
{
    Person person = m_document.person();
    const auto name = m_dialogs.askText(
        this, tr("Who are you?"), tr("Your name stands beside each change that you make."), tr("Use this name"), false);
    if (!name)
        return;
    person.name = *name;
    QStringList titles;
    for (const QString &role : roleNames())
        titles += roleTitle(role);
    const int role = m_dialogs.choose(this, tr("What do you do here?"), tr("Your role stands beside your name."), titles);
    if (role >= 0 && role < roleNames().size())
        person.role = roleNames()[role];
    m_document.setPerson(person);
    showPerson();
    Q_EMIT personChanged();
}

void StatusPieces::showZoom()
{
    m_zoom->setText(tr("%1%").arg(qRound(m_theme.textScale() * 100)));
    m_zoom->setAccessibleName(tr("Size of the text: %1").arg(m_zoom->text()));
    m_bar->setFixedWidth(Metrics(font()).scaled(160));
}

} // namespace hubready
