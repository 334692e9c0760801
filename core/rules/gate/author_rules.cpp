#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/rules/gate/item_checks.h"
#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

void checkAnyAuthor(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.authors || record.authors->empty())
        report.add(rule, Field::Authors);
}

template <OptionalText Author::*member, Part part>
void checkPartLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.authors, [&](const Author &author, int item) {
        const OptionalText &text = author.*member;
        if (const qint64 length = text ? utf16LengthOver(*text, rule.limit) : 0)
            report.add(rule, Field::Authors, item, length, part);
    });
}

bool isNameless(const Author &author)
{
    return isNullOrEmpty(author.name) && isNullOrEmpty(author.organisation);
}

void checkNamed(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.authors, [&](const Author &author, int item) {
        if (isNameless(author) && (record.form == PackageForm::Standard || item == 0))
            report.add(rule, Field::Authors, item);
    });
}

void checkRoleAlone(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.authors, [&](const Author &author, int item) {
        if (item > 0 && isNameless(author) && !isNullOrEmpty(author.role))
            report.add(rule, Field::Authors, item, 0, Part::Role);
    });
}

QString sayNameless(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has neither a name nor an organisation.")).arg(itemText(finding));
}

QString sayRoleAlone(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has a role, but neither a name nor an organisation."))
        .arg(itemText(finding));
}

} // namespace

std::span<const GateKind> authorGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.authors.required", checkAnyAuthor, sayEmpty},
        GateKind{"gate.author.null", checkNullItems<&Record::authors, Field::Authors>, sayItemNull},
        GateKind{"gate.author.index.required", checkIndexGiven<&Record::authors, Field::Authors>, sayNoIndex},
        GateKind{"gate.author.index.range", checkIndexRange<&Record::authors, Field::Authors>, sayNegativeIndex},
        GateKind{"gate.author.name.max-length", checkPartLength<&Author::name, Part::Name>, sayItemTooLong},
        GateKind{"gate.author.organisation.max-length", checkPartLength<&Author::organisation, Part::Organisation>,
                 sayItemTooLong},
        GateKind{"gate.author.role.max-length", checkPartLength<&Author::role, Part::Role>, sayItemTooLong},
        GateKind{"gate.author.name-or-organisation", checkNamed, sayNameless},
        GateKind{"gate.author.role-alone", checkRoleAlone, sayRoleAlone},
    };
    return kinds;
}

} // namespace hubready
