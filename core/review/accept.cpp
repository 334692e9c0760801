#include "core/review/accept.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

struct AcceptText
{
    Q_DECLARE_TR_FUNCTIONS(AcceptText)
};

RecordAcceptance placeOf(const Session &session, const Finding &finding, bool accepted)
{
    const Row row = finding.record - 1;
    RecordDecoder decoder(session.table());
    return {row, acceptedKey(session.rules(), finding, decoder.decode(row)), accepted};
}

bool isOpen(const Finding &finding, RuleIndex rule) { return finding.rule == rule && !finding.accepted; }

} // namespace

ChangeSet acceptFindings(const Session &session, RuleIndex rule, const std::vector<Row> &rows, const QString &reason)
{
    ChangeSet change;
    change.kind = QStringLiteral("accept");
    change.comment = reason;
    RecordDecoder decoder(session.table());
    for (Row row : rows) {
        const Findings &findings = session.findings().ofRow(row);
        if (std::ranges::none_of(findings, [rule](const Finding &finding) { return isOpen(finding, rule); }))
            continue;
        const Record &record = decoder.decode(row);
        for (const Finding &finding : findings) {
            if (isOpen(finding, rule))
                change.acceptances.push_back({row, acceptedKey(session.rules(), finding, record), true});
        }
    }
    change.why = AcceptText::tr("Accepted as is: %1 (%2)").arg(session.rules().title(rule)).arg(change.acceptances.size());
    return change;
}

ChangeSet acceptFinding(const Session &session, const Finding &finding, const QString &reason)
{
    ChangeSet change;
    change.kind = QStringLiteral("accept");
    change.comment = reason;
    change.why = AcceptText::tr("Accepted as is: %1").arg(session.rules().title(finding.rule));
    change.acceptances.push_back(placeOf(session, finding, true));
    return change;
}

ChangeSet takeBackAcceptance(const Session &session, const Finding &finding)
{
    ChangeSet change;
    change.kind = QStringLiteral("accept");
    change.why = AcceptText::tr("No longer accepted as is: %1").arg(session.rules().title(finding.rule));
    change.acceptances.push_back(placeOf(session, finding, false));
    return change;
}

} // namespace hubready
