// One finding under its field: the mark of its family and what it says, with the rule, why it is one and what to do in
// the tooltip. What may stay as it is has a button to accept it; what was accepted shows the shield, why and by whom.
#pragma once

#include "core/rules/accepted.h"
#include "core/rules/finding_store.h"

#include <QWidget>

class QVBoxLayout;

namespace hubready {

class IconSet;
class ThemeController;

class FindingLine : public QWidget
{
    Q_OBJECT

public:
    // `store` has the finding, and is only read here.
    FindingLine(const Finding &finding, const FindingStore &store, const ThemeController &theme, QWidget *parent = nullptr);

    // The buttons, where the project can be written to. `acceptance` is that of an accepted finding; null: none is known.
    void offer(const Acceptance *acceptance, const IconSet &icons);

Q_SIGNALS:
    void acceptRequested(const hubready::Finding &finding);
    void takeBackRequested(const hubready::Finding &finding);

private:
    Finding m_finding;
    QVBoxLayout *m_words;
};

} // namespace hubready
