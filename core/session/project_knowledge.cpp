#include "core/session/project_knowledge.h"

namespace hubready {

ProjectKnowledge ProjectKnowledge::of(const ProjectFile &project)
{
    const auto kept = [&](const char *setting) { return project.setting(QString::fromLatin1(setting), {}).toUtf8(); };
    return {SuggestionPreferences::fromJson(kept(SuggestionPreferences::settingName)),
            ProjectTerms::fromJson(kept(ProjectTerms::settingName))};
}

} // namespace hubready
