// What is wrong with a rule set, however it was made: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct RuleSetText
{
    Q_DECLARE_TR_FUNCTIONS(RuleSetText)
};

} // namespace hubready
