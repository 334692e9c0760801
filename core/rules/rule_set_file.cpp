#include "core/rules/rule_set_file.h"

#include "core/base/xml_document.h"
#include "core/rules/rule_set_text.h"
#include "core/text/wtf8.h"

#include <QFile>
#include <QSaveFile>
#include <QXmlStreamWriter>

// The sets are linked into a static library, which needs naming them once, outside of any namespace.
static void initRules() { Q_INIT_RESOURCE(rules); }

namespace hubready {

namespace {

constexpr const char *nameSpace = "urn:hubready:rules:1";

Family familyNamed(std::string_view severity)
{
    for (int family = 0; family < familyCount; ++family) {
        if (severity == severityName(Family(family)))
            return Family(family);
    }
    return Family::CouldBeBetter; // the schema lets no other name through
}

void readParameter(const XmlElement &element, RuleParameters &parameters)
{
    std::vector<std::string> values;
    for (const XmlElement &value : element.children())
        values.push_back(value.text());
    if (values.empty() && !element.text().empty())
        values.push_back(element.text());
    parameters.set(element.attribute("name"), std::move(values));
}

Result<std::vector<Field>> readFields(const XmlElement &element, const QString &file)
{
    std::vector<Field> fields;
    const QStringList names = QString::fromStdString(element.attribute("fields")).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto field = fieldOf(name.toStdString());
        if (!field)
            return brokenRuleSet(file, element.line(), RuleSetText::tr("There is no field “%1”.").arg(name));
        fields.push_back(*field);
    }
    return fields;
}

Result<Rule> readRule(const XmlElement &element, const QString &file)
{
    Rule rule;
    rule.line = element.line();
    rule.id = element.attribute("id");
    rule.family = familyNamed(element.attribute("severity"));
    rule.on = element.attribute("on") != "false";
    rule.kind = element.attribute("kind");
    if (element.hasAttribute("package"))
        rule.package = packageFormOf(element.attribute("package"));
    auto fields = readFields(element, file);
    if (!fields)
        return fields.error();
    rule.fields = std::move(fields.value());
    for (const XmlElement &child : element.children()) {
        if (child.name() == "parameter")
            readParameter(child, rule.parameters);
        else if (child.name() == "title")
            rule.title = child.folded();
        else if (child.name() == "why")
            rule.why = child.folded();
        else if (child.name() == "remedy")
            rule.remedy = child.folded();
        else
            rule.source = child.folded();
    }
    return rule;
}

RuleChange readChange(const XmlElement &element)
{
    RuleChange change;
    change.line = element.line();
    change.rule = element.attribute("rule");
    if (element.hasAttribute("on"))
        change.on = element.attribute("on") == "true";
    if (element.hasAttribute("severity"))
        change.family = familyNamed(element.attribute("severity"));
    for (const XmlElement &child : element.children())
        readParameter(child, change.parameters);
    return change;
}

void writeParameters(QXmlStreamWriter &xml, const RuleParameters &parameters)
{
    for (const auto &[name, values] : parameters.all()) {
        xml.writeStartElement(QStringLiteral("parameter"));
        xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(name));
        if (values.size() == 1) {
            xml.writeCharacters(toQString(values.front()));
        } else {
            for (const std::string &value : values)
                xml.writeTextElement(QStringLiteral("value"), toQString(value));
        }
        xml.writeEndElement();
    }
}

