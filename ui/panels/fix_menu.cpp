#include "ui/panels/fix_menu.h"

#include "core/json/json_scan.h"
#include "core/suggest/fix_rules.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"
#include "ui/document/suggestion_source.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace hubready {

namespace {

constexpr int mostWords = 6;
constexpr std::string_view proposedKeyword = "bp.keywords.propose";

struct FixMenuText
{
    Q_DECLARE_TR_FUNCTIONS(FixMenuText)
};

std::vector<std::string> textsOf(std::string_view json)
{
    std::vector<std::string> texts;
    std::string buffer;
    if (json.empty())
        return texts;
    if (jsonKind(json) == JsonKind::String)
        texts.emplace_back(decodeJsonString(json, buffer));
    else if (jsonKind(json) == JsonKind::Array)
        forEachJsonItem(json, [&](std::string_view item) { std::ranges::move(textsOf(item), std::back_inserter(texts)); });
    return texts;
}

std::vector<std::string> wordsIn(std::string_view json)
{
    std::vector<std::string> words;
    for (const std::string &text : textsOf(json)) {
        for (std::string_view word : wordsOf(text))
            words.emplace_back(word);
    }
    return words;
}

// What the fix would write and does not stand there now.
std::vector<std::string> added(const std::vector<std::string> &before, const std::vector<std::string> &after)
{
    std::vector<std::string> added;
    for (const std::string &each : after) {
        if (std::ranges::find(before, each) == before.end() && std::ranges::find(added, each) == added.end())
            added.push_back(each);
    }
    return added;
}

template <typename Change> void changePreferences(SuggestionSource &source, Change change)
{
    SuggestionPreferences preferences = source.preferences();
    change(preferences);
    source.setPreferences(std::move(preferences));
}

template <typename Change> void changeTerms(SuggestionSource &source, Change change)
{
    ProjectTerms terms = source.terms();
    change(terms);
    source.setTerms(terms);
}

QString forMenu(const std::string &text)
{
    constexpr int most = 40;
    QString shown = toQString(text);
    if (shown.size() > most)
        shown = shown.left(most) + QChar(0x2026);
    return shown.replace(u'&', QStringLiteral("&&"));
}

void addKeywordActions(QMenu &menu, const Suggestion &fix, SuggestionSource &source)
{
    for (const std::string &keyword : added(textsOf(fix.before), textsOf(fix.after))) {
        menu.addAction(FixMenuText::tr("Always write “%1”").arg(forMenu(keyword)), &source, [&source, keyword] {
            changeTerms(source, [&](ProjectTerms &terms) { terms.alwaysWrite(keyword); });
        });
        menu.addAction(FixMenuText::tr("Never propose “%1”").arg(forMenu(keyword)), &source, [&source, keyword] {
            changeTerms(source, [&](ProjectTerms &terms) { terms.neverPropose(keyword); });
        });
    }
}

} // namespace

void fillFixMenu(QMenu &menu, const Suggestion &fix, SuggestionSource &source)
{
    menu.addAction(FixMenuText::tr("&Never propose this change again"), &source, [&source, fix] {
        changePreferences(source, [&](SuggestionPreferences &preferences) { preferences.neverForValue(fix); });
    });
    for (std::string_view rule : fix.rules) {
        const QString title = fixRuleTitle(rule).replace(u'&', QStringLiteral("&&"));
        menu.addAction(FixMenuText::tr("No fixes of this kind: %1").arg(title), &source, [&source, rule] {
            changePreferences(source, [&](SuggestionPreferences &preferences) { preferences.neverForRule(rule); });
        });
    }
    const auto words = added(wordsIn(fix.before), wordsIn(fix.after));
    for (size_t i = 0; i < words.size() && words.size() <= mostWords; ++i) {
        menu.addAction(FixMenuText::tr("Leave “%1” alone").arg(forMenu(words[i])), &source, [&source, word = words[i]] {
            changePreferences(source, [&](SuggestionPreferences &preferences) { preferences.neverForWord(word); });
        });
    }
    if (fix.field == Field::Keywords && !fix.rules.empty() && fix.rules.front() == proposedKeyword) {
        menu.addSeparator();
        addKeywordActions(menu, fix, source);
    }
}

} // namespace hubready
