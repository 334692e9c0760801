#include "core/rules/kinds/link_kinds.h"

#include "core/links/link_places.h"
#include "core/links/link_results.h"
#include "core/rules/kinds/text_check.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// Asks the answer to each address of its fields; one finding an address.
class AnswerCheck : public RuleCheck
{
public:
    AnswerCheck(const std::vector<Field> &fields, const RuleParameters &) : m_fields(fields) {}

    void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const final
    {
        if (!context.links)
            return;
        forEachLink(reading.record(), [&](const LinkPlace &place) {
            if (std::ranges::find(m_fields, place.field) == m_fields.end())
                return;
            const LinkResult *result = context.links->find(place.address);
            if (result && result->isAlive() && finds(*result))
                report.add(place.field, {.figure = place.number, .quote = quoteOf(quote(place, *result))});
        });
    }

protected:
    virtual bool finds(const LinkResult &result) const = 0;
    virtual std::string_view quote(const LinkPlace &place, const LinkResult &result) const = 0;

private:
    std::vector<Field> m_fields;
};

class MovedForGood final : public AnswerCheck
{
public:
    using AnswerCheck::AnswerCheck;
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1: the page has moved for good to %2."), field, hit);
    }

protected:
    bool finds(const LinkResult &result) const override { return !result.permanentAddress().empty(); }
    std::string_view quote(const LinkPlace &, const LinkResult &result) const override
    {
        return result.permanentAddress();
    }
};

class AnswersByHttps final : public AnswerCheck
{
public:
    using AnswerCheck::AnswerCheck;
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1: the page is there by https as well: %2."), field, hit);
    }

protected:
    bool finds(const LinkResult &result) const override { return result.httpsAnswers; }
    std::string_view quote(const LinkPlace &place, const LinkResult &) const override { return place.address; }
};

} // namespace

std::span<const RuleKind> linkKinds()
{
    static constexpr std::array kinds{
        RuleKind{"address-moved", {}, makeCheck<MovedForGood>},
        RuleKind{"address-http", {}, makeCheck<AnswersByHttps>},
    };
    return kinds;
}

} // namespace hubready
