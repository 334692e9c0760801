#include "ui/support/dialog_parts.h"

#include "ui/support/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace hubready {

namespace {

struct DialogText
{
    Q_DECLARE_TR_FUNCTIONS(DialogText)
};

} // namespace

QFormLayout *makeDialogForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(Metrics::edge, Metrics::edge, Metrics::edge, Metrics::edge);
    form->setHorizontalSpacing(Metrics::edge);
    form->setVerticalSpacing(2 * Metrics::step);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QVBoxLayout *stackedParts(std::initializer_list<QWidget *> parts)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Metrics::step);
    for (QWidget *part : parts)
        column->addWidget(part, 0, Qt::AlignLeft);
    return column;
}

DialogButtons makeDialogButtons(const QString &action, QDialog *dialog)
{
    const DialogButtons buttons{new QPushButton(DialogText::tr("Cancel"), dialog), new QPushButton(action, dialog)};
    buttons.cancel->setAutoDefault(false);
    buttons.main->setProperty("primary", true);
    buttons.main->setDefault(true);
    QObject::connect(buttons.cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    return buttons;
}

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

void layOutDialog(QDialog *dialog, QWidget *page, QWidget *foot)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(page, 1);
    column->addWidget(foot);
}

void resizeDialog(QDialog *dialog, QSize wanted)
{
    constexpr int titleBar = 40; // of the window manager's, more or less
    const QSize room = dialog->screen()->availableSize() - QSize(0, titleBar);
    dialog->resize(wanted.boundedTo(room));
}

} // namespace hubready
