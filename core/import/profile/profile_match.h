// How a profile and the columns of a file go together: which agree, and what differs.
#pragma once

#include "core/import/profile/mapping_profile.h"

#include <map>
#include <string>
#include <vector>

namespace hubready {

struct ProfileFit
{
    size_t agreeing = 0;                                      // columns of the file that the profile knows
    size_t columns = 0;                                       // of the file
    std::vector<std::string> gone;                            // in the profile, not in the file
    std::vector<std::string> added;                           // in the file, not in the profile
    std::vector<std::pair<std::string, std::string>> renamed; // written otherwise: in the profile, in the file

    double share() const; // 0 to 1: how much of both they have in common
    bool isSame() const { return gone.empty() && added.empty() && renamed.empty(); }
    bool isOffered() const { return agreeing > 1 && share() >= 0.5; }
};

ProfileFit fitOf(const MappingProfile &profile, const std::vector<std::string> &columns);

// What the profile says of these columns, by their names. A column is known by its name, else by the name without case,
// blanks and marks ("Resource Title" is resource_title), also with a language behind it (dc.title[en]).
std::map<std::string, ColumnChoice> choicesFor(const MappingProfile &profile, const std::vector<std::string> &columns);

// Of these profiles the one that fits best; null: none fits well enough to be offered. Of two that fit alike the first.
const MappingProfile *bestProfile(const std::vector<MappingProfile> &profiles, const std::vector<std::string> &columns);

// "12 of 14 columns agree", and what differs, a sentence each; empty: nothing does.
QString agreementText(const ProfileFit &fit);
QStringList differenceTexts(const ProfileFit &fit);

} // namespace hubready
