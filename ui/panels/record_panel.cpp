#include "ui/panels/record_panel.h"

#include "ui/document/record_fix_finder.h"
#include "ui/document/same_fix_finder.h"
#include "ui/panels/extra_section.h"
#include "ui/panels/field_section.h"
#include "ui/panels/finding_line.h"
#include "ui/panels/record_head.h"
#include "ui/panels/review_bar.h"
#include "ui/support/dialogs.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

constexpr int narrowest = 320;

QString recordsInWords(size_t count, Row first)
{
    const QLocale locale;
    return count == 1 ? RecordPanel::tr("record %1").arg(locale.toString(first + 1))
                      : RecordPanel::tr("%1 records").arg(locale.toString(qlonglong(count)));
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    return line;
}

} // namespace

RecordPanel::RecordPanel(Document &document, ThemeController &theme, const IconSet &icons, Dialogs &dialogs,
                         QWidget *parent)
    : QWidget(parent), m_document(document), m_look{theme, icons}, m_dialogs(dialogs),
      m_pages(new QStackedLayout(this)), m_allFixes(new RecordFixFinder(document, this)),
      m_sameFixes(new SameFixFinder(document, this))
{
    setAccessibleName(tr("Record"));
    setMinimumWidth(narrowest);
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeRecordPage());
    connect(&document, &Document::changed, this, &RecordPanel::follow);
    connect(&document, &Document::aboutToClose, this, &RecordPanel::leave);
    connect(&document.suggestions(), &SuggestionSource::renewed, this, [this] {
        if (m_current)
            refreshFixes();
    });
    connect(m_allFixes, &RecordFixFinder::found, this, [this](Row row, const Suggestions &fixes) {
        if (row == m_current)
            showFixes(fixes);
    });
    connect(m_sameFixes, &SameFixFinder::found, this, [this](const Suggestion &fix, const std::vector<Row> &rows) {
        if (FieldSection *wanted = section(fix.field))
            wanted->showSameRows(fix, rows);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { rememberSection(now); });
}

// The text fields that still have the cursor would hand in their text to a panel that is half gone.
RecordPanel::~RecordPanel()
{
    for (FieldSection *section : m_sections)
        section->forget();
}

QWidget *RecordPanel::makeEmptyPage()
{
    auto *page = new QWidget(this);
    auto *title = new QLabel(tr("No record selected"), page);
    title->setProperty("role", QStringLiteral("heading"));
    title->setAlignment(Qt::AlignHCenter);
    auto *text = new QLabel(tr("Choose a record in the grid to see its fields, findings and fixes here."), page);
    text->setProperty("role", QStringLiteral("muted"));
    text->setAlignment(Qt::AlignHCenter);
    text->setWordWrap(true);
    auto *all = new QVBoxLayout(page);
    constexpr int around = 6 * Metrics::step;
    all->setContentsMargins(around, around, around, around);
    all->setSpacing(2 * Metrics::step);
    all->addStretch(2);
    all->addWidget(title);
    all->addWidget(text);
    all->addStretch(3);
    return page;
}

QWidget *RecordPanel::makeRecordPage()
{
    auto *page = new QWidget(this);
    m_head = new RecordHead(m_look, page);
    m_bar = new ReviewBar(m_look, page);
    m_scroll = new QScrollArea(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Fields of the record"));
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_bar);
    connect(m_head, &RecordHead::nextWanted, this, &RecordPanel::nextWanted);
    connect(m_head, &RecordHead::previousWanted, this, &RecordPanel::previousWanted);
    connect(m_head, &RecordHead::nextFindingWanted, this, &RecordPanel::showNextFinding);
    connect(m_bar, &ReviewBar::approveWanted, this, &RecordPanel::approve);
    connect(m_bar, &ReviewBar::returnWanted, this, &RecordPanel::returnWithQuestion);
    connect(m_bar, &ReviewBar::excludeWanted, this, &RecordPanel::exclude);
    connect(m_bar, &ReviewBar::readyWanted, this, &RecordPanel::markReady);
    connect(m_bar, &ReviewBar::newWanted, this, &RecordPanel::putBackToNew);
    return page;
}

