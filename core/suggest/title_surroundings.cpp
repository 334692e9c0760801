#include "core/suggest/title_surroundings.h"

#include "core/text/ascii.h"
#include "core/text/heading_form.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t shortestTitle = 3;

std::span<const std::string> units()
{
    static const std::array<std::string, 17> words{"module", "unit",    "session",  "lesson",  "part",   "chapter", "section", "week",  "day",
                                                   "topic",  "lecture", "workbook", "episode", "modiwl", "uned",    "rhan",    "sesiwn"};
    return words;
}

// The title, if it still is one: a word of letters.
std::optional<std::string> ifTitle(std::string_view text)
{
    const bool hasWord = text.size() >= shortestTitle && std::ranges::any_of(text, isAsciiLetter);
    return hasWord ? std::optional(std::string(text)) : std::nullopt;
}

std::string_view withoutSignsBehind(std::string_view text)
{
    while (!text.empty()) {
        if (text.ends_with("\u2013") || text.ends_with("\u2014"))
            text.remove_suffix(3);
        else if (" -,:;(["sv.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        else
            break;
    }
    return text;
}

std::string_view withoutSignsInFront(std::string_view text)
{
    while (!text.empty()) {
        if (text.starts_with("\u2013") || text.starts_with("\u2014"))
            text.remove_prefix(3);
        else if (" -.,:;)|_"sv.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else
            break;
    }
    return text;
}

InFront kindOf(std::string_view number)
{
    if (number.front() >= '0' && number.front() <= '9')
        return InFront::Number;
    return number.find(' ') != std::string_view::npos ? InFront::Unit : InFront::Code;
}

// Words of the health domain that keep their hyphen in the name of a file.
bool keepsHyphen(const QString &before)
{
    static const std::array prefixes{QStringLiteral("non"), QStringLiteral("self"), QStringLiteral("anti"), QStringLiteral("x"),
                                     QStringLiteral("e"),   QStringLiteral("co"),   QStringLiteral("covid")};
    return std::ranges::find(prefixes, before.toLower()) != prefixes.end();
}

QString withBlanksForHyphens(const QString &name)
{
    QString out;
    const QStringList parts = name.split(u'-');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += keepsHyphen(parts[i - 1].section(u' ', -1)) ? u'-' : u' ';
        out += parts[i];
    }
    return out;
}

} // namespace

std::optional<std::string> withoutFileForm(std::string_view title)
{
    const std::string_view file = fileNameIn(title);
    if (file.empty() || !withoutPunctuation(title).ends_with(file))
        return std::nullopt;
    static const QRegularExpression ending(QStringLiteral("\\.[A-Za-z][A-Za-z0-9]{2,3}$"));
    static const QRegularExpression version(
        QStringLiteral("[ ]+(?:v(?:er(?:sion)?)?[ .]?\\d+(?:[. ]\\d+)*|final|draft|copy|new|\\(\\d+\\)|(?:19|20)\\d\\d(?:\\d{4})?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString name = toQString(title).remove(ending).replace(u'_', u' ');
    // "guide-v2"
    name.replace(QRegularExpression(QStringLiteral("-(?=v\\d)"), QRegularExpression::CaseInsensitiveOption), QStringLiteral(" "));
    name = name.simplified();
    for (QString before; before != name;) {
        before = name;
        name = QString(name).remove(version).trimmed();
    }
    // The hyphens stand for blanks where there is none else.
    if (!name.contains(u' '))
        name = withBlanksForHyphens(name).simplified().remove(version);
    return ifTitle(toWtf8(name));
}

std::optional<NumberedTitle> withoutNumberInFront(std::string_view title)
{
    const std::string_view number = numberInFrontOf(title, units());
    if (number.empty())
        return std::nullopt;
    // "1:1 observation" is a ratio.
    const size_t end = size_t(number.data() - title.data()) + number.size();
    if (number.ends_with(':') && end < title.size() && title[end] != ' ')
        return std::nullopt;
    const auto rest = ifTitle(withoutSignsInFront(title.substr(end)));
    if (!rest)
        return std::nullopt;
    return NumberedTitle{*rest, withoutSignsBehind(number), kindOf(number)};
}

std::optional<std::string> withoutVersionBehind(std::string_view title)
{
    const std::string_view version = versionBehindTitle(title);
    if (version.empty())
        return std::nullopt;
    return ifTitle(withoutSignsBehind(title.substr(0, size_t(version.data() - title.data()))));
}

std::optional<std::string> withoutProgramInFront(std::string_view title)
{
    for (std::string_view words : {"microsoft word - "sv, "microsoft powerpoint - "sv, "microsoft excel - "sv, "copy of "sv}) {
        if (title.size() > words.size() && lowered(title.substr(0, words.size())) == words)
            return ifTitle(trimmed(title.substr(words.size())));
    }
    return std::nullopt;
}

} // namespace hubready
