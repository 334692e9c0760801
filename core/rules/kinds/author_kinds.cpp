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

// One author's name or organisation at a time; `part` says which find() is asked for.
class AuthorCheck : public RuleCheck
{
public:
    explicit AuthorCheck(Part part) : m_part(part) {}

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const final
    {
        if (!reading.record().authors)
            return;
        const auto &authors = *reading.record().authors;
        for (size_t i = 0; i < authors.size(); ++i) {
            const OptionalText &text = m_part == Part::Name ? authors[i].name : authors[i].organisation;
            const std::string_view value = text ? trimmed(*text) : std::string_view{};
            if (!value.empty() && finds(value, authors[i]))
                report.add(Field::Authors, {int(i), m_part, 0, 0, quoteOf(value)});
        }
    }

protected:
    virtual bool finds(std::string_view value, const Author &author) const = 0;

private:
    Part m_part;
};

class SurnameFirst final : public AuthorCheck
{
public:
    SurnameFirst(const std::vector<Field> &, const RuleParameters &) : AuthorCheck(Part::Name) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has the surname in front: “%2”."), field, hit);
    }

protected:
    bool finds(std::string_view value, const Author &) const override { return isSurnameFirst(value); }
};

class SeveralPeople final : public AuthorCheck
{
public:
    SeveralPeople(const std::vector<Field> &, const RuleParameters &parameters)
        : AuthorCheck(Part::Name), m_organisations(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 seems to be several people: “%2”."), field, hit);
    }

protected:
    bool finds(std::string_view value, const Author &) const override
    {
        static constexpr ByteSet separators(",;&/+");
        const bool mayBe = separators.isIn(value) || value.find(" and ") != std::string_view::npos ||
                           value.find(" AND ") != std::string_view::npos;
        return mayBe && areSeveralPeople(value) && !hasOneOf(value, m_organisations) && !isSurnameFirst(value);
    }

private:
    WordSet m_organisations;
};

class EmailAsName final : public AuthorCheck
{
public:
    EmailAsName(const std::vector<Field> &, const RuleParameters &) : AuthorCheck(Part::Name) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has an e-mail address as the name: “%2”."), field,
                     hit);
    }

protected:
    bool finds(std::string_view value, const Author &) const override { return !emailAddress(value).empty(); }
};

class PersonTitle final : public AuthorCheck
{
public:
    PersonTitle(const std::vector<Field> &, const RuleParameters &parameters)
        : AuthorCheck(Part::Name), m_titles(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has a title in front: “%2”."), field, hit);
    }

protected:
    bool finds(std::string_view value, const Author &) const override
    {
        return !titlesInFront(value, m_titles).empty();
    }

private:
    WordSet m_titles;
};

class OrganisationAsPerson final : public AuthorCheck
{
public:
    OrganisationAsPerson(const std::vector<Field> &, const RuleParameters &parameters)
        : AuthorCheck(Part::Name), m_words(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has an organisation as the name: “%2”."), field, hit);
    }

protected:
    bool finds(std::string_view value, const Author &author) const override
    {
        return hasOneOf(value, m_words) || (author.organisation && sameName(trimmed(*author.organisation), value));
    }

private:
    WordSet m_words;
};

class PersonAsOrganisation final : public AuthorCheck
{
public:
    PersonAsOrganisation(const std::vector<Field> &, const RuleParameters &parameters)
        : AuthorCheck(Part::Organisation), m_titles(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 seems to be a person: “%2”."), field, hit);
    }

protected:
    bool finds(std::string_view value, const Author &) const override
    {
        return hasPersonTitle(value) || isSurnameFirst(value) || !emailAddress(value).empty();
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
