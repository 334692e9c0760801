#include "core/review/review_state.h"

#include <QCoreApplication>

namespace hubready {

namespace {
struct StateNames
{
    const char *name;
    const char *label;
};
constexpr std::array<StateNames, allReviewStates.size()> names{{
    {"new", QT_TRANSLATE_NOOP("ReviewState", "New")},
    {"in-progress", QT_TRANSLATE_NOOP("ReviewState", "In progress")},
    {"ready", QT_TRANSLATE_NOOP("ReviewState", "Ready")},
    {"approved", QT_TRANSLATE_NOOP("ReviewState", "Approved")},
    {"returned", QT_TRANSLATE_NOOP("ReviewState", "Returned")},
    {"excluded", QT_TRANSLATE_NOOP("ReviewState", "Excluded")},
    {"approval-taken-back", QT_TRANSLATE_NOOP("ReviewState", "Approval taken back")},
}};
} // namespace

const char *reviewStateName(ReviewState state)
{
    return names[size_t(state)].name;
}

QString reviewStateLabel(ReviewState state)
{
    return QCoreApplication::translate("ReviewState", names[size_t(state)].label);
}

std::optional<ReviewState> reviewStateOf(std::string_view name)
{
    for (ReviewState state : allReviewStates) {
        if (name == names[size_t(state)].name)
            return state;
    }
    return std::nullopt;
}

} // namespace hubready
