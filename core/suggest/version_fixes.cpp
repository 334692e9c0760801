// Version and cost, which the gate asks for and the Learning Hub then hardly uses, and flags that mean yes in words that
// it takes for no.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr double sameVersion = 0.95;
constexpr double missing = 0.8;
constexpr double unreadable = 0.5;
constexpr double meantAsYes = 0.85;

// As the gate reads it: digits of any script, and a line feed at the end.
bool isVersion(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\p{Nd}+\\.\\p{Nd}+\\n?\\z"));
    return form.match(text).hasMatch();
}

// "1", "v1.0", "1.0.0", "Version 2,1": the first two numbers. Nothing: not like a version.
QString readVersion(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:version|ver\\.?|v\\.?)?\\s*(\\d{1,4})(?:[.,](\\d{1,4}))?(?:[.,]\\d{1,4})*\\.?\\s*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString minor = match.captured(2);
    return match.captured(1) + u'.' + (minor.isEmpty() ? QStringLiteral("0") : minor);
}

bool isMeantAsYes(std::string_view text)
{
    using namespace std::string_view_literals;
    constexpr std::array words{"y"sv, "x"sv, "on"sv, "t"sv, "ok"sv, "okay"sv, "oes"sv, "ydy"sv, "ie"sv, "oui"sv, "ja"sv, "si"sv,
                               "checked"sv, "ticked"sv, "\u2713"sv, "\u2714"sv, "\u2611"sv, "yes."sv, "-1"sv};
    return std::ranges::find(words, listKey(text)) != words.end();
}

void fixFlag(const Record &record, Field field, Wanted wanted, Suggestions &out)
{
    const OptionalText flag = record.value(field);
    if (wanted == Wanted::All && flag && isMeantAsYes(*flag))
        propose(out, record, field, -1, {{"hub.flag.meant-as-yes"}, quoteJson("yes"), meantAsYes});
}

} // namespace

void fixVersion(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::SafeOnly)
        return;
    const OptionalText version = record.value(Field::Version);
    if (!version || isBlank(*version)) {
        propose(out, record, Field::Version, -1, {{"lh.version.required"}, quoteJson("1.0"), missing});
        return;
    }
    const QString text = toQString(*version);
    if (isVersion(text))
        return;
    const QString read = readVersion(text);
    const double confidence = read.isEmpty() ? unreadable : sameVersion;
    const std::string after = read.isEmpty() ? "1.0" : toWtf8(read);
    propose(out, record, Field::Version, -1, {{"lh.version.format"}, quoteJson(after), confidence});
}

void fixIAmTheAuthor(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    fixFlag(record, Field::IAmTheAuthor, wanted, out);
}

void fixSensitiveContent(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    fixFlag(record, Field::SensitiveContent, wanted, out);
}

void fixHasCost(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::All && !record.value(Field::HasCost))
        propose(out, record, Field::HasCost, -1, {{"lh.has-cost.required"}, "false", missing});
}

} // namespace hubready
