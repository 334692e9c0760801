#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include <array>

namespace hubready {

namespace {

void checkFilled(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey == "article" && isNullOrEmpty(record.value(rule.field)))
        report.add(rule, rule.field);
}

void checkContentFile(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText file = record.value(Field::ArticleFile);
    if (record.typeKey == "article" && file && !file->ends_with(".html"))
        report.add(rule, Field::ArticleFile);
}

} // namespace

std::span<const GateKind> articleGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.article.required", checkFilled, sayEmpty},
        GateKind{"gate.article.file.html", checkContentFile, sayTitle},
    };
    return kinds;
}

} // namespace hubready
