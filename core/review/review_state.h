// How far the people are with one record. The names are written to the project file and taken by hubready-cli
// (state:NAME); the labels are what a person reads.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace hubready {

enum class ReviewState : unsigned char {
    New,               // nobody has looked yet
    InProgress,        // somebody has changed something
    Ready,             // its owner says that it is right
    Approved,          // an analyst agrees: it goes into the package
    Returned,          // sent back with a question
    Excluded,          // stays behind on purpose
    ApprovalTakenBack, // was approved, then changed
};

inline constexpr std::array allReviewStates{
    ReviewState::New,      ReviewState::InProgress, ReviewState::Ready,            ReviewState::Approved,
    ReviewState::Returned, ReviewState::Excluded,   ReviewState::ApprovalTakenBack,
};

const char *reviewStateName(ReviewState state); // "new", "in-progress", ...
QString reviewStateLabel(ReviewState state);    // "New", "In progress", ...
std::optional<ReviewState> reviewStateOf(std::string_view name);

} // namespace hubready
