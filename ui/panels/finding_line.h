// One finding under its field: the mark of its family and what it says, with the rule, why it is one and what to do in
// the tooltip.
#pragma once

#include "core/rules/finding.h"

#include <QWidget>

namespace hubready {

class ThemeController;

class FindingLine : public QWidget
{
    Q_OBJECT

public:
    FindingLine(const Finding &finding, const ThemeController &theme, QWidget *parent = nullptr);
};

} // namespace hubready
