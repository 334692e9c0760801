// Which records to show: terms that must all hold. A term is what the window shows as one chip. Filtering goes over the
// table's own text and gives row numbers in rising order; a single row can be asked again after an edit.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/explore/field_standing.h"
#include "core/explore/text_search.h"
#include "core/record/extra_columns.h"
#include "core/review/review_state.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace hubready {

struct FilterTerm
{
    enum class Kind : unsigned char {
        Family,   // has a finding of `family` (in `field`, if one is named)
        Rule,     // has a finding of `rule`
        State,    // is in `state`; with `isNot`, is not
        Records,  // is one of `rows`
        Search,   // `text` stands in some field or in an extra column
        Contains, // `text` stands in `field`
        Extra,    // `text` stands in the extra column `extra`
        Equals,   // `field`, or an item of its list, is `text`
        Standing, // `field` stands at `standing`; with FieldStanding::Empty: "is empty"
    };

    Kind kind = Kind::Search;
    bool isNot = false;
    Family family = Family::Refused;
    RuleIndex rule = 0; // its family and, as `name`, its title go with it
    ReviewState state = ReviewState::New;
    Field field = Field::None;
    FieldStanding standing = FieldStanding::Empty;
    std::string text;
    std::string extra;     // name of the column
    std::vector<Row> rows; // in rising order
    QString name;          // what the chip says instead of what it would

    bool operator==(const FilterTerm &) const = default;

    static FilterTerm ofFamily(Family family, Field field = Field::None);
    static FilterTerm ofRule(const RuleSet &rules, RuleIndex rule);
    static FilterTerm ofState(ReviewState state, bool isNot = false);
    static FilterTerm ofRecords(std::vector<Row> rows, const QString &name = {});
    static FilterTerm search(const QString &text);
    static FilterTerm contains(Field field, const QString &text);
    static FilterTerm extraContains(std::string column, const QString &text);
    static FilterTerm equals(Field field, std::string text);
    static FilterTerm isEmpty(Field field);
    static FilterTerm ofStanding(Field field, FieldStanding standing);
};

QString filterTermLabel(const FilterTerm &term); // "Refused", "State: not Approved", "Search: sepsis"

struct RecordFilter
{
    std::vector<FilterTerm> terms;

    bool isEmpty() const { return terms.empty(); }
    bool operator==(const RecordFilter &) const = default;
    RecordFilter without(size_t term) const;
};

// What a filter looks at. References: of a session, or of copies in another thread.
struct RecordsView
{
    const RecordTable &table;
    const FindingStore &findings;
    const std::vector<ReviewState> &states;
    const ExtraColumns *extras = nullptr; // null: there are none
};

class RecordMatcher
{
public:
    RecordMatcher(RecordsView records, RecordFilter filter);

    bool matches(Row row) const;

private:
    bool holds(const FilterTerm &term, const TextSearch &search, Row row) const;
    bool hasFinding(const FilterTerm &term, Row row) const;
    bool isSomewhere(const TextSearch &search, Row row) const;
    bool isInExtra(const TextSearch &search, Row row, std::string_view column) const;
    bool isInExtras(const TextSearch &search, Row row) const;
    bool isIn(const TextSearch &search, Row row, Field field) const;
    bool equals(const FilterTerm &term, Row row) const;

    RecordsView m_records;
    RecordFilter m_filter;
    std::vector<TextSearch> m_searches; // one a term
};

// Cancelled when the progress says so.
Result<std::vector<Row>> filterRows(RecordsView records, const RecordFilter &filter, const Progress &progress = {});

} // namespace hubready
