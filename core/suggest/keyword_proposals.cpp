#include "core/suggest/keyword_proposals.h"

#include "core/json/json_text.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/keywords/keyword_model.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

constexpr std::string_view rule = "bp.keywords.propose";
constexpr size_t fewKeywords = 3;
constexpr size_t proposedForFew = 5;
constexpr double leastProbability = 0.05; // below this a list of proposals only costs reading

Suggestion suggestionOf(const Record &record, const KeywordProposal &proposal)
{
    Suggestion made;
    made.record = record.row + 1;
    made.field = Field::Keywords;
    made.rules = {rule};
    made.confidence = proposal.probability;
    made.reason = proposalReason(proposal);
    return made;
}

std::string withKeyword(PackageForm form, std::vector<std::string> keywords, const std::string &added)
{
    keywords.push_back(added);
    const bool isList = form == PackageForm::Standard;
    std::string all;
    for (const std::string &keyword : keywords)
        all += (all.empty() ? "" : ",") + (isList ? quoteJson(keyword) : keyword);
    return isList ? "[" + all + "]" : quoteJson(all);
}

bool has(const std::vector<std::string> &keywords, const std::string &proposed)
{
    return std::ranges::any_of(keywords, [&](const std::string &keyword) { return sameName(keyword, proposed); });
}

bool holdsSeveral(const std::string &keyword) { return keyword.find_first_of(";|,\r\n") != std::string::npos; }

} // namespace

QString proposalReason(const KeywordProposal &proposal)
{
    const auto tr = [](const char *text, int n = -1) {
        return QCoreApplication::translate("KeywordProposal", text, nullptr, n);
    };
    const QString where = proposal.isInTitle  ? tr(QT_TRANSLATE_NOOP("KeywordProposal", "In the title"))
                          : proposal.isInText ? tr(QT_TRANSLATE_NOOP("KeywordProposal", "In the text"))
                                              : tr(QT_TRANSLATE_NOOP("KeywordProposal", "Not in the text"));
    QString use;
    if (proposal.similar == 1)
        use = tr(QT_TRANSLATE_NOOP("KeywordProposal", "used on 1 similar record"));
    else if (proposal.similar > 1)
        use = tr(QT_TRANSLATE_NOOP("KeywordProposal", "used on %1 similar records")).arg(proposal.similar);
    else if (proposal.used == 1)
        use = tr(QT_TRANSLATE_NOOP("KeywordProposal", "used on 1 other record"));
    else if (proposal.used > 1)
        use = tr(QT_TRANSLATE_NOOP("KeywordProposal", "used on %1 other records")).arg(proposal.used);
    else
        use = tr(QT_TRANSLATE_NOOP("KeywordProposal", "not used yet"));
    if (proposal.vocabulary.isEmpty())
        return tr(QT_TRANSLATE_NOOP("KeywordProposal", "%1; %2.")).arg(where, use);
    return tr(QT_TRANSLATE_NOOP("KeywordProposal", "%1; in the vocabulary “%2”; %3."))
        .arg(where, proposal.vocabulary, use);
}

void proposeForFewKeywords(const Record &record, const KeywordModel &model, const KeywordTerms *terms,
                           Suggestions &out)
{
    const std::vector<std::string> keywords = keywordsOf(record);
    // Several that stand in one are parted first: what else there is shows then.
    if (keywords.size() >= fewKeywords || std::ranges::any_of(keywords, holdsSeveral))
        return;
    size_t proposed = 0;
    for (const KeywordProposal &proposal : model.propose(record, proposedForFew + keywords.size(), terms)) {
        if (proposed == proposedForFew || proposal.probability < leastProbability)
            break;
        if (has(keywords, proposal.keyword))
            continue;
        Suggestion made = suggestionOf(record, proposal);
        made.before = fieldJson(record, Field::Keywords);
        made.after = withKeyword(record.form, keywords, proposal.keyword);
        out.push_back(std::move(made));
        ++proposed;
    }
}

Suggestions keywordsAsIfEmpty(const Record &record, const KeywordModel &model, const KeywordTerms *terms, size_t count)
{
    Suggestions made;
    if (!record.readable)
        return made;
    for (const KeywordProposal &proposal : model.propose(record, count, terms)) {
        made.push_back(suggestionOf(record, proposal));
        made.back().before = "null";
        made.back().after = quoteJson(proposal.keyword);
    }
    return made;
}

} // namespace hubready