void RecordPanel::buildForm(PackageForm form)
{
    if (m_form == form)
        return;
    m_form = form;
    m_sections.clear();
    m_shownRecordFindings.clear();
    auto *page = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_recordFindings = new QVBoxLayout;
    m_recordFindings->setContentsMargins(0, 0, 0, 0);
    m_recordFindings->setSpacing(3 * Metrics::step / 2);
    column->addLayout(m_recordFindings);
    const TakeEdit take = [this](const FieldEdit &edit) { return m_current && m_document.editField(*m_current, edit); };
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, form))
            continue;
        auto *section = new FieldSection(spec.field, form, m_look, take, page);
        connect(section, &FieldSection::fixChosen, this, &RecordPanel::applyFix);
        connect(section, &FieldSection::fixForAllChosen, this, &RecordPanel::applyFixToAll);
        connect(section, &FieldSection::moreAboutFixWanted, this, &RecordPanel::showFixMenu);
        if (!m_sections.empty())
            column->addWidget(hairline(page));
        column->addWidget(section);
        m_sections.push_back(section);
    }
    m_extras = new ExtraSection(page);
    column->addWidget(m_extras);
    column->addStretch(1);
    m_scroll->setWidget(page);
}

FieldSection *RecordPanel::section(Field field) const
{
    const auto found = std::ranges::find_if(m_sections, [&](const FieldSection *s) { return s->field() == field; });
    return found == m_sections.end() ? nullptr : *found;
}

void RecordPanel::commitPending()
{
    for (FieldSection *section : m_sections)
        section->editor()->commit();
}

void RecordPanel::setCurrent(std::optional<Row> row)
{
    if (!m_document.isOpen() || (row && *row >= m_document.session().size()))
        row.reset();
    if (row && row == m_current)
        return;
    commitPending();
    m_current = row;
    if (!row) {
        for (FieldSection *section : m_sections)
            section->forget();
        m_allFixes->forget();
        m_sameFixes->forget();
        m_pages->setCurrentIndex(0);
        return;
    }
    buildForm(m_document.session().form());
    refresh();
    m_pages->setCurrentIndex(1);
}

void RecordPanel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    refreshBar();
}

void RecordPanel::setPosition(int place, int count)
{
    m_head->setPosition(place, count);
}

void RecordPanel::leave()
{
    setCurrent(std::nullopt);
    m_rows.clear();
    m_head->setPosition(0, 0);
}

void RecordPanel::follow(const SessionEvent &event)
{
    const auto touches = [&](Row row) {
        return std::ranges::binary_search(event.rechecked, row) || std::ranges::binary_search(event.changed, row);
    };
    if (event.rules)
        forgetFindings(); // their rules have other places now
    if (m_current && touches(*m_current))
        refresh();
    else if (std::ranges::any_of(m_rows, touches))
        refreshBar();
}

void RecordPanel::refresh()
{
    const Session &session = m_document.session();
    m_head->showRecord(session.table(), *m_current, session.state(*m_current), session.findings().ofRow(*m_current));
    for (FieldSection *section : m_sections) {
        section->showRecord(session.table(), *m_current);
        section->editor()->setEnabled(session.project().isWritable());
    }
    m_extras->showRecord(*session.extras(), *m_current);
    refreshFindings();
    refreshFixes();
    refreshBar();
}

void RecordPanel::refreshFindings()
{
    const FindingStore &store = m_document.session().findings();
    Findings ofRecord;
    std::array<Findings, fieldCount> byField;
    for (const Finding &finding : store.ofRow(*m_current)) {
        const bool hasSection = finding.field != Field::None && section(finding.field);
        (hasSection ? byField[size_t(finding.field)] : ofRecord).push_back(finding);
    }
    for (FieldSection *section : m_sections) {
        const Findings &findings = byField[size_t(section->field())];
        if (!section->showFindings(findings, store))
            continue;
        for (size_t i = 0; i < findings.size(); ++i)
            offerAt(section->lines()[qsizetype(i)], findings[i]);
    }
    if (ofRecord == m_shownRecordFindings)
        return;
    m_shownRecordFindings = ofRecord;
    while (QLayoutItem *item = m_recordFindings->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may be what called
        delete item;
    }
    constexpr int side = 3 * Metrics::step;
    m_recordFindings->setContentsMargins(side, ofRecord.empty() ? 0 : side, side, 0);
    for (const Finding &finding : ofRecord) {
        auto *line = new FindingLine(finding, store, m_look.theme, m_scroll->widget());
        m_recordFindings->addWidget(line);
        offerAt(line, finding);
    }
}

