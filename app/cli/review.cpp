#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/review/selection.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

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

} // namespace

Result<int> reviewCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, tr("review takes one PROJECT.hubready."), {}, {}, {}};
    const bool changes = !options.review.empty();
    if (changes && options.person.name.isEmpty())
        return Error{ErrorCode::Usage, tr("Say who decides: --by NAME."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), changes ? ProjectFile::Mode::Write : ProjectFile::Mode::Read,
                                       options.person, clock, {});
    if (!session)
        return session.error();
    qint64 refused = 0;
    for (const auto &[option, selection] : options.review) {
        const auto rows = selectRecords(*session.value(), selection);
        if (!rows)
            return rows.error();
        ChangeSet change;
        change.kind = QStringLiteral("review");
        change.comment = options.comment;
        const ReviewState state = stateFor(option);
        for (Row row : rows.value()) {
            // What the gate would refuse cannot be approved.
            if (state == ReviewState::Approved && session.value()->findings().isRefused(row)) {
                ++refused;
                if (!options.quiet)
                    tell(tr("Record %1 was not approved: it would be refused.").arg(row + 1));
                continue;
            }
            change.states.push_back({row, state});
        }
        change.why = tr("%1: %2 records").arg(reviewStateLabel(state)).arg(change.states.size());
        const auto done = session.value()->apply(change);
        if (!done)
            return done.error();
        print(change.why + u'\n');
    }
    if (!changes) {
        if (auto done = deliver(listing(*session.value(), options), options.output); !done)
            return done.error();
    }
    return refused > 0 ? NotAllowed : Done;
}

Result<int> historyCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, tr("history takes one PROJECT.hubready."), {}, {}, {}};
    if (options.undoTo && options.person.name.isEmpty())
        return Error{ErrorCode::Usage, tr("Say who undoes: --by NAME."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), options.undoTo ? ProjectFile::Mode::Write : ProjectFile::Mode::Read,
                                       options.person, clock, {});
    if (!session)
        return session.error();
    if (options.undoTo) {
        const auto undone = session.value()->undoTo(*options.undoTo);
        if (!undone)
            return undone.error();
        print(tr("%1 changes undone.\n").arg(undone.value()));
        return Done;
    }
    const auto entries = session.value()->history();
    if (!entries)
        return entries.error();
    std::string result;
    const bool json = options.format == QStringLiteral("json");
    for (const JournalEntry &entry : entries.value()) {
        if (!json) {
            result += QStringLiteral("%1  %2  %3  %4 (%5)\n").arg(entry.id, 5).arg(entry.at.toString(Qt::ISODate), entry.person.name, entry.why.isEmpty() ? entry.kind : entry.why).arg(entry.items).toStdString();
            continue;
        }
        const auto items = session.value()->historyItems(entry.id);
        if (!items)
            return items.error();
        std::string changes;
        for (const JournalItem &item : items.value()) {
            const bool isState = item.subject == stateSubject;
            const auto value = [&](const std::optional<std::string> &text) { return !text ? "null" : isState ? quoteJson(*text) : *text; };
            changes += (changes.empty() ? "{" : ", {") + jsonMember("record", std::to_string(item.record)) + ", "
                       + jsonMember("what", quoteJson(isState ? "state" : item.subject)) + ", "
                       + jsonMember("before", value(item.before)) + ", " + jsonMember("after", value(item.after)) + "}";
        }
        result += (result.empty() ? "\n {" : ",\n {") + jsonMember("id", std::to_string(entry.id)) + ", "
                  + jsonMember("at", jsonText(entry.at.toString(Qt::ISODate))) + ", " + jsonMember("by", jsonText(entry.person.name))
                  + ", " + jsonMember("role", jsonText(entry.person.role)) + ", " + jsonMember("kind", jsonText(entry.kind)) + ", "
                  + jsonMember("why", jsonText(entry.why)) + ", "
                  + jsonMember("undoes", entry.undoes ? std::to_string(*entry.undoes) : "null") + ", "
                  + jsonMember("changes", "[" + changes + "]") + "}";
    }
    if (auto done = deliver(json ? "{\"history\": [" + result + "]}\n" : result, options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
