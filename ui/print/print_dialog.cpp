#include "ui/print/print_dialog.h"

#include "ui/print/printed_page.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QLabel>
#include <QFrame>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hubready {

PrintDialog::PrintDialog(qint64 records, qint64 withFindings, QWidget *parent)
    : QDialog(parent), m_findings(new QRadioButton(tr("What was found, record by record"))),
      m_grid(new QRadioButton(tr("The grid, as it is shown")))
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    m_findings->setObjectName(QStringLiteral("printFindings"));
    m_grid->setObjectName(QStringLiteral("printGrid"));
    m_findings->setEnabled(withFindings > 0);
    m_findings->setToolTip(withFindings > 0 ? QString() : tr("Nothing was found in the records in view."));
    (withFindings > 0 ? m_findings : m_grid)->setChecked(true);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Metrics::edge, Metrics::edge, Metrics::edge, Metrics::edge);
    column->setSpacing(2 * Metrics::step);
    column->addWidget(roleLabel(tr("Of the %1 in view").arg(recordsInWords(records)), "heading", page));
    for (QRadioButton *button : {m_findings, m_grid})
        column->addWidget(button, 0, Qt::AlignLeft);
    column->addStretch(1);
    const QString note = records > qint64(mostPrinted) ? tr("The first %1 are printed. Filter the grid to print others.")
                                                             .arg(recordsInWords(qint64(mostPrinted)))
                                                       : QString();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *paper = new QPushButton(tr("Print on paper…"), this);
    auto *file = new QPushButton(tr("Save as PDF…"), this);
    file->setObjectName(QStringLiteral("printToFile"));
    for (QPushButton *button : {cancel, paper})
        button->setAutoDefault(false);
    file->setProperty("primary", true);
    file->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(paper, &QPushButton::clicked, this, [this] { choose(Where::Paper); });
    connect(file, &QPushButton::clicked, this, [this] { choose(Where::File); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(page, 1);
    layout->addWidget(makeDialogFoot(wrappedRoleLabel(note, "small", this), {cancel, paper, file}, this));
    resizeDialog(this, {Metrics(font()).scaled(520), sizeHint().height()});
}

PrintDialog::What PrintDialog::what() const { return m_findings->isChecked() ? What::Found : What::Grid; }

void PrintDialog::choose(Where where)
{
    m_where = where;
    accept();
}

} // namespace hubready