std::vector<Row> RecordPanel::decided() const
{
    if (m_rows.size() > 1)
        return m_rows;
    return m_current ? std::vector{*m_current} : std::vector<Row>();
}

void RecordPanel::refreshBar()
{
    ReviewStanding standing;
    if (m_document.isOpen()) {
        const Session &session = m_document.session();
        standing.isWritable = session.project().isWritable();
        for (const Row row : decided()) {
            const auto refused = std::ranges::count_if(session.findings().ofRow(row), [](const Finding &finding) {
                return finding.family == Family::Refused;
            });
            ++standing.records;
            standing.refused += refused;
            standing.recordsRefused += refused > 0;
            standing.approved += session.state(row) == ReviewState::Approved;
            standing.markedReady += session.state(row) == ReviewState::Ready;
            standing.untouched += session.state(row) == ReviewState::New;
        }
    }
    m_bar->showStanding(standing);
}

void RecordPanel::rememberSection(QWidget *focused)
{
    for (QWidget *widget = focused; widget && widget != this; widget = widget->parentWidget()) {
        if (auto *section = qobject_cast<FieldSection *>(widget)) {
            m_lastFocused = section;
            m_scroll->ensureWidgetVisible(focused, 0, 2 * Metrics::step);
            return;
        }
    }
}

void RecordPanel::showField(Field field, int item)
{
    FieldSection *wanted = section(field);
    if (!m_current || !wanted)
        return;
    wanted->editor()->focusItem(item);
    m_lastFocused = wanted;
    m_scroll->ensureWidgetVisible(wanted, 0, 2 * Metrics::step);
}

std::vector<FieldSection *> RecordPanel::sectionsInTurn(bool withFocused) const
{
    std::vector<FieldSection *> turn = m_sections;
    const auto focused = std::ranges::find(turn, m_lastFocused.data());
    if (focused != turn.end())
        std::rotate(turn.begin(), withFocused ? focused : focused + 1, turn.end());
    return turn;
}

void RecordPanel::showNextFinding()
{
    if (!m_current)
        return;
    for (FieldSection *section : sectionsInTurn(false)) {
        const auto open = std::ranges::find(section->findings(), false, &Finding::accepted);
        if (open != section->findings().end())
            return showField(section->field(), open->item);
    }
}

void RecordPanel::setStates(ReviewState state, const QString &why, const QString &comment)
{
    ChangeSet changes;
    changes.kind = QStringLiteral("review");
    const auto rows = decided();
    if (rows.empty())
        return;
    changes.why = tr("%1: %2").arg(why, recordsInWords(rows.size(), rows.front()));
    changes.comment = comment;
    for (const Row row : rows)
        changes.states.push_back({row, state});
    (void)m_document.apply(changes);
}

void RecordPanel::approve()
{
    commitPending();
    if (m_bar->canApprove())
        setStates(ReviewState::Approved, tr("Approved"));
}

void RecordPanel::markReady()
{
    commitPending();
    setStates(ReviewState::Ready, tr("Marked Ready"));
}

void RecordPanel::putBackToNew()
{
    setStates(ReviewState::New, tr("Put back to New"));
}

void RecordPanel::returnWithQuestion()
{
    commitPending();
    const auto rows = decided();
    if (rows.empty())
        return;
    const QString count = recordsInWords(rows.size(), rows.front());
    const auto question = m_dialogs.askText(this, tr("Return with a question"),
                                            tr("What does its owner have to answer?"),
                                            tr("Return %1").arg(count), true);
    if (question)
        setStates(ReviewState::Returned, tr("Returned"), *question);
}

void RecordPanel::exclude()
{
    commitPending();
    const auto rows = decided();
    if (rows.empty())
        return;
    const QString count = recordsInWords(rows.size(), rows.front());
    const auto reason = m_dialogs.askText(this, tr("Exclude from the package"), tr("Why does it stay behind?"),
                                          tr("Exclude %1").arg(count), true);
    if (reason)
        setStates(ReviewState::Excluded, tr("Excluded"), *reason);
}

} // namespace hubready
