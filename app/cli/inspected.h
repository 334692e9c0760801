// What `inspect` tells of one input, and how it is written.
#pragma once

#include "core/import/profile/profile_match.h"
#include "core/import/profile/value_standing.h"
#include "core/record/package_form.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace hubready::cli {

struct InspectedColumn
{
    std::string name;
    std::string field; // empty: kept as extra
    double confidence = 1;
    std::vector<std::string> samples;
    std::vector<ValueStanding> values; // of licences and types
};

struct InspectedProfile
{
    QString name;
    ProfileFit fit;
    bool isUsed = false; // it is the one that was asked for
};

// Keys that do not apply are empty.
struct Inspected
{
    QString name;
    QString format;
    QString encoding;
    std::optional<char> delimiter;
    PackageForm form = PackageForm::Standard;
    double confidence = 1;
    quint32 records = 0;
    QStringList sheets;
    std::vector<InspectedColumn> columns;
    std::optional<InspectedProfile> profile; // that is used, or else fits best
    QString kind;
    QString path;
    QStringList remarks;
};

std::string inspectedJson(const Inspected &found);
std::string inspectedText(const Inspected &found);

} // namespace hubready::cli
