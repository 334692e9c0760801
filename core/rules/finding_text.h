// A finding as people and programs read it: its message in plain words, and the value that it is about.
#pragma once

#include "core/record/record.h"
#include "core/rules/finding_store.h"

#include <QString>

#include <string>

namespace hubready {

// What is wrong, the limit, the value's own figure. The finding stands in the store, or came of these rules with this
// quote.
QString findingMessage(const FindingStore &store, const Finding &finding);
QString findingMessage(const RuleSet &rules, const Finding &finding, std::string_view quote = {});

// The text that a finding is about, uncut; empty where it is no text or there is none.
std::string_view findingText(const Finding &finding, const Record &record);

// The value as read, as JSON with its type, uncut; "null" where it could not be read or there is none (cli.md, "check").
std::string findingValue(const Finding &finding, const Record &record);

} // namespace hubready
