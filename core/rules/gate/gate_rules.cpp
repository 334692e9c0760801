#include "core/rules/gate/gate_rule_families.h"

#include "core/rules/rule.h"

#include <QCoreApplication>
#include <QLocale>

#include <unordered_map>
#include <vector>

namespace hubready {

namespace {

const std::vector<GateRule> &table()
{
    static const std::vector<GateRule> rules = [] {
        std::vector<GateRule> all;
        for (const auto family : {packageRules(), textRules(), keywordRules(), authorRules(), originRules(),
                                  typeRules(), fileRules(), articleRules(), linkRules(), authoredRules(),
                                  columnRules()})
            all.insert(all.end(), family.begin(), family.end());
        return all;
    }();
    return rules;
}

const std::vector<RuleInfo> &infos()
{
    static const std::vector<RuleInfo> all = [] {
        std::vector<RuleInfo> list;
        for (const GateRule &rule : table())
            list.push_back(rule.info);
        return list;
    }();
    return all;
}

QString words(const char *text)
{
    return QCoreApplication::translate("GateRule", text);
}

} // namespace

std::span<const GateRule> gateRules()
{
    return table();
}

RuleIndex GateRule::index() const
{
    return RuleIndex(this - table().data());
}

void RecordReport::add(const GateRule &rule, Field field, int item, qint64 figure, Part part, qint64 limit)
{
    m_out.push_back({m_record, rule.index(), field, part, qint16(item), figure, limit == 0 ? rule.limit : limit});
    if (field != Field::None)
        m_fired |= quint64(1) << int(field);
}

std::span<const RuleInfo> allRules()
{
    return infos();
}

const RuleInfo &ruleInfo(RuleIndex rule)
{
    return infos()[rule];
}

std::optional<RuleIndex> ruleOf(std::string_view id)
{
    static const auto byId = [] {
        std::unordered_map<std::string_view, RuleIndex> map;
        for (size_t i = 0; i < infos().size(); ++i)
            map.emplace(infos()[i].id, RuleIndex(i));
        return map;
    }();
    const auto found = byId.find(id);
    return found == byId.end() ? std::nullopt : std::optional(found->second);
}

QString ruleTitle(RuleIndex rule)
{
    return words(ruleInfo(rule).title);
}

QString ruleWhy(RuleIndex rule)
{
    return words(ruleInfo(rule).why);
}

QString ruleRemedy(RuleIndex rule)
{
    return words(ruleInfo(rule).remedy);
}

QString figureText(qint64 figure)
{
    return QLocale().toString(figure);
}

bool comesBefore(const Finding &a, const Finding &b)
{
    if (a.record != b.record)
        return a.record < b.record;
    if (a.field != b.field)
        return fieldName(a.field) < fieldName(b.field); // none has the empty name
    if (a.item != b.item)
        return a.item < b.item;
    return ruleInfo(a.rule).id < ruleInfo(b.rule).id;
}

} // namespace hubready
