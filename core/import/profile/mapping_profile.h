// A mapping profile: for a platform's export, which of its columns fills which field and how, what its values mean in
// the words of the Learning Hub, and what stands in the fields that it has no column for. A readable file (XML, checked
// against resources/profiles/profile.rng); the same profile gives the same bytes. Nothing from outside the file is
// read.
//
//   auto profile = loadProfile("ewin.xml");
//   options.profile = std::make_shared<const MappingProfile>(profile.value());   // ReadOptions
//   … profile_match.h says how well it fits the columns of a file …
#pragma once

#include "core/base/result.h"
#include "core/import/table/column_mapping.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace hubready {

struct ProfileColumn
{
    std::string name;
    ColumnChoice choice;     // of targets, neither confidence nor choice nor what the source tells (isList, dayFirst)
    bool isOptional = false; // the platform leaves the column out where nothing stands in it

    bool operator==(const ProfileColumn &) const = default;
};

struct MappingProfile
{
    QString name;
    QString about;                         // what it is for
    std::vector<ProfileColumn> columns;    // each name once; those for the same field in the order in which they count
    std::map<Field, std::string> defaults; // as --set has them

    bool operator==(const MappingProfile &) const = default;
};

// Fails (Usage) with file, line and reason; `file` is what messages call it.
Result<MappingProfile> readProfile(const QByteArray &xml, const QString &file);
Result<MappingProfile> loadProfile(const QString &path);

QByteArray profileXml(const MappingProfile &profile);
Result<void> saveProfile(const MappingProfile &profile, const QString &path);

// The profile that a mapping amounts to: read again with it, a file with these columns gives the same mapping.
MappingProfile profileOf(const ColumnMapping &mapping, const QString &name,
                         const std::map<Field, std::string> &defaults);

} // namespace hubready
