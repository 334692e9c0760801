#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

void checkAnyKeyword(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    if (record.form == PackageForm::Staging)
        checkRequired(rule, record, context, report);
    else if (!record.keywords || record.keywords->empty())
        report.add(rule, Field::Keywords);
}

void checkBlankKeywords(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.keywords)
        return;
    for (size_t i = 0; i < record.keywords->size(); ++i) {
        if (isNullOrBlank((*record.keywords)[i]))
            report.add(rule, Field::Keywords, int(i));
    }
}

// A staging text is split at commas, and its pieces count untrimmed.
qint64 longestPiece(std::string_view text)
{
    qint64 longest = 0;
    while (true) {
        const size_t comma = text.find(',');
        longest = std::max(longest, utf16Length(text.substr(0, comma)));
        if (comma == std::string_view::npos)
            return longest;
        text.remove_prefix(comma + 1);
    }
}

void checkKeywordLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (const OptionalText text = record.value(Field::Keywords); text && record.form == PackageForm::Staging) {
        if (const qint64 length = longestPiece(*text); length > rule.limit)
            report.add(rule, Field::Keywords, -1, length);
    }
    if (!record.keywords)
        return;
    for (size_t i = 0; i < record.keywords->size(); ++i) {
        const OptionalText &keyword = (*record.keywords)[i];
        const qint64 length = keyword ? utf16Length(*keyword) : 0;
        if (length > rule.limit)
            report.add(rule, Field::Keywords, int(i), length);
    }
}

QString sayKeywordTooLong(const GateRule &rule, const Finding &finding)
{
    if (finding.item >= 0)
        return sayItemTooLong(rule, finding);
    return gateText(QT_TRANSLATE_NOOP("GateRule", "The longest keyword has %1 characters; the Learning Hub takes %2."))
        .arg(figureText(finding.figure), figureText(finding.limit));
}

constexpr std::array rules{
    GateRule{{"lh.keywords.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "No keywords"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record without keywords."),
              QT_TRANSLATE_NOOP("GateRule", "Add a few terms that people would search for.")},
             GateRule::Both, Field::Keywords, 0, checkAnyKeyword, sayEmpty},
    GateRule{{"lh.keyword.blank", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Empty keyword"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record with an empty keyword."),
              QT_TRANSLATE_NOOP("GateRule", "Remove the empty keyword.")},
             GateRule::Standard, Field::Keywords, 0, checkBlankKeywords, sayItemNull},
    GateRule{{"lh.keyword.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Keyword over 50"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses keywords of more than 50 characters, blanks around them included."),
              QT_TRANSLATE_NOOP("GateRule", "Shorten it, or split it where several keywords stand in one.")},
             GateRule::Both, Field::Keywords, 50, checkKeywordLength, sayKeywordTooLong},
};

} // namespace

std::span<const GateRule> keywordRules()
{
    return rules;
}

} // namespace hubready
