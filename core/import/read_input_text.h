// What is said of an input of any format: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct ReadInputText
{
    Q_DECLARE_TR_FUNCTIONS(ReadInputText)
};

} // namespace hubready
