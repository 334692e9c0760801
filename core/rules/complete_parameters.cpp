#include "core/rules/rule_set_builder.h"

#include "core/rules/rule_set_text.h"
#include "core/text/regular_expression.h"
#include "core/text/wtf8.h"

#include <QDate>

#include <algorithm>
#include <charconv>

namespace hubready {

namespace {

QString notANumber(const ParameterSpec &spec, const std::string &text)
{
    qint64 number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        return RuleSetText::tr("“%1” is no whole number.").arg(toQString(text));
    if (number < spec.least || number > spec.most)
        return RuleSetText::tr("%1 is not from %2 to %3.").arg(number).arg(spec.least).arg(spec.most);
    return {};
}

QString notAPattern(const std::string &text)
{
    const auto expression = RegularExpression::make(text);
    return expression ? QString() : expression.error().why;
}

QString notAChoice(const ParameterSpec &spec, const std::string &text)
{
    const QStringList choices = toQString(spec.choices).split(u'|');
    if (choices.contains(toQString(text)))
        return {};
    return RuleSetText::tr("“%1” is none of: %2.").arg(toQString(text), choices.join(QStringLiteral(", ")));
}

QString notOfType(const ParameterSpec &spec, const std::string &text)
{
    switch (spec.type) {
    case ParameterType::Whole:
        return notANumber(spec, text);
    case ParameterType::Pattern:
        return notAPattern(text);
    case ParameterType::Choice:
        return notAChoice(spec, text);
    case ParameterType::Date:
        if (text == "today" || QDate::fromString(toQString(text), Qt::ISODate).isValid())
            return {};
        return RuleSetText::tr("“%1” is no date such as 2026-11-24, and not “today”.").arg(toQString(text));
    case ParameterType::FieldName:
        return fieldOf(text) ? QString() : RuleSetText::tr("There is no field “%1”.").arg(toQString(text));
    case ParameterType::Text:
    case ParameterType::Words:
        return {};
    }
    return {};
}

std::vector<std::string> fallbackOf(const ParameterSpec &spec)
{
    if (spec.type != ParameterType::Words)
        return {std::string(spec.fallback)};
    std::vector<std::string> lines;
    for (const QString &line : toQString(spec.fallback).split(u'\n', Qt::SkipEmptyParts))
        lines.push_back(toWtf8(line));
    return lines;
}

} // namespace

std::optional<QString> completeParameters(const RuleKind &kind, RuleParameters &parameters)
{
    for (const auto &[name, values] : parameters.all()) {
        const auto spec = std::ranges::find(kind.parameters, name, &ParameterSpec::name);
        if (spec == kind.parameters.end())
            return RuleSetText::tr("The kind “%1” has no parameter “%2”.").arg(toQString(kind.name), toQString(name));
        if (values.size() > 1 && spec->type != ParameterType::Words)
            return RuleSetText::tr("The parameter “%1” takes one value.").arg(toQString(name));
        for (const std::string &value : values) {
            if (const QString why = notOfType(*spec, value); !why.isEmpty())
                return RuleSetText::tr("The parameter “%1” cannot be used: %2").arg(toQString(name), why);
        }
    }
    for (const ParameterSpec &spec : kind.parameters) {
        // An empty list is a value; an empty line is none.
        const bool isList = spec.type == ParameterType::Words;
        if (isList ? parameters.has(spec.name) : !parameters.words(spec.name).empty())
            continue;
        if (!spec.fallback.empty())
            parameters.set(std::string(spec.name), fallbackOf(spec));
        else if (!spec.optional && !isList)
            return RuleSetText::tr("The kind “%1” needs the parameter “%2”.").arg(toQString(kind.name), toQString(spec.name));
    }
    return std::nullopt;
}

} // namespace hubready
