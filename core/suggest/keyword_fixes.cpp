#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/suggest/keyword_lists.h"
#include "core/suggest/keyword_repairs.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace hubready {

namespace {

constexpr std::string_view splitRule = "bp.keywords.split";
constexpr double torn = 0.6;       // pieces that are not plainly keywords
constexpr double commaOfTwo = 0.4; // "Smith, John", "Pain, chronic"
constexpr double commaOfThree = 0.6;
constexpr double commaOfMore = 0.85;
constexpr double otherCase = 0.9;
constexpr double likelyRepair = 0.5;

using Items = std::vector<OptionalText>;

std::string jsonList(const KeywordTexts &items)
{
    std::string list = "[";
    for (const std::string &item : items)
        list += (list.size() > 1 ? "," : "") + quoteJson(item);
    return list + "]";
}

std::string joined(const KeywordTexts &items)
{
    std::string text;
    for (const std::string &item : items)
        text += (text.empty() ? "" : ",") + item;
    return text;
}

std::string valueJson(PackageForm form, const KeywordTexts &items)
{
    return form == PackageForm::Standard ? jsonList(items) : quoteJson(joined(items));
}

KeywordTexts withoutOtherCase(const KeywordTexts &items)
{
    KeywordTexts kept;
    std::unordered_set<std::string> seen;
    for (const std::string &item : items) {
        if (seen.insert(lowered(item)).second)
            kept.push_back(item);
    }
    return kept;
}

// Every item that `split` takes apart into several is replaced by its pieces; `fewest` is the least number of pieces.
template <typename Split> KeywordTexts splitUp(const KeywordTexts &items, Split split, size_t &fewest)
{
    KeywordTexts out;
    fewest = 0;
    for (const std::string &item : items) {
        const KeywordTexts pieces = split(item);
        if (pieces.size() > 1)
            fewest = fewest == 0 ? pieces.size() : std::min(fewest, pieces.size());
        for (const std::string &piece : pieces.size() > 1 ? pieces : KeywordTexts{item}) {
            if (std::ranges::find(out, piece) == out.end())
                out.push_back(piece);
        }
    }
    return out;
}

// What a person has to decide; on top of the safe fixes in `base`.
void proposeAlternatives(const Record &record, const CleanedKeywords &base, Suggestions &out)
{
    const auto offer = [&](const KeywordTexts &items, std::string_view rule, double confidence,
                           const QString &reason = {}) {
        FixRuleIds rules = base.rules;
        rules.push_back(rule);
        if (items != base.items)
            propose(out, record, Field::Keywords, -1,
                    {rules, valueJson(record.form, items), confidence, false, reason});
    };
    size_t fewest = 0;
    const KeywordTexts parted = splitUp(base.items, atSeparators, fewest);
    if (fewest > 1)
        offer(
            parted, splitRule, torn,
            QCoreApplication::translate("KeywordFix", "Several keywords may stand in one. Look at where it is split."));
    if (record.form == PackageForm::Standard) {
        const KeywordTexts listed = splitUp(base.items, atCommas, fewest);
        if (fewest > 1)
            offer(listed, splitRule,
                  fewest == 2   ? commaOfTwo
                  : fewest == 3 ? commaOfThree
                                : commaOfMore,
                  QCoreApplication::translate("KeywordFix", "Commas may part several keywords, or the words of one."));
    }
    offer(withoutOtherCase(base.items), "bp.keywords.case-duplicate", otherCase);
}

// Of single keywords; not of those that are several in one, nor where the repaired one stands there already.
void repairItems(const Record &record, const FixTools &tools, Suggestions &out)
{
    const Items &items = *record.keywords;
    for (size_t i = 0; i < items.size(); ++i) {
        if (!items[i] || showsNothing(*items[i]) || hasSeparator(*items[i]))
            continue;
        const std::string keyword = tidied(*items[i]);
        for (const KeywordRepair &repair : keywordRepairs(keyword, tools)) {
            const bool isThere = std::ranges::any_of(items, [&](const OptionalText &item) { return item && *item == repair.text; });
            if (!isThere)
                propose(out, record, Field::Keywords, int(i), {repair.rules, quoteJson(repair.text), repair.confidence});
        }
    }
}

// A staging record has one text for all of them, so all likely repairs are one suggestion.
void repairText(const Record &record, const CleanedKeywords &base, const FixTools &tools, Suggestions &out)
{
    KeywordTexts after;
    FixRuleIds rules = base.rules;
    double confidence = 1;
    for (const std::string &item : base.items) {
        const auto repairs = hasSeparator(item) ? std::vector<KeywordRepair>{} : keywordRepairs(item, tools);
        const bool takes = !repairs.empty() && repairs.front().confidence > likelyRepair && repairs.front().text.find(',') == std::string::npos;
        const std::string &text = takes ? repairs.front().text : item;
        if (takes) {
            rules.insert(rules.end(), repairs.front().rules.begin(), repairs.front().rules.end());
            confidence = std::min(confidence, repairs.front().confidence);
        }
        if (std::ranges::find(after, text) == after.end())
            after.push_back(text);
    }
    if (after != base.items)
        propose(out, record, Field::Keywords, -1, {rules, quoteJson(joined(after)), confidence});
}

void fixStandard(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (!record.keywords)
        return;
    const Items &items = *record.keywords;
    const CleanedKeywords clean = cleanedKeywords(items, "lh.keyword.blank");
    if (clean.items.empty())
        return;
    if (!clean.rules.empty()) {
        size_t changed = 0;
        size_t place = 0;
        for (size_t i = 0; i < items.size() && clean.items.size() == items.size(); ++i) {
            if (!items[i] || *items[i] != clean.items[i]) {
                ++changed;
                place = i;
            }
        }
        if (changed == 1)
            propose(out, record, Field::Keywords, int(place), {clean.rules, quoteJson(clean.items[place]), 1, true});
        else
            propose(out, record, Field::Keywords, -1, {clean.rules, jsonList(clean.items), 1, true});
    }
    if (wanted == Wanted::SafeOnly)
        return;
    proposeAlternatives(record, clean, out);
    repairItems(record, tools, out);
}

// The tool splits the text at commas and trims the pieces, so one blank behind a comma is no defect.
void fixStaging(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText text = record.value(Field::Keywords);
    if (!text || isBlank(*text))
        return;
    Items pieces;
    for (std::string_view rest = *text;;) {
        const size_t comma = rest.find(',');
        std::string_view piece = rest.substr(0, comma);
        const bool isTooLong = utf16Length(piece) > fieldSpec(Field::Keywords).maxLength;
        if (!pieces.empty() && piece.starts_with(' ') && !isTooLong)
            piece.remove_prefix(1);
        pieces.emplace_back(piece);
        if (comma == std::string_view::npos)
            break;
        rest.remove_prefix(comma + 1);
    }
    const CleanedKeywords clean = cleanedKeywords(pieces, "bp.keywords.empty");
    if (clean.items.empty())
        return;
    if (!clean.rules.empty())
        propose(out, record, Field::Keywords, -1, {clean.rules, quoteJson(joined(clean.items)), 1, true});
    if (wanted == Wanted::SafeOnly)
        return;
    proposeAlternatives(record, clean, out);
    repairText(record, clean, tools, out);
}

} // namespace

void fixKeywords(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (record.form == PackageForm::Standard)
        fixStandard(record, tools, wanted, out);
    else
        fixStaging(record, tools, wanted, out);
}

} // namespace hubready
