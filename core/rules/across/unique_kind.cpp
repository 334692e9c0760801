// unique: no other record has the same value in a field. Also for own rules: another's reference, title or address.
#include "core/rules/across/same_value_check.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <array>

namespace hubready {

namespace {

class UniqueCheck final : public SameValueCheck
{
public:
    UniqueCheck(Field field, bool anyCase) : m_field(field), m_anyCase(anyCase) {}

    // The figure is the number of another record with the value: the first, or for the first the second.
    void report(const TableReading &, Row row, RuleReport &report) const override
    {
        const auto rows = index().group(row);
        if (rows.size() > 1)
            report.add(m_field, {.figure = (rows.front() == row ? rows[1] : rows.front()) + 1});
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is the same as that of record %3."), field, hit);
    }

protected:
    ValueKey keyOf(const RecordReading &record) const override
    {
        const std::string_view text = record.trimmed(m_field);
        return valueKey(m_anyCase ? lowered(text) : std::string(text));
    }

private:
    Field m_field;
    bool m_anyCase;
};

Result<std::unique_ptr<AcrossCheck>> makeUnique(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    if (fields.size() != 1)
        return unusableParameters(QCoreApplication::translate("RuleSet", "The kind “unique” takes one field."));
    return std::unique_ptr<AcrossCheck>(std::make_unique<UniqueCheck>(fields.front(), parameters.text("case") == "any"));
}

constexpr std::array uniqueParameters{
    ParameterSpec{.name = "case",
                  .type = ParameterType::Choice,
                  .fallback = "any",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Capital and small letters"),
                  .choices = "any|same"},
};
} // namespace

std::span<const RuleKind> uniqueKinds()
{
    static constexpr std::array kinds{
        RuleKind{"unique", uniqueParameters, nullptr, makeUnique},
    };
    return kinds;
}

} // namespace hubready
