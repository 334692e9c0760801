#include "core/rules/gate/gate_kind_families.h"
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
        if (!hasText((*record.keywords)[i]))
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
        if (const qint64 length = keyword ? utf16LengthOver(*keyword, rule.limit) : 0)
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

} // namespace

std::span<const GateKind> keywordGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.keywords.required", checkAnyKeyword, sayEmpty},
        GateKind{"gate.keyword.blank", checkBlankKeywords, sayItemNull},
        GateKind{"gate.keyword.max-length", checkKeywordLength, sayKeywordTooLong},
    };
    return kinds;
}

} // namespace hubready
