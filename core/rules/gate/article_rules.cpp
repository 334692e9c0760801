#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include <array>

namespace hubready {

namespace {

void checkFilled(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey() == "article" && isNullOrEmpty(record.value(rule.field)))
        report.add(rule, rule.field);
}

void checkContentFile(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText file = record.value(Field::ArticleFile);
    if (record.typeKey() == "article" && file && !file->ends_with(".html"))
        report.add(rule, Field::ArticleFile);
}

constexpr std::array rules{
    GateRule{{"lh.article.body.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Article has no body"),
              QT_TRANSLATE_NOOP("GateRule", "An article is its body; the migration tool refuses one without."),
              QT_TRANSLATE_NOOP("GateRule", "Write the body, or change the type.")},
             GateRule::Standard, Field::ArticleBody, 0, checkFilled, sayEmpty},
    GateRule{{"lh.article.file.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Article has no content file"),
              QT_TRANSLATE_NOOP("GateRule", "The body of an article is read from its content file."),
              QT_TRANSLATE_NOOP("GateRule", "Give the name of the staged .html file.")},
             GateRule::Staging, Field::ArticleFile, 0, checkFilled, sayEmpty},
    GateRule{{"lh.article.file.html", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Content file is no .html"),
              QT_TRANSLATE_NOOP("GateRule", "The content file of an article must end in .html, in small letters."),
              QT_TRANSLATE_NOOP("GateRule", "Rename the staged file.")},
             GateRule::Staging, Field::ArticleFile, 0, checkContentFile, sayTitle},
};

} // namespace

std::span<const GateRule> articleRules()
{
    return rules;
}

} // namespace hubready
