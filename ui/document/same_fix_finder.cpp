#include "ui/document/same_fix_finder.h"

#include "core/suggest/fix_rules.h"
#include "core/suggest/same_fixes.h"
#include "ui/support/counted_words.h"

#include <QPointer>

namespace hubready {

namespace {

const QString sameFixJob = QStringLiteral("same-fixes");
constexpr int lookAfterMilliseconds = 200; // nothing is looked for while somebody steps through the records

using RowsOfEach = Result<std::vector<std::vector<Row>>>;

RowsOfEach rowsOfEach(const RecordTable &table, const Suggester &suggester, const Suggestions &fixes,
                      const Progress &progress)
{
    std::vector<std::vector<Row>> all;
    for (const Suggestion &fix : fixes) {
        auto rows = rowsOfSameFix(table, suggester, fix, progress);
        if (!rows)
            return rows.error();
        all.push_back(std::move(rows.value()));
    }
    return all;
}

} // namespace

SameFixFinder::SameFixFinder(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookAfterMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SameFixFinder::start);
    connect(&document, &Document::aboutToClose, this, &SameFixFinder::forget);
    connect(&document, &Document::changed, this, [this] { // there may be more of the same now, or fewer
        if (!m_fixes.empty())
            m_timer.start();
    });
}

void SameFixFinder::look(Suggestions fixes)
{
    std::erase_if(fixes, [](const Suggestion &fix) { return !canBeSame(fix.field); });
    forget();
    m_fixes = std::move(fixes);
    if (!m_fixes.empty())
        m_timer.start();
}

void SameFixFinder::forget()
{
    m_timer.stop();
    m_document.jobs().cancel(sameFixJob);
    m_fixes.clear();
}

void SameFixFinder::start()
{
    if (!m_document.isOpen())
        return;
    m_document.jobs().start<RowsOfEach>(
        sameFixJob, tr("Looking for the same values"),
        [table = m_document.session().table(), knowledge = m_document.suggestions().knowledge(), fixes = m_fixes](
            const Progress &progress) { return rowsOfEach(table, Suggester(knowledge), fixes, progress); },
        [self = QPointer(this), fixes = m_fixes](const RowsOfEach &rows) {
            // What was asked last may be another question by now, or none.
            if (!self || !rows || self->m_fixes.empty() || self->m_timer.isActive())
                return;
            for (size_t i = 0; i < fixes.size(); ++i)
                Q_EMIT self->found(fixes[i], rows.value()[i]);
        });
}

ChangeSet SameFixFinder::changesFor(const Session &session, const Suggestion &fix, const std::vector<Row> &rows)
{
    ChangeSet changes;
    changes.kind = QStringLiteral("fix");
    for (const Row row : rows) {
        if (hasSameValue(session.table(), row, fix)) // it may have been edited since it was found
            changes.fields.push_back({row, fix.edit()});
    }
    const QString title = fix.rules.empty() ? fieldLabel(fix.field) : fixRuleTitle(fix.rules.front());
    changes.why = tr("%1: %2").arg(title, recordsInWords(qint64(changes.fields.size())));
    return changes;
}

} // namespace hubready
