#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/session/session.h"

#include <algorithm>

namespace hubready::cli {

namespace {

std::string entryText(const JournalEntry &entry)
{
    return QStringLiteral("%1  %2  %3  %4 (%5)\n")
        .arg(entry.id, 5)
        .arg(entry.at.toString(Qt::ISODate), entry.person.name, entry.why.isEmpty() ? entry.kind : entry.why)
        .arg(entry.items)
        .toStdString();
}

std::string itemJson(const JournalItem &item)
{
    const bool isState = item.subject == stateSubject;
    const auto value = [&](const std::optional<std::string> &text) { return !text ? "null" : isState ? quoteJson(*text) : *text; };
    return "{" + jsonMember("record", item.record > 0 ? std::to_string(item.record) : "null") + ", " +
           jsonMember("what", quoteJson(item.subject.starts_with('#') ? item.subject.substr(1) : item.subject)) + ", " +
           jsonMember("before", value(item.before)) + ", " + jsonMember("after", value(item.after)) + "}";
}

std::string entryJson(const JournalEntry &entry, const std::vector<JournalItem> &items)
{
    std::string changes;
    for (const JournalItem &item : items)
        changes += (changes.empty() ? "" : ", ") + itemJson(item);
    return "{" + jsonMember("id", std::to_string(entry.id)) + ", " + jsonMember("at", jsonText(entry.at.toString(Qt::ISODate)))
           + ", " + jsonMember("by", jsonText(entry.person.name)) + ", " + jsonMember("role", jsonText(entry.person.role)) + ", "
           + jsonMember("kind", jsonText(entry.kind)) + ", " + jsonMember("why", jsonText(entry.why)) + ", "
           + jsonMember("undoes", entry.undoes ? std::to_string(*entry.undoes) : "null") + ", "
           + jsonMember("changes", "[" + changes + "]") + "}";
}

Result<std::string> listing(const Session &session, const std::vector<JournalEntry> &entries, bool json)
{
    std::string result;
    for (const JournalEntry &entry : entries) {
        if (!json) {
            result += entryText(entry);
            continue;
        }
        const auto items = session.historyItems(entry.id);
        if (!items)
            return items.error();
        result += (result.empty() ? "\n " : ",\n ") + entryJson(entry, items.value());
    }
    return json ? "{\"history\": [" + result + "]}\n" : result;
}

Result<int> undoTo(Session &session, const std::vector<JournalEntry> &entries, qint64 change)
{
    if (change != 0 && std::ranges::find(entries, change, &JournalEntry::id) == entries.end()) {
        return Error{ErrorCode::Usage, CliText::tr("There is no change %1 in the history.").arg(change), {}, {},
                     CliText::tr("history without options lists them; 0 undoes all.")};
    }
    const auto undone = session.undoTo(change);
    if (!undone)
        return undone.error();
    return report(CliText::tr("%1 changes undone.\n").arg(undone.value()).toStdString(), Done);
}

} // namespace

Result<int> historyCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, CliText::tr("history takes one PROJECT.hubready."), {}, {}, {}};
    if (options.undoTo && options.person.name.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("Say who undoes: --by NAME."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), options.undoTo ? ProjectFile::Mode::Write : ProjectFile::Mode::Read,
                                       options.person, clock, {});
    if (!session)
        return session.error();
    const auto entries = session.value()->history();
    if (!entries)
        return entries.error();
    if (options.undoTo)
        return undoTo(*session.value(), entries.value(), *options.undoTo);
    const auto result = listing(*session.value(), entries.value(), options.format == QStringLiteral("json"));
    if (!result)
        return result.error();
    if (auto done = deliver(result.value(), options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
