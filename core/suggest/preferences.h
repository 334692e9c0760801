// What people of a project think of suggestions: what they never want to see again, and what they took and left. Kept
// with the project as one setting (JSON); the windows change it, the command line only reads it. Safe fixes keep their
// order: they are right whatever was taken before.
//
//     SuggestionPreferences preferences = SuggestionPreferences::fromJson(session.setting(...));
//     preferences.apply(suggestions);
#pragma once

#include "core/suggest/suggestion.h"

#include <QByteArray>

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace hubready {

class SuggestionPreferences
{
public:
    static constexpr auto settingName = "suggestion-preferences";

    // What is no such JSON gives none; unknown members are left out.
    static SuggestionPreferences fromJson(const QByteArray &json);
    QByteArray toJson() const; // the same preferences, the same bytes

    void neverForRule(std::string_view rule) { m_neverRules.emplace(rule); }
    // This very change, in whatever record it comes up.
    void neverForValue(const Suggestion &suggestion);
    // No suggestion that puts this word in or takes it out, by whatever capitals.
    void neverForWord(std::string_view word);
    void forget(std::string_view ruleWordOrChange); // "never" no more
    const std::set<std::string, std::less<>> &rulesNever() const { return m_neverRules; }
    const std::set<std::string, std::less<>> &wordsNever() const { return m_neverWords; }

    // By their keys for forget(): "Title: “Sepsis.” → “Sepsis”".
    std::map<std::string, QString> changesNever() const;

    void accepted(const Suggestion &suggestion) { count(suggestion, &Tally::accepted); }
    void rejected(const Suggestion &suggestion) { count(suggestion, &Tally::rejected); }

    bool isWanted(const Suggestion &suggestion) const;
    // How sure a suggestion is by what was taken of its rule so far: its own confidence counts as much as so many
    // decisions of people (8).
    double tuned(const Suggestion &suggestion) const;

    // Takes out what is not wanted, tunes the rest, and puts alternatives for one value in their new order.
    void apply(Suggestions &suggestions) const;

private:
    struct Tally
    {
        int accepted = 0;
        int rejected = 0;
    };
    void count(const Suggestion &suggestion, int Tally::*kind);
    static std::string changeKey(const Suggestion &suggestion);

    std::set<std::string, std::less<>> m_neverRules;
    std::set<std::string, std::less<>> m_neverWords; // small letters
    std::set<std::string, std::less<>> m_neverChanges;
    std::map<std::string, Tally, std::less<>> m_tallies; // by the rule that names the suggestion
};

} // namespace hubready
