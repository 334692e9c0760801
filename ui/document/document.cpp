#include "ui/document/document.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>
#include <variant>

namespace hubready {

namespace {
const QString openKind = QStringLiteral("open");
const QString importKind = QStringLiteral("import");
const QString rulesKind = QStringLiteral("rules");
const QString compareKind = QStringLiteral("compare");
const QString updateKind = QStringLiteral("update");
const QString wordsKind = QStringLiteral("words");

// A project as it was read, and what comes of it that takes long as well.
struct Opened
{
    SessionData data;
    OutsideKnowledge outside;
};

Result<Opened> readProject(const QString &path, const std::shared_ptr<const SpellingDictionary> &dictionary, const Progress &progress)
{
    auto data = readSessionData(path, progress, dictionary);
    if (!data)
        return data.error();
    OutsideKnowledge outside = OutsideKnowledge::of(data.value().checker.context());
    return Opened{std::move(data.value()), std::move(outside)};
}

struct Anew
{
    CheckedAnew checked;
    OutsideKnowledge outside;
};
} // namespace

Document::Document(const Clock &clock, Jobs &jobs, std::shared_ptr<const SpellingDictionary> dictionary,
                   QObject *parent)
    : QObject(parent), m_clock(clock), m_jobs(jobs), m_suggestions(*this, std::move(dictionary))
{
    connect(&m_later, &QTimer::timeout, this, &Document::checkLater);
}

Document::~Document() = default;

void Document::setPerson(const Person &person)
{
    m_person = person;
    if (m_session)
        m_session->setPerson(person);
}

template <typename T> Result<T> Document::told(Result<T> result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result;
}

void Document::open(const QString &projectPath, ProjectFile::Mode mode)
{
    close();
    // The file is taken here and now, so that nobody else writes to it while it is being read.
    auto opened = told(ProjectFile::open(projectPath, mode, m_person, m_clock));
    if (!opened)
        return;
    auto project = std::make_shared<std::unique_ptr<ProjectFile>>(std::move(opened.value()));
    m_jobs.start<Result<Opened>>(
        openKind, tr("Opening %1").arg(QFileInfo(projectPath).fileName()),
        [projectPath, dictionary = m_suggestions.dictionary()](const Progress &progress) {
            return readProject(projectPath, dictionary, progress);
        },
        [this, project](Result<Opened> data) {
            if (!data)
                project->reset(); // closed before anybody is told, who may want to remove it
            auto read = told(std::move(data));
            if (!read)
                return;
            auto session = told(Session::adopt(std::move(*project), std::move(read->data), m_person, m_clock));
            if (session)
                take(std::move(session.value()), std::move(read->outside));
        });
}

void Document::import(const ImportRequest &request)
{
    close();
    QStringList names;
    for (const QString &input : request.inputs)
        names += QFileInfo(input).fileName();
    m_jobs.start<Result<ImportReport>>(
        importKind, tr("Reading %1").arg(names.join(QStringLiteral(", "))),
        [request, clock = &m_clock](const Progress &progress) { return importProject(request, *clock, progress); },
        [this, request](const Result<ImportReport> &report) {
            if (!report && report.error().code == ErrorCode::Cancelled)
                Q_EMIT failed(report.error());
            else
                Q_EMIT imported(request, report);
        });
}

void Document::compareWith(const ImportRequest &request)
{
    m_jobs.start<Result<ExportComparison>>(
        compareKind, tr("Comparing with %1").arg(QFileInfo(request.inputs.value(0)).fileName()),
        [request](const Progress &progress) {
            const Inputs inputs{request.inputs, request.standardInput, request.fromFolder};
            return compareWithExport(request.project, inputs, request.options, progress);
        },
        [this, opening = m_openings](Result<ExportComparison> comparison) {
            if (!m_session || m_openings != opening)
                return;
            if (auto done = told(std::move(comparison)))
                Q_EMIT compared(std::make_shared<const ExportComparison>(std::move(done.value())));
        });
}

void Document::takeNewer(std::shared_ptr<const ExportComparison> comparison, const UpdateChoices &choices)
{
    const QString path = m_session->project().path();
    close();
    m_jobs.start<Result<UpdateReport>>(
        updateKind, tr("Updating %1").arg(QFileInfo(path).fileName()),
        [path, comparison = std::move(comparison), choices, person = m_person, clock = &m_clock](
            const Progress &progress) { return takeNewerExport(path, *comparison, choices, person, *clock, progress); },
        [this, path](Result<UpdateReport> report) {
            const auto done = told(std::move(report));
            open(path);
            if (done)
                Q_EMIT updated(done.value());
        });
}

void Document::take(std::unique_ptr<Session> session, OutsideKnowledge outside)
{
    m_session = std::move(session);
    ++m_openings;
    m_suggestions.setOutside(std::move(outside));
    m_session->onChange([this](const SessionEvent &event) {
        if (m_jobs.isBusyWith(rulesKind))
            m_sinceChecks.insert(m_sinceChecks.end(), event.rechecked.begin(), event.rechecked.end());
        m_suggestions.setLinks(m_session->context().links); // first, because who is told asks for fixes
        Q_EMIT changed(event);
        Q_EMIT historyChanged();
        if (m_session->hasLater())
            m_later.start();
        if (event.rulesDue) {
            m_wanted.rules.reset(); // those that were being tried came before
            checkAnew(tr("Checking with the rules of the project"));
        }
    });
    Q_EMIT opened();
    Q_EMIT historyChanged();
}

Result<void> Document::addLinkResults(const LinkResults &results, std::vector<Row> rows)
{
    auto done = told(m_session->addLinkResults(results, std::move(rows)));
    m_suggestions.setLinks(m_session->context().links);
    if (m_session->hasLater())
        m_later.start();
    return done;
}

// So few at a time that typing and scrolling are not felt.
void Document::checkLater()
{
    constexpr size_t atATime = 2000;
    if (m_session && m_session->lacksWords()) {
        m_later.stop();
        lookUpWords();
        return;
    }
    if (!m_session || !m_session->checkLater(atATime))
        m_later.stop();
}

void Document::lookUpWords()
{
    m_jobs.start<std::monostate>(
        wordsKind, tr("Checking how new words are spelt"),
        [spelling = m_session->context().spelling](const Progress &progress) {
            spelling->lookUpWanted(progress);
            return std::monostate();
        },
        [this](std::monostate) {
            if (m_session && m_session->hasLater())
                m_later.start();
        });
}

void Document::close()
{
    m_later.stop();
    m_jobs.cancel(compareKind);
    m_jobs.cancel(wordsKind);
    m_jobs.cancel(rulesKind);
    m_wanted = {};
    if (!m_session)
        return;
    Q_EMIT aboutToClose();
    m_session.reset();
    Q_EMIT closed();
}

Result<std::optional<ChangeId>> Document::apply(const ChangeSet &changes)
{
    return told(m_session->apply(changes));
}

void Document::setRules(const RuleSetFile &set, const QString &why)
{
    m_wanted.rules = set;
    m_wanted.why = why;
    checkAnew(tr("Checking with the new rules"));
}

void Document::setContext(const CheckContext &context)
{
    m_wanted.context = context;
    checkAnew(tr("Checking with the new lists"));
}

void Document::checkAgain()
{
    if (!m_jobs.isBusyWith(rulesKind))
        checkAnew(tr("Checking again"));
}

void Document::setOwnWords(std::shared_ptr<const WordSet> words)
{
    m_session->setOwnWords(std::move(words));
    checkAnew(tr("Checking with the project's words"));
}

void Document::checkAnew(const QString &title)
{
    m_sinceChecks.clear();
    OtherChecks wanted = m_wanted;
    if (!wanted.rules && m_session->rulesAreDue())
        wanted.rules = m_session->rulesOfProject();
    m_jobs.start<Result<Anew>>(
        rulesKind, title,
        [wanted, rules = m_session->findings().sharedRules(), context = m_session->context(),
         table = m_session->table(), accepted = m_session->acceptances()](const Progress &progress) -> Result<Anew> {
            auto checked = checkWith(wanted, rules, context, table, accepted, progress);
            if (!checked)
                return checked.error();
            OutsideKnowledge outside = OutsideKnowledge::of(checked.value().checker.context());
            return Anew{std::move(checked.value()), std::move(outside)};
        },
        [this, opening = m_openings](Result<Anew> checked) {
            if (!m_session || m_openings != opening)
                return;
            if (!checked)
                forgetWanted();
            if (auto done = told(std::move(checked)))
                takeChecks(std::move(done->checked), std::move(done->outside));
        });
}

// The check was stopped, or failed: what people see and what the project has must not part.
void Document::forgetWanted()
{
    m_wanted = {};
    if (m_session->rulesAreDue())
        (void)told(m_session->keepRulesInForce(tr("Rules as before: the check by others was stopped")));
}

void Document::takeChecks(CheckedAnew checked, OutsideKnowledge outside)
{
    std::ranges::sort(m_sinceChecks);
    const auto doubles = std::ranges::unique(m_sinceChecks);
    m_sinceChecks.erase(doubles.begin(), doubles.end());
    outside.links = m_session->context().links;
    const OutsideKnowledge before = m_suggestions.knowledge().outside;
    m_suggestions.setOutside(std::move(outside)); // first, because who is told asks for fixes
    // Taken out first, because who is told may want other checks at once.
    const OtherChecks wanted = std::exchange(m_wanted, {});
    if (told(m_session->takeChecks(wanted, std::move(checked), std::exchange(m_sinceChecks, {}))))
        Q_EMIT settingsChanged();
    else
        m_suggestions.setOutside(before);
}

bool Document::keepSetting(const QString &name, const QString &value)
{
    return m_session->project().isWritable() && told(m_session->keepSetting(name, value));
}

bool Document::editField(Row row, const FieldEdit &edit)
{
    ChangeSet changes;
    changes.why = tr("%1 of record %2").arg(fieldLabel(edit.field)).arg(row + 1);
    changes.fields = {{row, edit}};
    return bool(apply(changes));
}

void Document::undo()
{
    if (m_session && m_session->canUndo())
        (void)told(m_session->undo());
}

void Document::redo()
{
    if (m_session && m_session->canRedo())
        (void)told(m_session->redo());
}

Result<void> Document::setSetting(const QString &name, const QString &value, const QString &why)
{
    auto done = told(m_session->setSetting(name, value, why));
    if (done) {
        Q_EMIT settingsChanged();
        Q_EMIT historyChanged();
    }
    return done;
}

} // namespace hubready
