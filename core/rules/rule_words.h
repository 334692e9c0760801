// The words of a rule as a person reads them: those of the built-in sets are translated, those of a project's own rules
// stand as their writer put them. The English is what the translation goes by (context "Rules").
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace hubready {

inline QString ruleWords(const std::string &english)
{
    return english.empty() ? QString() : QCoreApplication::translate("Rules", english.c_str());
}

} // namespace hubready
