#include "core/import/profile/profile_match.h"

#include "core/import/table/column_names.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hubready {

namespace {

struct ProfileMatchText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileMatchText)
};

constexpr size_t none = size_t(-1);

// For each column of the file the profile's column that it is.
std::vector<size_t> matches(const MappingProfile &profile, const std::vector<std::string> &columns)
{
    std::map<std::string, size_t> names;
    std::map<std::string, size_t> keys; // the first of a key
    for (size_t i = 0; i < profile.columns.size(); ++i) {
        names.try_emplace(profile.columns[i].name, i);
        if (std::string key = headerKey(profile.columns[i].name); !key.empty())
            keys.try_emplace(std::move(key), i);
    }
    std::vector<size_t> found(columns.size(), none);
    std::vector<bool> isTaken(profile.columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        if (const auto name = names.find(columns[i]); name != names.end()) {
            found[i] = name->second;
            isTaken[name->second] = true;
        }
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto key = found[i] == none ? keys.find(headerKey(columns[i])) : keys.end();
        const bool hasLanguage = columns[i].find('[') != std::string::npos;
        if (key == keys.end() || (isTaken[key->second] && !hasLanguage))
            continue;
        found[i] = key->second;
        isTaken[key->second] = isTaken[key->second] || !hasLanguage;
    }
    return found;
}

QString listed(const std::vector<std::string> &names)
{
    constexpr size_t shown = 8;
    QStringList list;
    for (size_t i = 0; i < std::min(names.size(), shown); ++i)
        list << toQString(names[i]).simplified();
    if (names.size() > shown)
        list << ProfileMatchText::tr("%1 more").arg(names.size() - shown);
    return list.join(QStringLiteral(", "));
}

} // namespace

double ProfileFit::share() const
{
    const size_t all = columns + agreeing + gone.size();
    return all == 0 ? 0 : double(2 * agreeing) / double(all);
}

ProfileFit fitOf(const MappingProfile &profile, const std::vector<std::string> &columns)
{
    ProfileFit fit;
    fit.columns = columns.size();
    std::vector<bool> isThere(profile.columns.size());
    const auto found = matches(profile, columns);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (found[i] == none) {
            fit.added.push_back(columns[i]);
            continue;
        }
        ++fit.agreeing;
        isThere[found[i]] = true;
        const std::string &known = profile.columns[found[i]].name;
        // "dc.title[en]" is dc.title in a language, and no other name.
        if (known != columns[i] && known != headerParts(columns[i]).base)
            fit.renamed.emplace_back(known, columns[i]);
    }
    for (size_t i = 0; i < profile.columns.size(); ++i) {
        if (!isThere[i] && !profile.columns[i].isOptional)
            fit.gone.push_back(profile.columns[i].name);
    }
    return fit;
}

std::map<std::string, ColumnChoice> choicesFor(const MappingProfile &profile, const std::vector<std::string> &columns)
{
    std::map<std::string, ColumnChoice> choices;
    const auto found = matches(profile, columns);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (found[i] == none)
            continue;
        const ProfileColumn &known = profile.columns[found[i]];
        ColumnChoice choice = known.choice;
        choice.target.confidence = choice.target.field == Field::None ? 0 : known.name == columns[i] ? 1 : 0.95;
        choice.target.choice = int(found[i]);
        choices.emplace(columns[i], std::move(choice));
    }
    return choices;
}

const MappingProfile *bestProfile(const std::vector<MappingProfile> &profiles, const std::vector<std::string> &columns)
{
    const MappingProfile *best = nullptr;
    double share = 0;
    for (const MappingProfile &profile : profiles) {
        const ProfileFit fit = fitOf(profile, columns);
        if (fit.isOffered() && fit.share() > share) {
            best = &profile;
            share = fit.share();
        }
    }
    return best;
}

QString agreementText(const ProfileFit &fit)
{
    return ProfileMatchText::tr("%1 of %2 columns agree").arg(fit.agreeing).arg(fit.columns);
}

QStringList differenceTexts(const ProfileFit &fit)
{
    QStringList texts;
    if (!fit.gone.empty())
        texts << ProfileMatchText::tr("Not in the file: %1.").arg(listed(fit.gone));
    if (!fit.added.empty())
        texts << ProfileMatchText::tr("New in the file: %1.").arg(listed(fit.added));
    std::vector<std::string> renamed;
    for (const auto &[known, now] : fit.renamed)
        renamed.push_back(toWtf8(ProfileMatchText::tr("%1 is now %2").arg(toQString(known), toQString(now))));
    if (!renamed.empty())
        texts << ProfileMatchText::tr("Written otherwise: %1.").arg(listed(renamed));
    return texts;
}

} // namespace hubready
