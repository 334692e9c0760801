// Items of lists over all records: one keyword or organisation in several forms, a keyword on nearly all records, a file
// on several.
#include "core/record/file_names.h"
#include "core/rules/across/list_form_check.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <functional>

namespace hubready {

namespace {

std::string noGroup(std::string_view) { return {}; }

// Small letters and figures alone, accents off; empty where no letter is left, or too little to tell words by ("C++").
std::string lettersOf(std::string_view text)
{
    QString out;
    int letters = 0;
    const QString plain = toQString(text).normalized(QString::NormalizationForm_KD).toLower();
    for (QChar c : plain) {
        const bool isMark = c.category() == QChar::Mark_NonSpacing && c.unicode() < 0x370;
        if (isMark || c.isSpace() || c.isPunct() || c.isSymbol() || c.category() == QChar::Other_Format)
            continue;
        letters += c.isLetter();
        out += c;
    }
    const bool isShort = letters < 3 && !std::ranges::any_of(out, [](QChar c) { return c.unicode() >= 0x2E80; });
    return isShort || letters == 0 ? std::string{} : toWtf8(out);
}

// Words that one writes and another leaves out or shortens.
struct OrganisationWord
{
    std::string_view written;
    std::string_view meant;
};
constexpr std::array organisationWords{
    OrganisationWord{"the", ""},   OrganisationWord{"and", ""},         OrganisationWord{"ltd", ""},
    OrganisationWord{"limited", ""}, OrganisationWord{"plc", ""},       OrganisationWord{"cic", ""},
    OrganisationWord{"ft", "foundationtrust"}, OrganisationWord{"univ", "university"}, OrganisationWord{"hosp", "hospital"},
    OrganisationWord{"hosps", "hospitals"}, OrganisationWord{"st", "saint"}, OrganisationWord{"dept", "department"},
};

std::string foldedOrganisation(std::string_view text)
{
    std::string folded;
    for (std::string_view word : wordsOf(text)) {
        const std::string small = lowered(word);
        const auto other = std::ranges::find(organisationWords, std::string_view(small), &OrganisationWord::written);
        folded += other == organisationWords.end() ? small : std::string(other->meant);
    }
    return lettersOf(folded);
}

constexpr size_t moreByTimes = 2; // so many times as often as the next one a form is used that is preferred

enum class Capitals { Tell, DoNotTell };

// Forms of one group: all but the one that most records use. Where capitals do not tell, two forms that differ in
// nothing else are one: searching takes no account of them, and how they are set is another rule's matter.
class Variants final : public ListFormCheck
{
public:
    Variants(FormIndex::Fold fold, Field field, Part part, Capitals capitals)
        : ListFormCheck(std::move(fold)), m_field(field), m_part(part), m_capitals(capitals)
    {
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is another form of \u201c%2\u201d, which more records use."), field, hit);
    }

protected:
    bool readItems(const RecordReading &record, size_t, Items &items) override
    {
        for (const PlacedText &text : record.texts(m_field)) {
            if (text.part == m_part)
                items.add(text, std::identity());
        }
        return true;
    }

    // The preferred form, from 1; 0 while no row has another, or none is used on far more records than the next: by
    // one record this way or that nobody knows which is meant.
    quint64 verdict(GroupId group) const override
    {
        const auto forms = index().formsOf(group);
        if (forms.size() < 2)
            return 0;
        const auto isBetter = [&](FormId a, FormId b) {
            const size_t rowsA = index().rows(a).size();
            const size_t rowsB = index().rows(b).size();
            return rowsA != rowsB ? rowsA > rowsB : index().text(a) > index().text(b);
        };
        const FormId preferred = *std::ranges::min_element(forms, isBetter);
        size_t rows = 0;
        size_t next = 0; // of the form that comes second
        for (FormId form : forms) {
            if (isSame(form, preferred))
                rows += index().rows(form).size();
            else
                next = std::max(next, index().rows(form).size());
        }
        return next > 0 && rows >= next * moreByTimes ? quint64(preferred) + 1 : 0;
    }

    void say(quint64 verdict, FormId form, Row, Hit hit, RuleReport &report) const override
    {
        if (isSame(form, FormId(verdict - 1)))
            return;
        hit.part = m_part;
        hit.quote = quoteOf(index().text(FormId(verdict - 1)));
        report.add(m_field, std::move(hit));
    }

private:
    bool isSame(FormId a, FormId b) const
    {
        return a == b || (m_capitals == Capitals::DoNotTell && sameName(index().text(a), index().text(b)));
    }

