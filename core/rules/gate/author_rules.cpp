#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

void checkAnyAuthor(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.authors || record.authors->empty())
        report.add(rule, Field::Authors);
}

// Calls `look(author, item)` for each item that is not null.
template <typename Look> void forEachAuthor(const Record &record, Look look)
{
    if (!record.authors)
        return;
    for (size_t i = 0; i < record.authors->size(); ++i) {
        if (!(*record.authors)[i].isNull)
            look((*record.authors)[i], int(i));
    }
}

void checkNullAuthors(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.authors)
        return;
    for (size_t i = 0; i < record.authors->size(); ++i) {
        if ((*record.authors)[i].isNull)
            report.add(rule, Field::Authors, int(i));
    }
}

void checkIndexGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachAuthor(record, [&](const Author &author, int item) {
        if (!author.index)
            report.add(rule, Field::Authors, item, 0, Part::Index);
    });
}

void checkIndexRange(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachAuthor(record, [&](const Author &author, int item) {
        if (author.index && *author.index < 0)
            report.add(rule, Field::Authors, item, *author.index, Part::Index);
    });
}

template <OptionalText Author::*member, Part part>
void checkPartLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachAuthor(record, [&](const Author &author, int item) {
        const OptionalText &text = author.*member;
        const qint64 length = text ? utf16Length(*text) : 0;
        if (length > rule.limit)
            report.add(rule, Field::Authors, item, length, part);
    });
}

bool isNameless(const Author &author)
{
    return isNullOrEmpty(author.name) && isNullOrEmpty(author.organisation);
}

void checkNamed(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachAuthor(record, [&](const Author &author, int item) {
        if (isNameless(author) && (record.form == PackageForm::Standard || item == 0))
            report.add(rule, Field::Authors, item);
    });
}

void checkRoleAlone(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachAuthor(record, [&](const Author &author, int item) {
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

constexpr const char *tooLong =
    QT_TRANSLATE_NOOP("GateRule", "The Learning Hub takes 100 characters each for name, organisation and role.");
constexpr const char *indexWhy = QT_TRANSLATE_NOOP("GateRule", "The migration tool puts authors in order by their index, and refuses one without.");

constexpr std::array rules{
    GateRule{{"lh.authors.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "No authors"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record without authors."),
              QT_TRANSLATE_NOOP("GateRule", "Name a person or an organisation.")},
             GateRule::Standard, Field::Authors, 0, checkAnyAuthor, sayEmpty},
    GateRule{{"lh.author.null", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Empty author"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record with an empty author."),
              QT_TRANSLATE_NOOP("GateRule", "Remove the empty author.")},
             GateRule::Standard, Field::Authors, 0, checkNullAuthors, sayItemNull},
    GateRule{{"lh.author.index.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author without an index"),
              indexWhy, QT_TRANSLATE_NOOP("GateRule", "Number the authors from 0.")},
             GateRule::Standard, Field::Authors, 0, checkIndexGiven, sayNoIndex},
    GateRule{{"lh.author.index.range", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author index below 0"),
              indexWhy, QT_TRANSLATE_NOOP("GateRule", "Number the authors from 0.")},
             GateRule::Standard, Field::Authors, 0, checkIndexRange, sayNegativeIndex},
    GateRule{{"lh.author.name.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author name over 100"), tooLong,
              QT_TRANSLATE_NOOP("GateRule", "Shorten the name; often several people stand in one.")},
             GateRule::Both, Field::Authors, 100, checkPartLength<&Author::name, Part::Name>, sayItemTooLong},
    GateRule{{"lh.author.organisation.max-length", Family::Refused,
              QT_TRANSLATE_NOOP("GateRule", "Author organisation over 100"), tooLong,
              QT_TRANSLATE_NOOP("GateRule", "Shorten the organisation.")},
             GateRule::Both, Field::Authors, 100, checkPartLength<&Author::organisation, Part::Organisation>,
             sayItemTooLong},
    GateRule{{"lh.author.role.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author role over 100"), tooLong,
              QT_TRANSLATE_NOOP("GateRule", "Shorten the role.")},
             GateRule::Both, Field::Authors, 100, checkPartLength<&Author::role, Part::Role>, sayItemTooLong},
    GateRule{{"lh.author.name-or-organisation", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author without a name"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub needs a name or an organisation for an author."),
              QT_TRANSLATE_NOOP("GateRule", "Fill in one of the two, or remove the author.")},
             GateRule::Both, Field::Authors, 0, checkNamed, sayNameless},
    GateRule{{"lh.author.role-alone", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Author with a role alone"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub needs a name or an organisation beside a role."),
              QT_TRANSLATE_NOOP("GateRule", "Fill in one of the two, or remove the role.")},
             GateRule::Staging, Field::Authors, 0, checkRoleAlone, sayRoleAlone},
};

} // namespace

std::span<const GateRule> authorRules()
{
    return rules;
}

} // namespace hubready
