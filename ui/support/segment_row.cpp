#include "ui/support/segment_row.h"

#include "ui/support/counted_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace hubready {

SegmentRow::SegmentRow(const QStringList &names, QWidget *parent) : QWidget(parent), m_names(names)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(this);
    const auto last = int(names.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        auto *button = new QToolButton(this);
        button->setText(names[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", i == 0      ? QStringLiteral("first")
                                       : i == last ? QStringLiteral("last")
                                                   : QStringLiteral("middle"));
        group->addButton(button);
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
    }
}

void SegmentRow::setCount(int segment, qint64 count, const QString &words, const QString &whyNot)
{
    QToolButton *button = m_buttons[size_t(segment)];
    button->setText(tr("%1 %2").arg(m_names[segment], numberInWords(count)));
    button->setAccessibleName(tr("%1: %2").arg(m_names[segment], words));
    button->setEnabled(count > 0 || button->isChecked());
    button->setToolTip(count > 0 ? QString() : whyNot);
}

int SegmentRow::current() const
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return int(i);
    }
    return 0;
}

} // namespace hubready
