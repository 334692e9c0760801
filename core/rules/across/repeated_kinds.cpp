// One value on several records: the same title, the same start of titles, the same description, the same address.
#include "core/rules/across/same_value_check.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/folded_address.h"
#include "core/text/word_hashes.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <array>

namespace hubready {

namespace {

// A group of records that have a key in common, from a number of them on. The figure of a finding is the number of
// another of them: the first, or for the first the second.
class Repeated : public SameValueCheck
{
public:
    Repeated(Field field, qint64 fewest, const char *words) : m_field(field), m_fewest(size_t(fewest)), m_words(words) {}

    void report(const TableReading &reading, Row row, RuleReport &report) const override
    {
        const auto rows = index().group(row);
        if (rows.size() >= m_fewest)
            report.add(m_field, {.figure = (rows.front() == row ? rows[1] : rows.front()) + 1, .quote = quote(reading, row)});
    }

    QString message(Field field, const Hit &hit) const override { return sayOf(m_words, field, hit); }

protected:
    bool isTouched(const GroupHead &before, const GroupHead &now) const override
    {
        const bool saysNothing = before.size < m_fewest && now.size < m_fewest;
        const bool begins = (before.size < m_fewest) != (now.size < m_fewest);
        return !saysNothing && (begins || SameValueCheck::isTouched(before, now));
    }
    virtual std::string quote(const TableReading &, Row) const { return {}; }

private:
    Field m_field;
    size_t m_fewest;
    const char *m_words;
};

class TitleRepeated final : public Repeated
{
public:
    TitleRepeated(const std::vector<Field> &, const RuleParameters &)
        : Repeated(Field::Title, 2, QT_TRANSLATE_NOOP("RuleKind", "%1 is the same as that of record %3."))
    {
    }

protected:
    ValueKey keyOf(const RecordReading &record) const override
    {
        const auto &words = record.words(Field::Title);
        return hashOfWords(words.data(), words.size());
    }
};

class TitleStart final : public Repeated
{
public:
    TitleStart(const std::vector<Field> &, const RuleParameters &parameters)
        : Repeated(Field::Title, parameters.number("fewest"),
                   QT_TRANSLATE_NOOP("RuleKind", "%1 begins as many others do: \u201c%2\u201d, record %3 among them.")),
          m_words(size_t(parameters.number("words")))
    {
    }

protected:
    // Nothing where there is no more than the start: that is another rule's matter.
    ValueKey keyOf(const RecordReading &record) const override
    {
        const auto &words = record.words(Field::Title);
        return words.size() > m_words ? hashOfWords(words.data(), m_words) : 0;
    }

    std::string quote(const TableReading &reading, Row row) const override
    {
        return quoteOf(startOfWords(trimmed(reading.text(row, Field::Title)), m_words));
    }

private:
    size_t m_words;
};

class DescriptionRepeated final : public Repeated
{
public:
    DescriptionRepeated(const std::vector<Field> &, const RuleParameters &parameters)
        : Repeated(Field::Description, parameters.number("fewest"),
                   QT_TRANSLATE_NOOP("RuleKind", "%1 is the same text on several records, record %3 among them."))
    {
    }

protected:
    ValueKey keyOf(const RecordReading &record) const override
    {
        const auto &words = record.words(Field::Description);
        return hashOfWords(words.data(), words.size());
    }
};

class AddressRepeated final : public Repeated
{
public:
    AddressRepeated(const std::vector<Field> &fields, const RuleParameters &)
        : Repeated(fields.front(), 2, QT_TRANSLATE_NOOP("RuleKind", "%1 is the address of record %3 too.")), m_field(fields.front())
    {
    }

protected:
    ValueKey keyOf(const RecordReading &record) const override
    {
        const std::string_view address = record.trimmed(m_field);
        return address.empty() ? 0 : valueKey(foldedAddress(address));
    }

private:
    Field m_field;
};

template <typename Check>
Result<std::unique_ptr<AcrossCheck>> makeAcross(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    return std::unique_ptr<AcrossCheck>(std::make_unique<Check>(fields, parameters));
}

Result<std::unique_ptr<AcrossCheck>> makeAddressRepeated(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    if (fields.size() != 1)
        return unusableParameters(QCoreApplication::translate("RuleSet", "The kind “%1” takes one field.").arg(QStringLiteral("address-repeated")));
    return makeAcross<AddressRepeated>(fields, parameters);
}

constexpr ParameterSpec fewest(std::string_view fallback)
{
    return {.name = "fewest", .fallback = fallback, .label = QT_TRANSLATE_NOOP("RuleKind", "Fewest records"), .least = 2};
}
constexpr std::array startParameters{
    ParameterSpec{.name = "words", .fallback = "4", .label = QT_TRANSLATE_NOOP("RuleKind", "Words of the start"), .least = 1, .most = 20},
    fewest("10"),
};
constexpr std::array descriptionParameters{fewest("3")};

} // namespace

std::span<const RuleKind> repeatedKinds()
{
    static constexpr std::array kinds{
        RuleKind{"title-repeated", {}, nullptr, makeAcross<TitleRepeated>},
        RuleKind{"title-same-start", startParameters, nullptr, makeAcross<TitleStart>},
        RuleKind{"description-repeated", descriptionParameters, nullptr, makeAcross<DescriptionRepeated>},
        RuleKind{"address-repeated", {}, nullptr, makeAddressRepeated},
    };
    return kinds;
}

} // namespace hubready
