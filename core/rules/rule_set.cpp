#include "core/rules/rule_set.h"

#include "core/rules/rule_set_builder.h"
#include "core/rules/rule_words.h"
#include "core/text/wtf8.h"

namespace hubready {

namespace {

RuleSetFile builtInFile(const QString &id)
{
    const QString name = id + QStringLiteral(".xml");
    auto set = readRuleSet(builtInRuleText(name), name);
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    return std::move(set.value());
}

const std::vector<RuleSetFile> &builtInFiles()
{
    static const std::vector<RuleSetFile> files{builtInFile(QStringLiteral("gate")),
                                                builtInFile(QStringLiteral("after-gate")),
                                                builtInFile(QStringLiteral("best-practice"))};
    return files;
}

const RuleSetFile &gateFile()
{
    static const RuleSetFile file = builtInFile(QStringLiteral("gate"));
    return file;
}

Result<void> addBase(RuleSetBuilder &builder, RuleBase base)
{
    if (base == RuleBase::Gate)
        return builder.addBuiltIn(gateFile());
    for (const RuleSetFile &file : builtInFiles()) {
        if (auto done = builder.addBuiltIn(file); !done)
            return done;
    }
    return {};
}

// What is built in is part of the program: where it cannot be used, the program cannot run.
RuleSetPtr soundBase(RuleBase base)
{
    RuleSetBuilder builder;
    const auto added = addBase(builder, base);
    const auto set = added ? builder.build() : Result<RuleSetPtr>(added.error());
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    return set.value();
}

} // namespace

const RuleSetPtr &RuleSet::builtIn()
{
    static const RuleSetPtr set = soundBase(RuleBase::BuiltIn);
    return set;
}

const RuleSetPtr &RuleSet::gate()
{
    static const RuleSetPtr set = soundBase(RuleBase::Gate);
    return set;
}

Result<RuleSetPtr> RuleSet::withFile(const RuleSetFile &set)
{
    RuleSetBuilder builder;
    if (auto done = addBase(builder, set.base); !done)
        return done.error();
    if (auto done = builder.addFile(set); !done)
        return done.error();
    return builder.build();
}

std::optional<RuleIndex> RuleSet::indexOf(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? std::nullopt : std::optional(found->second);
}

QString RuleSet::id(RuleIndex rule) const
{
    return toQString(m_rules[rule].id);
}

QString RuleSet::title(RuleIndex rule) const
{
    return ruleWords(m_rules[rule].title);
}

QString RuleSet::why(RuleIndex rule) const
{
    return ruleWords(m_rules[rule].why);
}

QString RuleSet::remedy(RuleIndex rule) const
{
    return ruleWords(m_rules[rule].remedy);
}

QString RuleSet::source(RuleIndex rule) const
{
    return ruleWords(m_rules[rule].source);
}

QString RuleSet::versionText() const
{
    QString text;
    for (const RuleSource &source : m_sources) {
        const bool isBuiltIn = source.id == "gate" || source.id == "after-gate" || source.id == "best-practice";
        if (text.isEmpty())
            text = toQString(source.version);
        else if (!isBuiltIn)
            text += QStringLiteral(" + %1 %2").arg(toQString(source.id), toQString(source.version));
    }
    return text;
}

QString RuleSet::message(RuleIndex rule, Field field, const Hit &hit) const
{
    const Compiled &compiled = m_compiled[rule];
    return compiled.check ? compiled.check->message(field, hit) : compiled.across->message(field, hit);
}

} // namespace hubready