    Field m_field;
    Part m_part;
    Capitals m_capitals;
};

class OnAll final : public ListFormCheck
{
public:
    explicit OnAll(const RuleParameters &parameters)
        : ListFormCheck(noGroup, true), m_percent(size_t(parameters.number("percent"))),
          m_fewest(size_t(parameters.number("fewest")))
    {
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "\u201c%2\u201d is on %3 % of the records or more and tells none from the other."), field, hit);
    }

protected:
    bool readItems(const RecordReading &record, size_t, Items &items) override
    {
        for (const PlacedText &keyword : record.texts(Field::Keywords))
            items.add(keyword, lowered);
        return true;
    }

    quint64 verdict(GroupId group) const override
    {
        const size_t rows = index().rows(index().formsOf(group).front()).size();
        return total() >= m_fewest && rows * 100 >= total() * m_percent;
    }

    void say(quint64, FormId form, Row, Hit hit, RuleReport &report) const override
    {
        hit.figure = qint64(m_percent);
        hit.quote = quoteOf(index().text(form));
        report.add(Field::Keywords, std::move(hit));
    }

private:
    size_t m_percent;
    size_t m_fewest;
};

class FileRepeated final : public ListFormCheck
{
public:
    FileRepeated() : ListFormCheck(noGroup) {}

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is a file of record %3 too: \u201c%2\u201d."), field, hit);
    }

protected:
    bool readItems(const RecordReading &record, size_t, Items &items) override
    {
        for (const PlacedText &file : record.texts(Field::Files))
            items.add(file, foldedFileName);
        return true;
    }

    // The numbers of the first two records with it.
    quint64 verdict(GroupId group) const override
    {
        const auto rows = index().rows(index().formsOf(group).front());
        return rows.size() < 2 ? 0 : quint64(rows[0] + 1) << 32 | (rows[1] + 1);
    }

    void say(quint64 verdict, FormId form, Row row, Hit hit, RuleReport &report) const override
    {
        const auto first = qint64(verdict >> 32);
        hit.part = Part::Url;
        hit.figure = first == row + 1 ? qint64(quint32(verdict)) : first;
        hit.quote = quoteOf(index().text(form));
        report.add(Field::Files, std::move(hit));
    }
};

using Made = Result<std::unique_ptr<AcrossCheck>>;
using Fields = std::vector<Field>;

Made makeKeywordVariants(const Fields &, const RuleParameters &)
{
    return std::unique_ptr<AcrossCheck>(
        std::make_unique<Variants>(lettersOf, Field::Keywords, Part::Whole, Capitals::DoNotTell));
}

Made makeOrganisationVariants(const Fields &, const RuleParameters &)
{
    return std::unique_ptr<AcrossCheck>(
        std::make_unique<Variants>(foldedOrganisation, Field::Authors, Part::Organisation, Capitals::Tell));
}

Made makeOnAll(const Fields &, const RuleParameters &parameters)
{
    return std::unique_ptr<AcrossCheck>(std::make_unique<OnAll>(parameters));
}

Made makeFileRepeated(const Fields &, const RuleParameters &)
{
    return std::unique_ptr<AcrossCheck>(std::make_unique<FileRepeated>());
}

constexpr std::array onAllParameters{
    ParameterSpec{.name = "percent", .fallback = "80", .label = QT_TRANSLATE_NOOP("RuleKind", "From this share of the records on, in percent"),
                  .least = 1, .most = 100},
    ParameterSpec{.name = "fewest", .fallback = "20", .label = QT_TRANSLATE_NOOP("RuleKind", "Fewest records"), .least = 2},
};

} // namespace

std::span<const RuleKind> formKinds()
{
    static constexpr std::array kinds{
        RuleKind{"keyword-variants", {}, nullptr, makeKeywordVariants},
        RuleKind{"keyword-on-all", onAllParameters, nullptr, makeOnAll},
        RuleKind{"organisation-variants", {}, nullptr, makeOrganisationVariants},
        RuleKind{"file-repeated", {}, nullptr, makeFileRepeated},
    };
    return kinds;
}

} // namespace hubready
