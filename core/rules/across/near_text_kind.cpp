// near-duplicate: records whose title and description are the same but for a few words.
#include "core/rules/across/near_texts.h"
#include "core/rules/across/title_series.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"

#include <array>

namespace hubready {

namespace {

class NearDuplicate final : public AcrossCheck
{
public:
    explicit NearDuplicate(const RuleParameters &parameters)
        : m_texts(parameters.number("percent"), size_t(parameters.number("fewest")))
    {
    }

    void begin(const CheckContext &, size_t records, Words) override { m_texts.begin(records); }
    void read(size_t place, const RecordReading &record, size_t) override { m_texts.read(place, record); }
    bool build(const TableReading &reading, const Progress &progress) override { return m_texts.build(reading, progress); }
    AffectedRows update(const TableReading &reading, std::span<const Row> rows) override { return m_texts.update(reading, rows); }

    // The figure is the other record's number, the limit how much is the same in percent, the quote what differs.
    void report(const TableReading &reading, Row row, RuleReport &report) const override
    {
        const auto near = m_texts.nearestTo(reading, row);
        if (!near)
            return;
        report.add(Field::None, {.figure = near->row + 1,
                                 .limit = qint64(near->shared * 100),
                                 .quote = whatDiffers(reading, row, near->row)});
    }

    QString message(Field field, const Hit &hit) const override
    {
        return hit.quote.empty() ? sayOf(QT_TRANSLATE_NOOP("RuleKind", "Title and description are those of record %3."), field, hit)
                                 : sayOf(QT_TRANSLATE_NOOP("RuleKind", "%4 % the same as record %3. What differs: %2."), field, hit);
    }

private:
    NearTexts m_texts;
};

Result<std::unique_ptr<AcrossCheck>> makeNearDuplicate(const std::vector<Field> &, const RuleParameters &parameters)
{
    return std::unique_ptr<AcrossCheck>(std::make_unique<NearDuplicate>(parameters));
}

constexpr std::array parameters{
    ParameterSpec{.name = "percent",
                  .fallback = "85",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Least that is the same, in percent"),
                  .least = 70,
                  .most = 100},
    ParameterSpec{.name = "fewest",
                  .fallback = "12",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Fewest words to compare"),
                  .least = 3,
                  .most = 1000},
};
} // namespace

std::span<const RuleKind> nearTextKinds()
{
    static constexpr std::array kinds{
        RuleKind{"near-duplicate", parameters, nullptr, makeNearDuplicate},
    };
    return kinds;
}

} // namespace hubready
