#include "core/suggest/keyword_repairs.h"

#include "core/language/spelling.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/title_case.h"
#include "core/suggest/title_length.h"
#include "core/suggest/word_case.h"
#include "core/text/acronyms.h"
#include "core/text/letter_case.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr double signsAround = 0.9;
constexpr double usualForm = 0.8;
constexpr double everyWordCapital = 0.65; // of the confidence: it may be a name
constexpr double cutKeyword = 0.3;

struct Repaired
{
    std::string text;
    double confidence = 0;
};
using MaybeRepair = std::optional<Repaired>;

// Bullets, hash signs and quotation marks around it, a stop or comma behind it; brackets and dots of an abbreviation stay.
MaybeRepair withoutSigns(const std::string &keyword, const FixTools &)
{
    std::string_view text = keyword;
    for (std::string_view before; before != text;) {
        before = text;
        for (std::string_view sign : {"#"sv, "\u2022"sv, "*"sv, "- "sv, "\u2013 "sv, ","sv, ";"sv, ":"sv}) {
            if (text.starts_with(sign))
                text.remove_prefix(sign.size());
        }
        for (std::string_view sign : {","sv, ";"sv, ":"sv, "/"sv, "\u2022"sv}) {
            if (text.ends_with(sign))
                text.remove_suffix(sign.size());
        }
        const bool isQuoted = text.size() > 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
        if (isQuoted)
            text = text.substr(1, text.size() - 2);
        // "C. diff." keeps its stop.
        const auto words = wordsOf(text);
        if (text.ends_with('.') && text.find('.') == text.size() - 1 && !words.empty() && words.back().size() > 4)
            text.remove_suffix(1);
        text = trimmed(text);
    }
    return wordsOf(text).empty() || text == keyword ? std::nullopt : MaybeRepair({std::string(text), signsAround});
}

MaybeRepair withoutCapitals(const std::string &keyword, const FixTools &tools)
{
    if (!tools.dictionary || isAcronym(keyword))
        return std::nullopt;
    const auto words = wordsOf(keyword);
    const bool isInCapitals = mayBeInCapitals(keyword) && (words.size() > 1 || keyword.size() > 6);
    const bool everyWord = !isInCapitals && words.size() > 1 && std::ranges::all_of(words, [](std::string_view word) {
        return (word.front() >= 'A' && word.front() <= 'Z') || word.size() <= 3;
    });
    if (!isInCapitals && !everyWord)
        return std::nullopt;
    const CaseKnowledge knowledge{tools.words, *tools.dictionary, nullptr, tools.usage ? &tools.usage->words() : nullptr};
    const auto setting = isInCapitals ? TitleSetting::Capitals : TitleSetting::CapitalOnEveryWord;
    const auto sentence = sentenceCase(toQString(keyword), setting, knowledge, TextPlace::InsideSentence);
    if (!sentence)
        return std::nullopt;
    return Repaired{toWtf8(sentence->text), sentence->confidence * (isInCapitals ? 1 : everyWordCapital)};
}

MaybeRepair asUsual(const std::string &keyword, const FixTools &tools)
{
    const std::string_view usual = tools.usage ? tools.usage->usualKeyword(keyword) : std::string_view{};
    return usual.empty() ? std::nullopt : MaybeRepair({std::string(usual), usualForm});
}

MaybeRepair withWords(const std::string &keyword, const FixTools &tools, Spelling::Find find)
{
    const auto respelt = tools.spelling ? tools.spelling->respelt(keyword, find) : std::nullopt;
    return respelt ? MaybeRepair({respelt->text, respelt->confidence}) : std::nullopt;
}

MaybeRepair inBritish(const std::string &keyword, const FixTools &tools)
{
    return withWords(keyword, tools, &Spelling::british);
}
MaybeRepair wellSpelt(const std::string &keyword, const FixTools &tools)
{
    return withWords(keyword, tools, &Spelling::corrected);
}

MaybeRepair cutToLimit(const std::string &keyword, const FixTools &)
{
    const int limit = fieldSpec(Field::Keywords).maxLength;
    return utf16Length(keyword) > limit ? MaybeRepair({cutToLength(keyword, limit), cutKeyword}) : std::nullopt;
}

struct Repair
{
    std::string_view rule;
    MaybeRepair (*make)(const std::string &keyword, const FixTools &tools);
};
constexpr std::array repairs{
    Repair{"bp.keywords.punctuation", withoutSigns}, Repair{"bp.keywords.capitals", withoutCapitals}, Repair{"bp.keywords.american", inBritish},
    Repair{"bp.keywords.spelling", wellSpelt},       Repair{"bp.keywords.variant", asUsual},       Repair{"lh.keyword.max-length", cutToLimit},
};

} // namespace

std::vector<KeywordRepair> keywordRepairs(const std::string &keyword, const FixTools &tools)
{
    KeywordRepair whole{keyword, {}, 1};
    std::vector<KeywordRepair> unlikely;
    for (const Repair &repair : repairs) {
        const MaybeRepair step = repair.make(whole.text, tools);
        if (!step)
            continue;
        if (step->confidence > likelyConfidence) {
            whole.text = step->text;
            whole.rules.push_back(repair.rule);
            whole.confidence = std::min(whole.confidence, step->confidence);
        } else {
            unlikely.push_back({step->text, {repair.rule}, step->confidence});
        }
    }
    std::vector<KeywordRepair> all;
    if (!whole.rules.empty() && whole.text != keyword)
        all.push_back(whole);
    std::ranges::move(unlikely, std::back_inserter(all));
    return all;
}

} // namespace hubready
