#include "core/session/stored_profile.h"

namespace hubready {

namespace {
const QString settingName = QStringLiteral("profile"); // XML
} // namespace

std::shared_ptr<const MappingProfile> storedProfile(const ProjectFile &project)
{
    const QString xml = project.setting(settingName);
    auto profile = xml.isEmpty() ? Result<MappingProfile>(MappingProfile()) : readProfile(xml.toUtf8(), project.path());
    if (xml.isEmpty() || !profile)
        return {};
    return std::make_shared<const MappingProfile>(std::move(profile.value()));
}

Result<void> keepProfile(const ProjectFile &project, const ReadOptions &options, const ReadReport &report)
{
    if (report.mapping.columns.empty())
        return {};
    MappingProfile profile = options.profile && options.columns.empty()
                                 ? *options.profile
                                 : profileOf(report.mapping, report.name, options.presets);
    for (const auto &[field, value] : options.presets)
        profile.defaults.insert_or_assign(field, value);
    return project.setSetting(settingName, QString::fromUtf8(profileXml(profile)));
}

} // namespace hubready
