#include "core/rules/gate/gate_kind_families.h"
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

} // namespace

std::span<const GateKind> originGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.contributor.integer", checkUserId, sayTitle},
        GateKind{"gate.contributor.unknown", checkKnownUser, sayTitle},
        GateKind{"gate.not-null", checkNotNull, sayMissing},
        GateKind{"gate.version.format", checkVersion, sayTitle},
        GateKind{"gate.catalogue.unknown", checkKnownCatalogue, sayTitle},
    };
    return kinds;
}

} // namespace hubready
