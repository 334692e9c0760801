// What an export plan says, as lines for people: what goes, with what befalls it, and what stays, by reason.
#pragma once

#include "core/package/export_package.h"
#include "ui/wizards/summary_lines.h"

namespace hubready {

class Session;

std::vector<SummaryLine> goingLines(const ExportPlan &plan, const Session &session);
std::vector<SummaryLine> stayingLines(const ExportPlan &plan, const Session &session); // most first
std::vector<SummaryLine> lossLines(const ExportPlan &plan);

} // namespace hubready
