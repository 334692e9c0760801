// One finding under its field: the mark of its family and what it says, with the rule, why it is one and what to do in
// the tooltip.
#pragma once

#include "core/rules/finding_store.h"

#include <QWidget>

namespace hubready {

class ThemeController;

class FindingLine : public QWidget
{
    Q_OBJECT

public:
    // `store` has the finding, and is only read here.
    FindingLine(const Finding &finding, const FindingStore &store, const ThemeController &theme, QWidget *parent = nullptr);
};

} // namespace hubready
