#include "core/review/selection.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <set>

namespace hubready {

namespace {

Error notUnderstood(const QString &selection, const QString &why)
{
    return {ErrorCode::Usage, QCoreApplication::translate("Selection", "“%1” does not say which records.").arg(selection), {}, why,
            QCoreApplication::translate("Selection", "Write all, clean, numbers such as 1,4-9, rule:ID or state:NAME.")};
}

std::vector<Row> where(const Session &session, const std::function<bool(Row)> &wanted)
{
    std::vector<Row> rows;
    for (Row row = 0; row < session.size(); ++row) {
        if (wanted(row))
            rows.push_back(row);
    }
    return rows;
}

Result<std::vector<Row>> byNumbers(const Session &session, const QString &selection)
{
    std::set<Row> rows;
    for (const QString &part : selection.split(u',')) {
        const QStringList ends = part.split(u'-');
        bool isNumber = false;
        const quint32 first = ends.first().trimmed().toUInt(&isNumber);
        bool isRange = isNumber;
        const quint32 last = ends.size() > 1 ? ends[1].trimmed().toUInt(&isRange) : first;
        if (!isNumber || !isRange || ends.size() > 2 || first == 0 || last < first)
            return notUnderstood(selection, {});
        if (last > session.size()) {
            return notUnderstood(selection, QCoreApplication::translate("Selection", "There are %1 records.").arg(session.size()));
        }
        for (quint32 number = first; number <= last; ++number)
            rows.insert(number - 1);
    }
    return std::vector<Row>(rows.begin(), rows.end());
}

} // namespace

Result<std::vector<Row>> selectRecords(const Session &session, const QString &selection)
{
    if (selection == QStringLiteral("all"))
        return where(session, [](Row) { return true; });
    if (selection == QStringLiteral("clean"))
        return where(session, [&](Row row) { return !session.findings().isRefused(row); });
    if (selection.startsWith(QStringLiteral("rule:"))) {
        const auto rule = session.rules().indexOf(selection.mid(5).toStdString());
        if (!rule)
            return notUnderstood(selection, QCoreApplication::translate("Selection", "There is no such rule."));
        return where(session, [&](Row row) {
            return std::ranges::any_of(session.findings().ofRow(row), [&](const Finding &f) { return f.rule == *rule; });
        });
    }
    if (selection.startsWith(QStringLiteral("state:"))) {
        const auto state = reviewStateOf(selection.mid(6).toStdString());
        if (!state)
            return notUnderstood(selection, QCoreApplication::translate("Selection", "There is no such state."));
        return where(session, [&](Row row) { return session.state(row) == *state; });
    }
    return byNumbers(session, selection);
}

} // namespace hubready
