// Kinds for personal data in what the Learning Hub shows to everyone.
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/text_check.h"
#include "core/text/personal_data.h"
#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

// The figure is the place: characters up to it, from 1, in the text as shown.
std::optional<Found> foundAt(const ReadText &text, std::string_view found)
{
    if (found.empty())
        return std::nullopt;
    return Found{utf16Length(text.text.substr(0, size_t(found.data() - text.text.data()))) + 1, 0, found};
}

constexpr TextRule email{trait::At, [](const ReadText &text) { return foundAt(text, emailAddress(text.text)); },
                         QT_TRANSLATE_NOOP("RuleKind", "%1 holds an e-mail address, at character %3: “%2”.")};
constexpr TextRule phone{
    trait::Digit, [](const ReadText &text) { return foundAt(text, ukPhoneNumber(text.text)); },
    QT_TRANSLATE_NOOP("RuleKind", "%1 holds a telephone number, at character %3: “%2”.")};
constexpr TextRule patient{
    trait::Digit, [](const ReadText &text) { return foundAt(text, nhsNumber(text.text)); },
    QT_TRANSLATE_NOOP("RuleKind", "%1 holds what may be an NHS number, at character %3: “%2”.")};
constexpr TextRule birth{trait::Digit, [](const ReadText &text) { return foundAt(text, dateOfBirth(text.text)); },
                         QT_TRANSLATE_NOOP("RuleKind", "%1 holds a date of birth, at character %3: “%2”.")};

} // namespace

std::span<const RuleKind> personalKinds()
{
    static constexpr std::array kinds{
        RuleKind{"personal-email", {}, makeTextCheck<email>},
        RuleKind{"personal-phone", {}, makeTextCheck<phone>},
        RuleKind{"personal-nhs-number", {}, makeTextCheck<patient>},
        RuleKind{"personal-birth-date", {}, makeTextCheck<birth>},
    };
    return kinds;
}

} // namespace hubready
