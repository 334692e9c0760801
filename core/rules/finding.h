// One firing of one rule. Findings are plain values in the order that cli.md fixes: record, field name (none first),
// item (none first), rule id. What a person reads is made from a finding when it is shown (finding_text.h).
#pragma once

#include "core/record/field.h"
#include "core/rules/family.h"

#include <vector>

namespace hubready {

// Which part of an item of a list field is meant.
enum class Part : unsigned char { Whole, Name, Organisation, Role, Index, Url };

using RuleIndex = quint16; // the place of a rule in its RuleSet; rules stand there in the order of their ids
using QuoteId = quint32;   // a text in a TextPool; 0: none

struct Finding
{
    quint32 record = 0;  // number of the record, from 1; 0: the whole package
    RuleIndex rule = 0;
    Field field = Field::None;
    Part part = Part::Whole;
    qint16 item = -1;    // within a list field, from 0; -1: none
    Family family = Family::Refused;
    bool accepted = false; // a person accepted it as it is
    QuoteId quote = 0;   // what the message quotes; in the pool of who made the finding
    qint64 figure = 0;   // the value's own figure (a length, a count, a number), as the rule says
    qint64 limit = 0;    // what the Learning Hub takes, where it depends on more than the rule

    bool operator==(const Finding &) const = default;
};
static_assert(sizeof(Finding) == 32, "a million records have several each");

using Findings = std::vector<Finding>;

// Puts findings of one rule set in the order of cli.md; quick for those of one record. What has the same place stays in
// its order.
void putInOrder(Findings &findings);

} // namespace hubready
