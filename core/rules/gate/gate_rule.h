// A rule of the gate: which kind it is, for which package it stands, how it looks at one record, and how it tells. One
// row of gate-rules.tsv is one rule of resources/rules/gate.xml, which says ids, severity, package, field, limit and
// words; the kinds (check and message) stand here. Rules that differ only by field and limit share a kind and are told
// apart by `field` and `limit`.
#pragma once

#include "core/record/record.h"
#include "core/rules/context.h"
#include "core/rules/finding.h"
#include "core/rules/rule.h"

#include <memory>
#include <span>

namespace hubready {

class AcrossCheck;
struct GateRule;

// Collects what the rules say of the record at hand, and remembers which fields have spoken.
class RecordReport
{
public:
    RecordReport(Findings &out, quint32 record) : m_out(out), m_record(record) {}

    void add(const GateRule &rule, Field field, int item = -1, qint64 figure = 0, Part part = Part::Whole,
             qint64 limit = 0);
    bool hasFired(Field field) const { return m_fired & (quint64(1) << int(field)); }

private:
    Findings &m_out;
    quint32 m_record;
    quint64 m_fired = 0; // a bit a field
};

struct GateKind
{
    using Check = void (*)(const GateRule &, const Record &, const CheckContext &, RecordReport &);
    using Message = QString (*)(const GateRule &, const Finding &);

    std::string_view name; // in gate.xml
    Check check = nullptr; // null: checked where the file or the whole table is seen (package, duplicate links)
    Message message = nullptr;
    std::unique_ptr<AcrossCheck> (*makeAcross)() = nullptr; // compares the records of the table

    bool quotesValue() const; // its message says no figure; what was read is quoted behind it
};

struct GateRule
{
    const GateKind *kind = nullptr;
    const Rule *rule = nullptr; // of the set that it belongs to
    RuleIndex index = 0;
    Family family = Family::Refused;
    Field field = Field::None;
    qint64 limit = 0;
};

static_assert(fieldCount < 64, "RecordReport keeps a bit a field");

const GateKind *gateKind(std::string_view name); // null: there is none

} // namespace hubready
