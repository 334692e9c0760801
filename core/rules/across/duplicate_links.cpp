#include "core/rules/across/duplicate_links.h"

#include "core/rules/across/same_value_check.h"

namespace hubready {

namespace {

class DuplicateLinks final : public SameValueCheck
{
public:
    void report(const TableReading &, Row row, RuleReport &report) const override
    {
        const auto rows = index().group(row);
        if (!rows.empty() && rows.front() < row)
            report.add(Field::LmsLink, {.figure = rows.front() + 1});
    }

    // Its words are those of a gate rule.
    QString message(Field, const Hit &) const override { return {}; }

protected:
    ValueKey keyOf(const RecordReading &record) const override
    {
        const OptionalText link = record.record().value(Field::LmsLink);
        return link && record.typeKey() == "scorm" ? valueKey(*link) : 0;
    }
};

} // namespace

std::unique_ptr<AcrossCheck> makeDuplicateLinks()
{
    return std::make_unique<DuplicateLinks>();
}

} // namespace hubready
