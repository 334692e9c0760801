// The rules of a project as they stand in its file: its own ones and its changes to the built-in ones, as XML. What
// this program does not know (a rule that is gone, or of a newer program) is left out, so that the project still opens;
// it is told, and stays in the file.
#pragma once

#include "core/project/project_file.h"
#include "core/rules/rule_set_file.h"

#include <QStringList>

namespace hubready {

RuleSetFile storedRuleSet(const ProjectFile &project);
// The ids of what was left out of it.
QStringList unknownRules(const ProjectFile &project);
// The set with what was left out put back, to be stored: who works with the newer program finds it again. Fails where
// what is stored cannot be read at all, and would be lost.
Result<RuleSetFile> withUnknownRules(RuleSetFile set, const ProjectFile &project);

// "Not known to this program", for people; empty where `unknown` is.
QString unknownRulesInWords(const QStringList &unknown);

} // namespace hubready
