// What people of a project taught the suggestions: what they never want to see again, and the project's words and
// vocabularies. The window and the command line take it from here, so that both propose the same.
//
//     const ProjectKnowledge known = ProjectKnowledge::of(session.project());
#pragma once

#include "core/project/project_file.h"
#include "core/suggest/preferences.h"
#include "core/suggest/vocabulary/project_terms.h"

namespace hubready {

struct ProjectKnowledge
{
    SuggestionPreferences preferences;
    ProjectTerms terms; // vocabularies are named only; load() reads them

    static ProjectKnowledge of(const ProjectFile &project);
};

} // namespace hubready
