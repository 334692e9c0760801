// For kinds that look at one text at a time, whatever field it stands in. A kind is either a class of its own with
// parameters (a LoneTextCheck, or a TextCheck where the rest of the record has a say), or, where a function and a sentence
// say all, a TextRule in a table:
//
//     constexpr TextRule inCapitals{trait::Letters, [](const ReadText &text) -> MaybeFound { ... },
//                                   QT_TRANSLATE_NOOP("RuleKind", "%1 is in capitals.")};
//     RuleKind{"all-capitals", {}, makeTextCheck<inCapitals>}
#pragma once

#include "core/rules/kinds/rule_kind.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// What a check found in one text.
struct Found
{
    qint64 figure = 0;
    qint64 limit = 0;
    std::string_view quote = {}; // may be long: it is shortened
};
using MaybeFound = std::optional<Found>;

inline MaybeFound foundIf(bool fires, std::string_view quote)
{
    return fires ? MaybeFound({0, 0, quote}) : std::nullopt;
}

// A sentence for people in the context "RuleKind": %1 the place ("Title", "Keyword 2"), %2 the quote, %3 the figure,
// %4 the limit.
QString sayOf(const char *words, Field field, const Hit &hit);
QString placeOf(Field field, const Hit &hit);

// At most 80 UTF-16 units, white space folded; cut with "…".
std::string quoteOf(std::string_view text);

// Hands every text of its fields (RecordReading::texts) to find(), whose finding goes to the report. Who runs very many
// checks hands over the texts himself, and only where a check needs to look.
class TextCheck : public RuleCheck
{
public:
    // `needs`: texts that have none of these traits are not looked at; 0: all are. `part`: of authors, only their names
    // or only their organisations.
    TextCheck(std::vector<Field> fields, TextTraits needs, Part part = Part::Whole)
        : m_fields(std::move(fields)), m_needs(needs), m_part(part)
    {
    }

    const std::vector<Field> &fields() const { return m_fields; }
    bool looksAt(const PlacedText &text) const
    {
        return (m_needs == 0 || text.text.has(m_needs)) && (m_part == Part::Whole || text.part == m_part);
    }
    void lookAt(const PlacedText &text, Field field, const RecordReading &reading, RuleReport &report) const;
    void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const final;
    // Whether it would say the same of the same text on every record.
    virtual bool seesTextAlone() const { return false; }

protected:
    virtual MaybeFound find(const PlacedText &text, const RecordReading &reading) const = 0;

private:
    std::vector<Field> m_fields;
    TextTraits m_needs;
    Part m_part;
};

// One that sees nothing but the text, which is handed to findIn(): what it says of a keyword may be remembered and said
// of the same keyword on other records.
class LoneTextCheck : public TextCheck
{
public:
    using TextCheck::TextCheck;
    bool seesTextAlone() const final { return true; }

protected:
    virtual MaybeFound findIn(const ReadText &text) const = 0;
    MaybeFound find(const PlacedText &text, const RecordReading &) const final { return findIn(text.text); }
};

struct TextRule
{
    TextTraits needs = 0;
    MaybeFound (*find)(const ReadText &text) = nullptr;
    const char *words = "";
};

template <const TextRule &rule> class PlainTextCheck final : public LoneTextCheck
{
public:
    PlainTextCheck(const std::vector<Field> &fields, const RuleParameters &) : LoneTextCheck(fields, rule.needs) {}
    QString message(Field field, const Hit &hit) const override { return sayOf(rule.words, field, hit); }

protected:
    MaybeFound findIn(const ReadText &text) const override { return rule.find(text); }
};

// What a RuleKind's make() is for a class that is made from fields and parameters.
template <typename Check>
Result<std::unique_ptr<RuleCheck>> makeCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    return std::unique_ptr<RuleCheck>(std::make_unique<Check>(fields, parameters));
}

template <const TextRule &rule>
Result<std::unique_ptr<RuleCheck>> makeTextCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    return makeCheck<PlainTextCheck<rule>>(fields, parameters);
}

} // namespace hubready
