// Findings that a person accepted as they are, with a reason and a name: they stay visible and count by themselves.
// Never one of the family Refused. What was accepted is a value: when it changes, the finding counts again.
#pragma once

#include "core/record/record.h"
#include "core/rules/finding.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace hubready {

class RuleSet;

struct AcceptedKey
{
    std::string rule; // id
    Field field = Field::None;
    int item = -1;
    std::string valueHash; // acceptedValueHash()

    auto operator<=>(const AcceptedKey &) const = default;
};

struct Acceptance
{
    QString reason;
    QString who;
    QString role;
    QDateTime at; // UTC

    bool operator==(const Acceptance &) const = default;
};

// Of one record.
using RecordAcceptances = std::map<AcceptedKey, Acceptance>;
using Acceptances = std::map<Row, RecordAcceptances>;

// The value that the finding is about, as a hash; of a finding about the record as a whole, of all its values.
std::string acceptedValueHash(const Finding &finding, const Record &record);
AcceptedKey acceptedKey(const RuleSet &rules, const Finding &finding, const Record &record);

// Marks those of a record's findings that were accepted.
void markAccepted(const RuleSet &rules, const Record &record, const RecordAcceptances &accepted, Findings &findings);

// For the journal: one acceptance as a JSON object, and back; nothing where the text is no acceptance.
std::string acceptanceJson(const AcceptedKey &key, const Acceptance &acceptance);
std::optional<std::pair<AcceptedKey, Acceptance>> acceptanceFrom(const std::string &json);

} // namespace hubready
