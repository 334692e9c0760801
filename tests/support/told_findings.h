// Findings as what they say, line by line: what two checks agree on, whatever their stores number quotes by.
#pragma once

#include "core/rules/finding_text.h"

#include <string>
#include <vector>

namespace hubready {

inline std::vector<std::string> toldFindings(const FindingStore &store)
{
    std::vector<std::string> lines;
    for (const Finding &finding : store.all())
        lines.push_back(std::to_string(finding.record) + " " + store.rules().rule(finding.rule).id + " "
                        + std::string(fieldName(finding.field)) + " " + std::to_string(finding.item) + " "
                        + std::to_string(int(finding.part)) + " " + findingMessage(store, finding).toStdString()
                        + (finding.accepted ? " (accepted)" : ""));
    return lines;
}

} // namespace hubready
