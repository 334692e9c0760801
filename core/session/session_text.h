// What the steps of a session are called and why one fails: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(SessionText)
};

} // namespace hubready
