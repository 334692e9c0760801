#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include <array>

namespace hubready {

namespace {

QString sayDescriptionTooLong(const GateRule &rule, const Finding &finding)
{
    return sayTooLong(rule, finding) + u' '
           + gateText(QT_TRANSLATE_NOOP("GateRule", "The HTML counts, not only the text shown."));
}

constexpr std::array rules{
    GateRule{{"lh.title.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Title is empty"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record without a title. In a workbook the row vanishes without a word."),
              QT_TRANSLATE_NOOP("GateRule", "Write a short title that says what the resource is about.")},
             GateRule::Both, Field::Title, 0, checkRequired, sayEmpty},
    GateRule{{"lh.title.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Title over 255"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses titles of more than 255 characters, and the validation itself may break off."),
              QT_TRANSLATE_NOOP("GateRule", "Shorten the title; the rest can stand in the description.")},
             GateRule::Both, Field::Title, 255, checkMaxLength, sayTooLong},
    GateRule{{"lh.description.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Description is empty"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record without a description."),
              QT_TRANSLATE_NOOP("GateRule", "Say in a sentence or two what the resource is and whom it helps.")},
             GateRule::Both, Field::Description, 0, checkRequired, sayEmpty},
    GateRule{{"lh.description.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Description over 1,024"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses descriptions of more than 1,024 characters of HTML source."),
              QT_TRANSLATE_NOOP("GateRule", "Take out formatting first, then words.")},
             GateRule::Both, Field::Description, 1024, checkMaxLength, sayDescriptionTooLong},
    GateRule{{"lh.reference.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Reference over 255"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses references of more than 255 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Shorten the reference.")},
             GateRule::Staging, Field::Reference, 255, checkMaxLength, sayTooLong},
};

} // namespace

std::span<const GateRule> textRules()
{
    return rules;
}

} // namespace hubready
