#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>
#include <limits>

namespace hubready {

namespace {

// Digits of any script; takes them off the front and says whether there was one.
bool takeDigits(std::string_view &text)
{
    bool any = false;
    while (!text.empty()) {
        std::string_view rest = text;
        if (!QChar::isDigit(takeCodePoint(rest)))
            break;
        text = rest;
        any = true;
    }
    return any;
}

// The tool's patterns end in "$", which lets one line feed at the very end through.
bool isEnd(std::string_view text)
{
    return text.empty() || text == "\n";
}

bool isWholeNumber(std::string_view text)
{
    return takeDigits(text) && isEnd(text);
}

bool isVersion(std::string_view text)
{
    if (!takeDigits(text) || text.empty() || text.front() != '.')
        return false;
    text.remove_prefix(1);
    return takeDigits(text) && isEnd(text);
}

void checkUserId(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText id = record.value(Field::Contributor);
    if (id && !isWholeNumber(*id))
        report.add(rule, Field::Contributor);
}

void checkKnownUser(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    const OptionalText user = record.value(Field::Contributor);
    if (!user)
        return;
    if (record.form == PackageForm::Staging) {
        if (context.knownUserNames && !user->empty() && !context.knownUserNames->contains(databaseKey(*user)))
            report.add(rule, Field::Contributor);
        return;
    }
    const auto id = readInteger(*user);
    if (context.knownUserIds && id && *id >= 1 && !context.knownUserIds->contains(*id))
        report.add(rule, Field::Contributor);
}

void checkVersion(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText version = record.value(Field::Version);
    if (version && !isVersion(*version))
        report.add(rule, Field::Version);
}

void checkKnownCatalogue(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    const OptionalText name = record.value(Field::Catalogue);
    if (context.catalogues && !isNullOrEmpty(name) && !context.catalogues->contains(databaseKey(*name)))
        report.add(rule, Field::Catalogue);
}

constexpr std::array rules{
    GateRule{{"lh.contributor.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Contributor is empty"),
              QT_TRANSLATE_NOOP("GateRule", "Every resource needs a user of the Learning Hub who owns it."),
              QT_TRANSLATE_NOOP("GateRule", "Give the contributor; one can be set for many records at once.")},
             GateRule::Both, Field::Contributor, 0, checkRequired, sayEmpty},
    GateRule{{"lh.contributor.integer", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Contributor is not a user id"),
              QT_TRANSLATE_NOOP("GateRule", "The contributor must be a user id: digits and nothing else."),
              QT_TRANSLATE_NOOP("GateRule", "Give the number of the user at the Learning Hub.")},
             GateRule::Standard, Field::Contributor, 0, checkUserId, sayTitle},
    GateRule{{"lh.contributor.unknown", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Contributor is not known"),
              QT_TRANSLATE_NOOP("GateRule", "The contributor is not on the list of known users that was loaded."),
              QT_TRANSLATE_NOOP("GateRule", "Choose a known user, or load a newer list.")},
             GateRule::Both, Field::Contributor, 0, checkKnownUser, sayTitle},
    GateRule{{"lh.created-date.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Created date is missing"),
              QT_TRANSLATE_NOOP("GateRule", "The created date becomes the day of publication."),
              QT_TRANSLATE_NOOP("GateRule", "Give the day on which the resource was made.")},
             GateRule::Standard, Field::CreatedDate, 0, checkNotNull, sayMissing},
    GateRule{{"lh.published-date.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Published date is missing"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a row without a published date."),
              QT_TRANSLATE_NOOP("GateRule", "Give the day of publication.")},
             GateRule::Staging, Field::PublishedDate, 0, checkNotNull, sayMissing},
    GateRule{{"lh.version.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Version is empty"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record without a version."),
              QT_TRANSLATE_NOOP("GateRule", "Write 1.0.")},
             GateRule::Standard, Field::Version, 0, checkRequired, sayEmpty},
    GateRule{{"lh.version.format", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Version is not like 1.0"),
              QT_TRANSLATE_NOOP("GateRule", "A version is digits, a full stop and digits, such as 1.0."),
              QT_TRANSLATE_NOOP("GateRule", "Write 1.0.")},
             GateRule::Standard, Field::Version, 0, checkVersion, sayTitle},
    GateRule{{"lh.has-cost.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Has cost is missing"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool wants yes or no for the cost, although it keeps neither."),
              QT_TRANSLATE_NOOP("GateRule", "Choose No.")},
             GateRule::Standard, Field::HasCost, 0, checkNotNull, sayMissing},
    GateRule{{"lh.catalogue.unknown", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Catalogue is not known"),
              QT_TRANSLATE_NOOP("GateRule", "The catalogue is not on the list of catalogues that was loaded."),
              QT_TRANSLATE_NOOP("GateRule", "Choose a known catalogue, or load a newer list.")},
             GateRule::Staging, Field::Catalogue, 0, checkKnownCatalogue, sayTitle},
};

} // namespace

std::span<const GateRule> originRules()
{
    return rules;
}

} // namespace hubready
