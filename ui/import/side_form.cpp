#include "ui/import/side_form.h"

#include "ui/support/metrics.h"
#include "ui/support/narrow_choice.h"
#include "ui/support/role_label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

constexpr int placeOfFields = 2; // below heading and purpose

} // namespace

SideForm::SideForm(const QString &heading, const QString &purpose, const QString &name, QWidget *parent)
    : QWidget(parent), m_done(new QPushButton(tr("Back to the column"), this))
{
    m_done->setObjectName(name);
    m_done->setProperty("small", true);
    connect(m_done, &QPushButton::clicked, this, &SideForm::closeRequested);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, Metrics::edge);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(roleLabel(heading, "heading", this));
    all->addWidget(wrappedRoleLabel(purpose, "small", this));
    all->addWidget(m_done, 0, Qt::AlignLeft);
    all->addStretch(1);
}

void SideForm::begin(QFormLayout::RowWrapPolicy wrap)
{
    if (m_fields) {
        m_fields->hide();
        m_fields->deleteLater();
    }
    m_fields = new QWidget(this);
    m_rows = new QFormLayout(m_fields);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(2 * Metrics::step);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(wrap);
    static_cast<QVBoxLayout *>(layout())->insertWidget(placeOfFields, m_fields);
}

void SideForm::finish()
{
    QWidget *before = m_done;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QLayoutItem *field = m_rows->itemAt(row, QFormLayout::FieldRole);
        if (!field || field->widget()->focusPolicy() == Qt::NoFocus)
            continue;
        setTabOrder(before, field->widget());
        before = field->widget();
    }
    m_fields->show();
    if (before != m_done)
        setTabOrder(before, m_done);
}

QComboBox *SideForm::makeChoice()
{
    constexpr int characters = 10;
    return makeNarrowChoice(m_fields, characters);
}

} // namespace hubready
