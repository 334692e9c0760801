#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/review/accept.h"
#include "core/review/selection.h"
#include "core/text/wtf8.h"

#include <map>

namespace hubready::cli {

namespace {

ReviewState stateFor(const QString &option)
{
    if (option == QStringLiteral("approve"))
        return ReviewState::Approved;
    if (option == QStringLiteral("return"))
        return ReviewState::Returned;
    return option == QStringLiteral("ready") ? ReviewState::Ready : ReviewState::Excluded;
}

std::string listing(const Session &session, const Options &options)
{
    const PropertyIndex title = *propertyOf(session.form(), Field::Title);
    if (options.format == QStringLiteral("json")) {
        std::string records;
        for (Row row = 0; row < session.size(); ++row) {
            records += (row ? ",\n  {" : "\n  {") + jsonMember("record", std::to_string(row + 1)) + ", "
                       + jsonMember("state", quoteJson(reviewStateName(session.state(row)))) + ", "
                       + jsonMember("refused", session.findings().isRefused(row) ? "true" : "false") + "}";
        }
        return "{\"records\": [" + records + "]}\n";
    }
    QString out;
    for (ReviewState state : allReviewStates) {
        if (const qint64 count = session.stateCounts()[size_t(state)]; count > 0)
            out += QStringLiteral("%1  %2\n").arg(count, 7).arg(reviewStateLabel(state));
    }
    for (Row row = 0; !options.quiet && row < session.size(); ++row) {
        out += QStringLiteral("%1  %2  %3\n").arg(row + 1, 6).arg(reviewStateLabel(session.state(row)), -20)
                   .arg(toQString(session.table().cell(row, title).text).left(80));
    }
    return out.toStdString();
}

// What the selections ask for, each record once: of two that name one record the later counts, in the order approve,
// return, ready, exclude. All of them are looked at before anything is done.
Result<std::map<Row, ReviewState>> wantedStates(const Session &session, const Options &options)
{
    std::map<Row, ReviewState> wanted;
    for (const auto &[option, selection] : options.review) {
        const auto rows = selectRecords(session, selection);
        if (!rows)
            return rows.error();
        for (Row row : rows.value())
            wanted[row] = stateFor(option);
    }
    return wanted;
}

Result<int> setStates(Session &session, const Options &options)
{
    const auto wanted = wantedStates(session, options);
    if (!wanted)
        return wanted.error();
    ChangeSet change;
    change.kind = QStringLiteral("review");
    change.comment = options.comment;
    std::map<ReviewState, int> counts;
    bool refused = false;
    for (const auto &[row, state] : wanted.value()) {
        // What the gate would refuse cannot be approved.
        if (state == ReviewState::Approved && session.findings().isRefused(row)) {
            refused = true;
            tell(CliText::tr("Record %1 was not approved: it would be refused.").arg(row + 1));
            continue;
        }
        change.states.push_back({row, state});
        ++counts[state];
    }
    QStringList parts;
    for (const auto &[state, count] : counts)
        parts << CliText::tr("%1: %2 records").arg(reviewStateLabel(state)).arg(count);
    change.why = parts.isEmpty() ? CliText::tr("No record was changed.") : parts.join(QStringLiteral("; "));
    if (const auto done = session.apply(change); !done)
        return done.error();
    return report(change.why.toStdString() + '\n', refused ? NotAllowed : Done);
}

Result<void> accept(Session &session, const Options &options)
{
    const auto rule = session.rules().indexOf(options.accept.toStdString());
    if (!rule)
        return Error{ErrorCode::Usage, CliText::tr("There is no rule “%1”.").arg(options.accept), {}, {}, {}};
    if (session.rules().rule(*rule).family == Family::Refused) {
        return Error{ErrorCode::Refused, CliText::tr("What would be refused cannot be accepted as it is."), {},
                     session.rules().title(*rule), CliText::tr("Put it right, or leave the records out.")};
    }
    const auto rows = selectRecords(session, options.records);
    if (!rows)
        return rows.error();
    const ChangeSet change = acceptFindings(session, *rule, rows.value(), options.comment);
    if (auto done = session.apply(change); !done)
        return done.error();
    tell(change.why);
    return {};
}

} // namespace

Result<int> reviewCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, CliText::tr("review takes one PROJECT.hubready."), {}, {}, {}};
    const bool accepts = !options.accept.isEmpty();
    if (accepts != !options.records.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("--accept RULE and --records SELECTION go together."), {}, {}, {}};
    const bool changes = accepts || !options.review.empty();
    if (changes && options.person.name.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("Say who decides: --by NAME."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), changes ? ProjectFile::Mode::Write : ProjectFile::Mode::Read,
                                       options.person, clock, progressOf(options));
    if (!session)
        return session.error();
    if (accepts) {
        if (auto done = accept(*session.value(), options); !done)
            return done.error();
    }
    if (changes)
        return setStates(*session.value(), options);
    if (auto done = deliver(listing(*session.value(), options), options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
