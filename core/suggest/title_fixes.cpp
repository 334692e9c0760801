#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/text/html_entities.h"
#include "core/suggest/title_case.h"
#include "core/suggest/title_length.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

constexpr std::string_view whiteSpaceRule = "bp.title.white-space";
constexpr std::string_view entityRule = "bp.title.entities";
constexpr std::string_view capitalsRule = "bp.title.all-caps";
constexpr double cutTitle = 0.3;

struct CleanedText
{
    std::string text;
    FixRuleIds rules;
};

void note(FixRuleIds &rules, std::string_view rule)
{
    if (std::ranges::find(rules, rule) == rules.end())
        rules.push_back(rule);
}

// Until nothing changes: an invisible character may have stood inside an entity.
CleanedText cleaned(std::string_view title)
{
    CleanedText result{std::string(title), {}};
    while (true) {
        const std::string decoded = withoutEntities(result.text);
        const std::string tidy = tidied(showsNothing(decoded) ? result.text : decoded);
        if (tidy == result.text)
            return result;
        if (decoded != result.text)
            note(result.rules, entityRule);
        if (tidy != decoded)
            note(result.rules, whiteSpaceRule);
        result.text = tidy;
    }
}

QString capitalsReason(const SentenceCase &sentence)
{
    QString reason = QCoreApplication::translate("TitleFix", "Capitals only.");
    const auto quoted = [](QStringList words) {
        words.removeDuplicates();
        return u'“' + words.join(QStringLiteral("”, “")) + u'”';
    };
    if (!sentence.unsure.isEmpty())
        reason += u' ' + QCoreApplication::translate("TitleFix", "Look at %1: it could be written in another way.")
                             .arg(quoted(sentence.unsure));
    else if (!sentence.kept.isEmpty())
        reason += u' ' + QCoreApplication::translate("TitleFix", "Known abbreviations and names kept: %1.")
                             .arg(quoted(sentence.kept));
    return reason;
}

void addReasons(Proposal &proposal, const FixRuleIds &others)
{
    if (!others.empty())
        proposal.reason += u' ' + reasonsOf(inOrderOfWeight(others));
}

} // namespace

void fixTitle(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText title = record.value(Field::Title);
    if (!title || showsNothing(*title))
        return;
    const bool mayHaveEntities = title->find('&') != std::string_view::npos;
    CleanedText clean{std::string(*title), {}};
    if (mayHaveEntities || mayNeedTidying(*title))
        clean = cleaned(*title);
    auto sentence = tools.dictionary && mayBeInCapitals(clean.text)
                        ? sentenceCase(toQString(clean.text), tools.words, *tools.dictionary)
                        : std::nullopt;
    std::string best = clean.text;
    if (sentence) {
        const std::string text = toWtf8(sentence->text);
        // In small letters the name of an entity may be one ("&ALPHA;"): a person looks.
        sentence->isCertain = sentence->isCertain && cleaned(text).text == text;
        Proposal proposal{clean.rules, {}, sentence->confidence, sentence->isCertain, capitalsReason(*sentence)};
        proposal.rules.push_back(capitalsRule);
        proposal.after = quoteJson(text);
        addReasons(proposal, clean.rules);
        if (sentence->isCertain)
            best = text;
        if (sentence->isCertain || wanted == Wanted::All)
            propose(out, record, Field::Title, -1, std::move(proposal));
    }
    if (!clean.rules.empty() && !(sentence && sentence->isCertain))
        propose(out, record, Field::Title, -1, {clean.rules, quoteJson(clean.text), 1, true});
    if (wanted == Wanted::All && utf16Length(best) > fieldSpec(Field::Title).maxLength) {
        FixRuleIds rules = clean.rules;
        rules.push_back("lh.title.max-length");
        if (sentence && sentence->isCertain)
            rules.push_back(capitalsRule);
        propose(out, record, Field::Title, -1,
                {rules, quoteJson(cutToLength(best, fieldSpec(Field::Title).maxLength)), cutTitle});
    }
}

} // namespace hubready
