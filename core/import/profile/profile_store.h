// The profiles that there are: those that come with Hubready, and those of a person's folder. The folder is the
// caller's to name; it need not exist until something is saved there.
#pragma once

#include "core/import/profile/mapping_profile.h"

#include <QStringList>

#include <vector>

namespace hubready {

struct ProfileStore
{
    std::vector<MappingProfile> profiles; // of the folder by their names, then those that come with Hubready
    std::vector<Error> broken;            // files of the folder that cannot be used

    QStringList names() const;
    const MappingProfile *named(const QString &name) const; // case does not count; null: there is none
};

ProfileStore readProfiles(const QString &folder);

// A file where there is one of this name, else a profile of the store. Fails (Usage) where there is neither.
Result<MappingProfile> findProfile(const QString &nameOrFile, const QString &folder);

// Where a profile of this name is kept in the folder: "ewin-course-list.xml".
QString profilePath(const QString &folder, const QString &name);

// Where a person's profiles are on this computer, for the window and the command line alike.
QString usualProfileFolder();

// A file of resources/profiles: "ewin.xml", "profile.rng".
QByteArray builtInProfileText(const QString &file);

} // namespace hubready