void writeRule(QXmlStreamWriter &xml, const Rule &rule)
{
    xml.writeStartElement(QStringLiteral("rule"));
    xml.writeAttribute(QStringLiteral("id"), QString::fromStdString(rule.id));
    xml.writeAttribute(QStringLiteral("severity"), QString::fromLatin1(severityName(rule.family)));
    xml.writeAttribute(QStringLiteral("kind"), QString::fromStdString(rule.kind));
    QStringList fields;
    for (Field field : rule.fields)
        fields << toQString(fieldName(field));
    if (!fields.isEmpty())
        xml.writeAttribute(QStringLiteral("fields"), fields.join(u' '));
    if (rule.package)
        xml.writeAttribute(QStringLiteral("package"), QString::fromLatin1(packageFormName(*rule.package)));
    if (!rule.on)
        xml.writeAttribute(QStringLiteral("on"), QStringLiteral("false"));
    writeParameters(xml, rule.parameters);
    xml.writeTextElement(QStringLiteral("title"), toQString(rule.title));
    xml.writeTextElement(QStringLiteral("why"), toQString(rule.why));
    xml.writeTextElement(QStringLiteral("remedy"), toQString(rule.remedy));
    if (!rule.source.empty())
        xml.writeTextElement(QStringLiteral("source"), toQString(rule.source));
    xml.writeEndElement();
}

void writeChange(QXmlStreamWriter &xml, const RuleChange &change)
{
    xml.writeStartElement(QStringLiteral("change"));
    xml.writeAttribute(QStringLiteral("rule"), QString::fromStdString(change.rule));
    if (change.family)
        xml.writeAttribute(QStringLiteral("severity"), QString::fromLatin1(severityName(*change.family)));
    if (change.on)
        xml.writeAttribute(QStringLiteral("on"), *change.on ? QStringLiteral("true") : QStringLiteral("false"));
    writeParameters(xml, change.parameters);
    xml.writeEndElement();
}

} // namespace

Error brokenRuleSet(const QString &name, int line, const QString &why)
{
    return {ErrorCode::InputUnusable, RuleSetText::tr("This rule set cannot be used."),
            line > 0 ? RuleSetText::tr("%1, line %2").arg(name).arg(line) : name, why, RuleSetText::tr("Correct the file, or choose another.")};
}

QByteArray builtInRuleText(const QString &name)
{
    initRules();
    QFile file(QStringLiteral(":/rules/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<RuleSetFile> readRuleSet(const QByteArray &xml, const QString &name)
{
    const auto read = XmlDocument::readChecked(xml, builtInRuleText(QStringLiteral("rules.rng")));
    if (const auto *problem = std::get_if<XmlProblem>(&read))
        return brokenRuleSet(name, problem->line, problem->why);
    RuleSetFile set;
    set.name = name;
    const XmlElement root = std::get<XmlDocument>(read).root();
    set.id = root.attribute("id");
    set.version = root.attribute("version");
    set.title = root.attribute("title");
    set.base = root.attribute("base") == "built-in" ? RuleBase::BuiltIn : RuleBase::Gate;
    for (const XmlElement &element : root.children()) {
        if (element.name() == "change") {
            set.changes.push_back(readChange(element));
            continue;
        }
        auto rule = readRule(element, name);
        if (!rule)
            return rule.error();
        set.rules.push_back(std::move(rule.value()));
    }
    return set;
}

Result<RuleSetFile> loadRuleSet(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, RuleSetText::tr("The rule set cannot be opened."), path, file.errorString(),
                     RuleSetText::tr("Check the name and that you may read it.")};
    }
    return readRuleSet(file.readAll(), path);
}

QByteArray ruleSetXml(const RuleSetFile &set)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("ruleset"));
    xml.writeDefaultNamespace(QString::fromLatin1(nameSpace));
    xml.writeAttribute(QStringLiteral("id"), QString::fromStdString(set.id));
    xml.writeAttribute(QStringLiteral("version"), QString::fromStdString(set.version));
    xml.writeAttribute(QStringLiteral("title"), QString::fromStdString(set.title));
    if (set.base == RuleBase::BuiltIn)
        xml.writeAttribute(QStringLiteral("base"), QStringLiteral("built-in"));
    for (const RuleChange &change : set.changes)
        writeChange(xml, change);
    for (const Rule &rule : set.rules)
        writeRule(xml, rule);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

Result<void> saveRuleSet(const RuleSetFile &set, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = ruleSetXml(set);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{ErrorCode::CannotWrite, RuleSetText::tr("The rule set cannot be saved."), path, file.errorString(),
                 RuleSetText::tr("Choose another folder, or make room.")};
}

} // namespace hubready
