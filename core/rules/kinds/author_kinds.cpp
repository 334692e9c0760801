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

// One author's name or organisation at a time; `part` says which find() is asked for, `needs` as a TextCheck's.
class AuthorCheck : public RuleCheck
{
public:
    AuthorCheck(Part part, TextTraits needs) : m_part(part), m_needs(needs) {}

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const final
    {
        for (const PlacedText &text : reading.texts(Field::Authors)) {
            if (text.part != m_part || (m_needs != 0 && !text.text.has(m_needs)))
                continue;
            const std::string_view value = text.text.text;
            if (finds(value, (*reading.record().authors)[size_t(text.item)]))
                report.add(Field::Authors, {text.item, m_part, 0, 0, quoteOf(value)});
        }
    }

protected:
    virtual bool finds(std::string_view value, const Author &author) const = 0;

private:
    Part m_part;
    TextTraits m_needs;
};

class SurnameFirst final : public AuthorCheck
{
public:
    SurnameFirst(const std::vector<Field> &, const RuleParameters &) : AuthorCheck(Part::Name, trait::Comma) {}
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
        : AuthorCheck(Part::Name, trait::Comma | trait::Ampersand | trait::Slash | trait::Other | trait::Blank),
          m_organisations(parameters.words("words"))
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
    EmailAsName(const std::vector<Field> &, const RuleParameters &) : AuthorCheck(Part::Name, trait::At) {}
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
        : AuthorCheck(Part::Name, 0), m_titles(parameters.words("words"))
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
        : AuthorCheck(Part::Name, 0), m_words(parameters.words("words"))
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
        : AuthorCheck(Part::Organisation, 0), m_titles(parameters.words("words"))
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
