// What a session does about rules: which are in force, what was accepted as it is, what is looked at later.
#include "core/session/session.h"

#include "core/json/json_text.h"
#include "core/session/session_data.h"
#include "core/session/session_prepared.h"
#include "core/session/session_text.h"
#include "core/session/stored_rules.h"
#include "core/text/wtf8.h"

#include <numeric>

namespace hubready {

namespace {

Result<RuleSetPtr> rulesOfFile(const RuleSetFile &set)
{
    return set.isBuiltIn() ? Result<RuleSetPtr>(RuleSet::builtIn()) : RuleSet::withFile(set);
}

} // namespace

Result<void> Session::prepareAcceptances(const ChangeSet &changes, Prepared &prepared) const
{
    for (const RecordAcceptance &wanted : changes.acceptances) {
        const auto rule = rules().indexOf(wanted.key.rule);
        if (wanted.accepted && (!rule || rules().rule(*rule).family == Family::Refused)) {
            return Error{ErrorCode::Refused, SessionText::tr("What would be refused cannot be accepted as it is."),
                         SessionText::tr("record %1").arg(wanted.row + 1), rule ? rules().title(*rule) : QString(),
                         SessionText::tr("Put it right, or leave the record out.")};
        }
        if (wanted.accepted && changes.comment.trimmed().isEmpty())
            return Error{ErrorCode::Usage, SessionText::tr("Say why it can stay as it is."), {}, {}, {}};
        const Acceptance acceptance{changes.comment, m_person.name, m_person.role, m_clock.now()};
        prepareAcceptance(wanted.row, wanted.key, wanted.accepted ? std::optional(acceptance) : std::nullopt, prepared);
    }
    return {};
}

void Session::prepareAcceptance(Row row, const AcceptedKey &key, const std::optional<Acceptance> &after,
                                Prepared &prepared) const
{
    std::optional<Acceptance> before;
    if (const auto ofRow = acceptances().find(row); ofRow != acceptances().end()) {
        if (const auto known = ofRow->second.find(key); known != ofRow->second.end())
            before = known->second;
    }
    // Accepting once more what is accepted changes nothing, whoever does it.
    if (before.has_value() == after.has_value())
        return;
    const auto json = [&](const std::optional<Acceptance> &acceptance) {
        return acceptance ? std::optional(acceptanceJson(key, *acceptance)) : std::nullopt;
    };
    if (prepared.acceptances.insert_or_assign({row, key}, after).second)
        prepared.items.push_back({row + 1, std::string(acceptedSubject), json(before), json(after)});
}

Result<void> Session::storeAcceptances(const Prepared &prepared) const
{
    if (prepared.acceptances.empty())
        return {};
    const Connection &connection = m_project->connection();
    auto clear = Statement::prepare(
        connection,
        QStringLiteral("DELETE FROM accepted WHERE record = ? AND rule = ? AND field = ? AND item = ? AND value = ?"));
    auto put = Statement::prepare(
        connection, QStringLiteral("INSERT INTO accepted (record, rule, field, item, value, reason, who, role, at) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!clear || !put)
        return clear ? put.error() : clear.error();
    for (const auto &[place, acceptance] : prepared.acceptances) {
        const auto &[row, key] = place;
        const QVariantList keys{row + 1, QString::fromStdString(key.rule), toQString(fieldName(key.field)), key.item,
                                QString::fromStdString(key.valueHash)};
        if (auto done = clear->run(keys); !done)
            return done;
        if (!acceptance)
            continue;
        const QVariantList said{acceptance->reason, acceptance->who, acceptance->role,
                                acceptance->at.toString(Qt::ISODateWithMs)};
        if (auto done = put->run(keys + said); !done)
            return done;
    }
    return {};
}

bool Session::checkLater(size_t most)
{
    SessionEvent event;
    event.rechecked = m_data.checker.recheckLater(m_data.table, m_data.findings, most);
    if (!event.rechecked.empty())
        tell(event);
    return hasLater();
}

Result<void> Session::checkAnew(Checker checker, const Progress &progress)
{
    checker.setAcceptances(acceptances());
    auto checked = checkProject(m_project->connection(), m_data.table, checker, progress);
    if (!checked)
        return checked.error();
    takeChecked(std::move(checker), std::move(checked.value()));
    return {};
}

void Session::takeChecked(Checker checker, FindingStore findings)
{
    m_data.checker = std::move(checker);
    m_data.findings = std::move(findings);
    m_rulesInForce = storedRules();
    SessionEvent event;
    event.rules = true;
    event.rechecked.resize(size());
    std::iota(event.rechecked.begin(), event.rechecked.end(), Row(0));
    tell(event);
}

RuleSetFile Session::rulesOfProject() const
{
    return storedRuleSet(*m_project);
}

Result<CheckedAnew> checkWith(const OtherChecks &other, const RuleSetPtr &rules, const CheckContext &context,
                              const RecordTable &table, const Acceptances &accepted, const Progress &progress)
{
    const auto wanted = other.rules ? rulesOfFile(*other.rules) : Result<RuleSetPtr>(rules);
    if (!wanted)
        return wanted.error();
    CheckContext lists = other.context.value_or(context);
    // What is no list.
    lists.today = context.today;
    lists.spelling = context.spelling;
    lists.ownWords = context.ownWords;
    lists.links = context.links;
    CheckedAnew checked{Checker(std::move(lists), wanted.value()), FindingStore(wanted.value())};
    checked.checker.setAcceptances(accepted);
    auto findings = checked.checker.check(table, progress);
    if (!findings)
        return findings.error();
    checked.findings = std::move(findings.value());
    return checked;
}

Result<void> Session::keepRules(const RuleSetFile &set, const QString &why)
{
    const auto whole = withUnknownRules(set, *m_project);
    if (!whole)
        return whole.error();
    return keepRules(whole->isBuiltIn() ? QString() : QString::fromUtf8(ruleSetXml(whole.value())), why);
}

Result<void> Session::keepRules(const QString &xml, const QString &why)
{
    Prepared prepared;
    prepareRules(xml, prepared);
    if (prepared.items.empty())
        return {};
    JournalEntry entry;
    entry.kind = QStringLiteral("rules");
    entry.why = why;
    const auto kept = commit(std::move(prepared), std::move(entry), {});
    return kept ? Result<void>() : kept.error();
}

Result<void> Session::keepRulesInForce(const QString &why) { return keepRules(m_rulesInForce, why); }

void Session::prepareRules(const QString &xml, Prepared &prepared) const
{
    const QString before = storedRules();
    if (xml == before)
        return;
    const auto json = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(quoteJson(toWtf8(text)));
    };
    prepared.rules = xml;
    prepared.items.push_back({0, std::string(rulesSubject), json(before), json(xml)});
}

Result<void> Session::setRules(const RuleSetFile &set, const QString &why, const Progress &progress)
{
    auto rules = rulesOfFile(set);
    if (!rules)
        return rules.error();
    if (auto kept = keepRules(set, why); !kept)
        return kept;
    return checkAnew(Checker(context(), rules.value()), progress);
}

Result<void> Session::takeChecks(const OtherChecks &other, CheckedAnew checked, const std::vector<Row> &rechecked)
{
    auto ofSources = findingsOfSources(m_project->connection(), checked.checker);
    if (!ofSources)
        return ofSources.error();
    if (other.context) {
        const QString json = QString::fromUtf8(other.context->source);
        if (auto kept = setSetting(QStringLiteral("context"), json, SessionText::tr("Lists for the checks")); !kept)
            return kept;
    }
    if (other.rules) {
        if (auto kept = keepRules(*other.rules, other.why); !kept)
            return kept;
    }
    checked.findings.setPackage(std::move(ofSources.value()));
    checked.checker.setAcceptances(acceptances());
    checked.checker.setLinks(context().links);
    checked.checker.recheck(m_data.table, rechecked, checked.findings);
    checked.checker.addLaterOf(m_data.checker);
    takeChecked(std::move(checked.checker), std::move(checked.findings));
    return {};
}

} // namespace hubready
