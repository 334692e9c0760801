// A rule of the gate: what it is called (RuleInfo), for which package it stands, how it looks at one record, and how it
// tells. One row of gate-rules.tsv is one GateRule; rows that differ only by field and limit share a function and are
// told apart by `field` and `limit`.
#pragma once

#include "core/record/record.h"
#include "core/rules/context.h"
#include "core/rules/finding.h"

namespace hubready {

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

struct GateRule
{
    enum Packages : unsigned char { Standard = 1, Staging = 2, Both = 3 };
    using Check = void (*)(const GateRule &, const Record &, const CheckContext &, RecordReport &);
    using Message = QString (*)(const GateRule &, const Finding &);

    RuleInfo info;
    Packages packages = Both;
    Field field = Field::None;
    qint64 limit = 0;
    Check check = nullptr; // null: checked where the file or the whole table is seen (package, duplicate links)
    Message message = nullptr;

    bool appliesTo(PackageForm form) const
    {
        return packages & (form == PackageForm::Standard ? Standard : Staging);
    }
    RuleIndex index() const;
};

static_assert(fieldCount < 64, "RecordReport keeps a bit a field");

std::span<const GateRule> gateRules(); // a RuleIndex is a place in it

// The figure in the reader's own way of writing numbers.
QString figureText(qint64 figure);

} // namespace hubready
