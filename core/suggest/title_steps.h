// The single steps that make a good title of a bad one. Each looks at a title that is clean already (title_cleaning.h)
// and gives what it would make of it; nothing where it has nothing to do. title_fixes.cpp puts them together.
#pragma once

#include "core/record/record.h"
#include "core/suggest/fixers.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hubready {

struct TitleStep
{
    std::string text;
    std::string_view rule;
    double confidence = 1;
    bool isSafe = false;
    QString reason; // empty: that of the rule
};

using MaybeStep = std::optional<TitleStep>;
using MakeStep = MaybeStep (*)(const std::string &title, const Record &record, const FixTools &tools);

// A sentence of the context TitleFix, translated.
QString titleReason(const char *text);

// Those that can be safe; quick where there is nothing to do.
MaybeStep capitalsStep(const std::string &title, const Record &record, const FixTools &tools);
MaybeStep smallLetterStep(const std::string &title, const Record &record, const FixTools &tools);
MaybeStep fullStopStep(const std::string &title, const Record &record, const FixTools &tools);

// All of those that leave the title what it says, in the order in which they follow each other.
std::span<const MakeStep> titleSteps();

// Those that add to it.
MaybeStep acronymStep(const std::string &title, const Record &record, const FixTools &tools);
MaybeStep apartStep(const std::string &title, const Record &record, const FixTools &tools);

} // namespace hubready
