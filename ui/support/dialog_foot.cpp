#include "ui/support/dialog_foot.h"

#include "ui/support/metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace hubready {

QFrame *makeDialogFoot(QWidget *note, std::initializer_list<QPushButton *> buttons, QWidget *parent)
{
    auto *foot = new QFrame(parent);
    foot->setProperty("foot", true);
    auto *row = new QHBoxLayout(foot);
    constexpr int side = 4 * Metrics::step;
    constexpr int above = 3 * Metrics::step;
    row->setContentsMargins(side, above, side, above);
    row->setSpacing(2 * Metrics::step);
    row->addWidget(note, 1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    return foot;
}

} // namespace hubready
