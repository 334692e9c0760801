#include "core/suggest/preferences.h"

#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubready {

namespace {

constexpr double ownWeight = 8; // decisions that a suggestion's own confidence counts for

using Names = std::set<std::string, std::less<>>;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

QJsonArray arrayOf(const Names &names)
{
    QJsonArray array;
    for (const std::string &name : names)
        array.append(text(name));
    return array;
}

Names namesIn(const QJsonValue &value)
{
    Names names;
    for (const QJsonValue &each : value.toArray()) {
        if (each.isString())
            names.insert(each.toString().toStdString());
    }
    return names;
}

// Whether one of the texts has the word and the other has it not, or in other capitals.
bool touches(const Suggestion &suggestion, std::string_view word)
{
    const auto formsIn = [&](std::string_view json) {
        std::vector<std::string_view> forms;
        for (std::string_view each : wordsOf(json)) {
            if (lowered(each) == word)
                forms.push_back(each);
        }
        return forms;
    };
    return formsIn(suggestion.before) != formsIn(suggestion.after);
}

} // namespace

SuggestionPreferences SuggestionPreferences::fromJson(const QByteArray &json)
{
    SuggestionPreferences preferences;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject never = object[QStringLiteral("never")].toObject();
    preferences.m_neverRules = namesIn(never[QStringLiteral("rules")]);
    preferences.m_neverWords = namesIn(never[QStringLiteral("words")]);
    preferences.m_neverChanges = namesIn(never[QStringLiteral("changes")]);
    const QJsonObject tallies = object[QStringLiteral("rules")].toObject();
    for (auto rule = tallies.begin(); rule != tallies.end(); ++rule) {
        const QJsonObject counts = rule->toObject();
        const auto countOf = [&](const char *name) { return std::max(0, counts[QString::fromLatin1(name)].toInt()); };
        preferences.m_tallies[rule.key().toStdString()] = {countOf("accepted"), countOf("rejected")};
    }
    return preferences;
}

QByteArray SuggestionPreferences::toJson() const
{
    QJsonObject tallies;
    for (const auto &[rule, tally] : m_tallies)
        tallies.insert(text(rule), QJsonObject{{QStringLiteral("accepted"), tally.accepted}, {QStringLiteral("rejected"), tally.rejected}});
    const QJsonObject never{{QStringLiteral("rules"), arrayOf(m_neverRules)},
                            {QStringLiteral("words"), arrayOf(m_neverWords)},
                            {QStringLiteral("changes"), arrayOf(m_neverChanges)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("never"), never}, {QStringLiteral("rules"), tallies}}).toJson(QJsonDocument::Compact);
}

std::string SuggestionPreferences::changeKey(const Suggestion &suggestion)
{
    return std::string(fieldName(suggestion.field)) + "\n" + suggestion.before + "\n" + suggestion.after;
}

void SuggestionPreferences::neverForValue(const Suggestion &suggestion) { m_neverChanges.insert(changeKey(suggestion)); }

void SuggestionPreferences::neverForWord(std::string_view word) { m_neverWords.insert(lowered(word)); }

void SuggestionPreferences::forget(std::string_view ruleWordOrChange)
{
    m_neverRules.erase(std::string(ruleWordOrChange));
    m_neverWords.erase(lowered(ruleWordOrChange));
    m_neverChanges.erase(std::string(ruleWordOrChange));
}

std::map<std::string, QString> SuggestionPreferences::changesNever() const
{
    constexpr qsizetype longest = 60;
    std::map<std::string, QString> changes;
    for (const std::string &key : m_neverChanges) {
        QStringList parts = text(key).split(u'\n');
        if (parts.size() != 3)
            continue;
        for (QString &part : parts)
            part = part.size() > longest ? part.left(longest) + QChar(0x2026) : part;
        const auto field = fieldOf(parts[0].toStdString());
        changes.emplace(
            key, QStringLiteral("%1: %2 \u2192 %3").arg(field ? fieldLabel(*field) : parts[0], parts[1], parts[2]));
    }
    return changes;
}

void SuggestionPreferences::count(const Suggestion &suggestion, int Tally::*kind)
{
    if (!suggestion.rules.empty())
        ++(m_tallies[std::string(suggestion.rules.front())].*kind);
}

bool SuggestionPreferences::isWanted(const Suggestion &suggestion) const
{
    const bool hasRule = std::ranges::any_of(suggestion.rules, [this](std::string_view rule) { return m_neverRules.contains(rule); });
    return !hasRule && !m_neverChanges.contains(changeKey(suggestion)) &&
           std::ranges::none_of(m_neverWords, [&](const std::string &word) { return touches(suggestion, word); });
}

double SuggestionPreferences::tuned(const Suggestion &suggestion) const
{
    const auto tally = suggestion.rules.empty() ? m_tallies.end() : m_tallies.find(suggestion.rules.front());
    if (suggestion.safe || tally == m_tallies.end())
        return suggestion.confidence;
    const auto [taken, left] = tally->second;
    return (suggestion.confidence * ownWeight + taken) / (ownWeight + taken + left);
}

void SuggestionPreferences::apply(Suggestions &suggestions) const
{
    std::erase_if(suggestions, [this](const Suggestion &suggestion) { return !isWanted(suggestion); });
    for (Suggestion &suggestion : suggestions)
        suggestion.confidence = tuned(suggestion);
    const auto isSameValue = [](const Suggestion &a, const Suggestion &b) {
        return a.record == b.record && a.field == b.field && a.item == b.item;
    };
    for (auto from = suggestions.begin(); from != suggestions.end();) {
        const auto to = std::find_if(from, suggestions.end(), [&](const Suggestion &other) { return !isSameValue(*from, other); });
        std::stable_sort(from, to, [](const Suggestion &a, const Suggestion &b) {
            return a.safe != b.safe ? a.safe : a.confidence > b.confidence;
        });
        from = to;
    }
}

} // namespace hubready
