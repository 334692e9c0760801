// A finding as people and programs read it: its message in plain words, and the value that it is about.
#pragma once

#include "core/record/record.h"
#include "core/rules/finding.h"

#include <QString>

#include <string>

namespace hubready {

// What is wrong, the limit, the value's own figure.
QString findingMessage(const Finding &finding);

// The value as read, as JSON with its type, uncut; "null" where it could not be read or there is none (cli.md, "check").
std::string findingValue(const Finding &finding, const Record &record);

} // namespace hubready
