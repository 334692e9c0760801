#include "ui/wizards/export_plan_lines.h"

#include "core/rules/finding_text.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <functional>

namespace hubready {

namespace {

struct ExportSummaryText
{
    Q_DECLARE_TR_FUNCTIONS(ExportSummaryText)
};

const Finding *refusal(const Session &session, Row row)
{
    const Findings &findings = session.findings().ofRow(row);
    const auto found = std::ranges::find_if(
        findings, [](const Finding &finding) { return finding.family == Family::Refused; });
    return found == findings.end() ? nullptr : &*found;
}

std::vector<Row> withFindingOf(Family family, const ExportPlan &plan, const Session &session)
{
    std::vector<Row> rows;
    for (Row row : plan.goes) {
        if (std::ranges::any_of(session.findings().ofRow(row),
                                [&](const Finding &finding) { return finding.family == family; }))
            rows.push_back(row);
    }
    return rows;
}

// A line of those that stay together: by state where that is the reason, by rule where they would be refused (the
// reason itself names figures that differ from record to record), else by the reason.
SummaryLine lineOf(const LeftBehind &left, const Session &session)
{
    SummaryLine line;
    line.text = left.reason;
    const ReviewState state = session.state(left.row);
    if (const Finding *finding = refusal(session, left.row);
        finding && left.reason.endsWith(findingMessage(session.findings(), *finding))) {
        line.family = Family::Refused;
        line.text = session.rules().title(finding->rule);
        line.detail = ExportSummaryText::tr("would be refused");
    } else if (left.reason.endsWith(reviewStateLabel(state))) {
        line.state = state;
        line.text = reviewStateLabel(state);
        line.detail = state == ReviewState::Excluded ? QString() : ExportSummaryText::tr("not approved");
    } else {
        line.family = Family::ChangedOrLost;
    }
    return line;
}

} // namespace

std::vector<SummaryLine> goingLines(const ExportPlan &plan, const Session &session)
{
    if (plan.goes.empty())
        return {};
    std::vector<SummaryLine> lines{{{}, {}, ExportSummaryText::tr("Pass every rule of the gate"), ExportSummaryText::tr("checked just now"), plan.goes}};
    const auto add = [&](Family family, const QString &text) {
        std::vector<Row> rows = withFindingOf(family, plan, session);
        if (!rows.empty())
            lines.push_back({family, {}, text, {}, std::move(rows)});
    };
    add(Family::ChangedOrLost, ExportSummaryText::tr("Changed or lost in part"));
    add(Family::CouldBeBetter, ExportSummaryText::tr("Could be better"));
    return lines;
}

std::vector<SummaryLine> stayingLines(const ExportPlan &plan, const Session &session)
{
    QMap<QString, size_t> places;
    std::vector<SummaryLine> lines;
    for (const LeftBehind &left : plan.stays) {
        SummaryLine line = lineOf(left, session);
        const QString key = line.text + QChar::LineSeparator + line.detail;
        if (!places.contains(key)) {
            places.insert(key, lines.size());
            lines.push_back(std::move(line));
        }
        lines[places.value(key)].rows.push_back(left.row);
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), [](const SummaryLine &line) { return line.rows.size(); });
    return lines;
}

std::vector<SummaryLine> lossLines(const ExportPlan &plan)
{
    std::vector<SummaryLine> lines;
    for (const QString &loss : plan.losses)
        lines.push_back({Family::ChangedOrLost, {}, loss, {}, {}});
    return lines;
}

} // namespace hubready
