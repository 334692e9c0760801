// Kinds for authors: who stands in the name, and who in the organisation.
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/text_check.h"
#include "core/text/byte_set.h"
#include "core/text/person_names.h"
#include "core/text/personal_data.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

std::vector<Field> inAuthors() { return {Field::Authors}; }

class SurnameFirst final : public LoneTextCheck
{
public:
    SurnameFirst(const std::vector<Field> &, const RuleParameters &)
        : LoneTextCheck(inAuthors(), trait::Comma, Part::Name)
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has the surname in front: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &name) const override { return foundIf(isSurnameFirst(name.text), name.text); }
};

class SeveralPeople final : public LoneTextCheck
{
public:
    SeveralPeople(const std::vector<Field> &, const RuleParameters &parameters)
        : LoneTextCheck(inAuthors(), trait::Comma | trait::Ampersand | trait::Slash | trait::Other | trait::Blank,
                        Part::Name),
          m_organisations(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 seems to be several people: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        static constexpr ByteSet separators(",;&/+");
        const std::string_view name = text.text;
        const bool mayBe = separators.isIn(name) || name.find(" and ") != std::string_view::npos ||
                           name.find(" AND ") != std::string_view::npos;
        return foundIf(mayBe && areSeveralPeople(name) && !hasOneOf(name, m_organisations) && !isSurnameFirst(name),
                       name);
    }

private:
    WordSet m_organisations;
};

class EmailAsName final : public LoneTextCheck
{
public:
    EmailAsName(const std::vector<Field> &, const RuleParameters &) : LoneTextCheck(inAuthors(), trait::At, Part::Name)
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has an e-mail address as the name: “%2”."), field,
                     hit);
    }

protected:
    MaybeFound findIn(const ReadText &name) const override
    {
        return foundIf(!emailAddress(name.text).empty(), name.text);
    }
};

class PersonTitle final : public LoneTextCheck
{
public:
    PersonTitle(const std::vector<Field> &, const RuleParameters &parameters)
        : LoneTextCheck(inAuthors(), 0, Part::Name), m_titles(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has a title in front: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &name) const override
    {
        return foundIf(!titlesInFront(name.text, m_titles).empty(), name.text);
    }

private:
    WordSet m_titles;
};

class OrganisationAsPerson final : public TextCheck
{
public:
    OrganisationAsPerson(const std::vector<Field> &, const RuleParameters &parameters)
        : TextCheck(inAuthors(), 0, Part::Name), m_words(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has an organisation as the name: “%2”."), field, hit);
    }

protected:
    MaybeFound find(const PlacedText &placed, const RecordReading &reading) const override
    {
        const std::string_view name = placed.text.text;
        const OptionalText organisation = (*reading.record().authors)[size_t(placed.item)].organisation;
        return foundIf(hasOneOf(name, m_words) || (organisation && sameName(trimmed(*organisation), name)), name);
    }

private:
    WordSet m_words;
};

class PersonAsOrganisation final : public LoneTextCheck
{
public:
    PersonAsOrganisation(const std::vector<Field> &, const RuleParameters &parameters)
        : LoneTextCheck(inAuthors(), 0, Part::Organisation), m_titles(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 seems to be a person: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        const std::string_view name = text.text;
        return foundIf(hasPersonTitle(name) || isSurnameFirst(name) || !emailAddress(name).empty(), name);
    }

private:
    // "Dr Gray's Hospital" and "Sister Cities" begin so, too.
    bool hasPersonTitle(std::string_view value) const
    {
        const std::string_view titles = titlesInFront(value, m_titles);
        return !titles.empty() && value.find("'s") == std::string_view::npos &&
               wordsOf(value.substr(titles.size())).size() <= 3;
    }

    WordSet m_titles;
};

constexpr std::array titleWords{
    ParameterSpec{.name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Titles")}};
constexpr std::array organisationWords{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Words that organisations have in their names")}};

} // namespace

std::span<const RuleKind> authorKinds()
{
    static constexpr std::array kinds{
        RuleKind{"surname-first", {}, makeCheck<SurnameFirst>},
        RuleKind{"person-title", titleWords, makeCheck<PersonTitle>},
        RuleKind{"several-people", organisationWords, makeCheck<SeveralPeople>},
        RuleKind{"email-as-name", {}, makeCheck<EmailAsName>},
        RuleKind{"organisation-as-person", organisationWords, makeCheck<OrganisationAsPerson>},
        RuleKind{"person-as-organisation", titleWords, makeCheck<PersonAsOrganisation>},
    };
    return kinds;
}

} // namespace hubready
