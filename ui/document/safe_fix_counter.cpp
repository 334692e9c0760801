#include "ui/document/safe_fix_counter.h"

#include "core/suggest/best_fixes.h"

#include <QPointer>

#include <algorithm>
#include <numeric>

namespace hubready {

namespace {

const QString countJob = QStringLiteral("count-safe-fixes");
constexpr int countAfterMilliseconds = 400; // several edits in a row are counted once

using Counts = Result<std::vector<int>>;

Counts countSafeFixes(const RecordTable &table, const Suggester &suggester, const std::vector<Row> &rows,
                      const Progress &progress)
{
    const auto fixes = bestFixes(table, suggester, {true, {}, rows}, progress);
    if (!fixes)
        return fixes.error();
    std::vector<int> counts(rows.size(), 0);
    size_t at = 0;
    for (const Suggestion &fix : fixes.value()) {
        while (rows[at] != fix.record - 1)
            ++at;
        ++counts[at];
    }
    return counts;
}

} // namespace

SafeFixCounter::SafeFixCounter(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(countAfterMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SafeFixCounter::start);
    connect(&document, &Document::opened, this, &SafeFixCounter::begin);
    connect(&document, &Document::aboutToClose, this, &SafeFixCounter::forget);
    connect(&document, &Document::changed, this, [this](const SessionEvent &event) {
        m_stale.insert(event.changed.begin(), event.changed.end());
        m_timer.start();
    });
    // Other fixes may come now; the number stands until it is counted anew.
    connect(&document.suggestions(), &SuggestionSource::renewed, this, &SafeFixCounter::countAll);
    if (document.isOpen())
        begin();
}

void SafeFixCounter::begin()
{
    forget();
    m_countOfRow.assign(m_document.session().size(), 0);
    countAll();
}

void SafeFixCounter::countAll()
{
    if (m_countOfRow.empty())
        return;
    for (Row row = 0; row < m_document.session().size(); ++row)
        m_stale.insert(m_stale.end(), row);
    m_timer.start();
}

void SafeFixCounter::forget()
{
    m_timer.stop();
    m_document.jobs().cancel(countJob);
    m_stale.clear();
    m_countOfRow.clear();
    tell(0);
}

void SafeFixCounter::start()
{
    if (!m_document.isOpen() || m_stale.empty())
        return;
    // A newer job makes an older one stale; what that was to count is among the stale rows still.
    const std::vector<Row> rows(m_stale.begin(), m_stale.end());
    m_document.jobs().start<Counts>(
        countJob, tr("Counting safe fixes"),
        [table = m_document.session().table(), knowledge = m_document.suggestions().knowledge(),
         rows](const Progress &progress) { return countSafeFixes(table, Suggester(knowledge), rows, progress); },
        [self = QPointer(this), rows](const Counts &counts) {
            if (self && counts)
                self->take(rows, counts.value());
        });
}

void SafeFixCounter::take(const std::vector<Row> &rows, const std::vector<int> &counts)
{
    // What changed while it was counted is counted again, and so is everything where another project came meanwhile.
    if (m_timer.isActive() || m_countOfRow.empty() || rows.back() >= m_countOfRow.size())
        return;
    for (size_t i = 0; i < rows.size(); ++i) {
        m_countOfRow[rows[i]] = counts[i];
        m_stale.erase(rows[i]);
    }
    tell(std::accumulate(m_countOfRow.begin(), m_countOfRow.end(), 0));
}

void SafeFixCounter::tell(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    Q_EMIT countChanged(count);
}

} // namespace hubready
