#include "core/rules/family.h"

#include <QCoreApplication>

#include <array>

namespace hubready {

namespace {
struct FamilyNames
{
    const char *severity;
    const char *label;
};
constexpr std::array<FamilyNames, familyCount> names{{
    {"error", QT_TRANSLATE_NOOP("Family", "Refused")},
    {"warning", QT_TRANSLATE_NOOP("Family", "Changed or lost")},
    {"advice", QT_TRANSLATE_NOOP("Family", "Could be better")},
}};
} // namespace

const char *severityName(Family family)
{
    return names[size_t(family)].severity;
}

QString familyLabel(Family family)
{
    return QCoreApplication::translate("Family", names[size_t(family)].label);
}

} // namespace hubready
