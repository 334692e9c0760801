#include "ui/panels/record_head.h"

#include "core/record/field_text.h"
#include "ui/panels/mark.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

constexpr int narrowBelow = 372; // of the pictures: shorter words

QToolButton *stepButton(const QString &name, Icon icon, const FormLook &look, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(look.icons.icon(icon));
    button->setAccessibleName(name);
    return button;
}

QString countInWords(Family family, qint64 count, bool brief)
{
    const QString number = QLocale().toString(count);
    switch (family) {
    case Family::Refused:
        return RecordHead::tr("%1 refused").arg(number);
    case Family::ChangedOrLost:
        return (brief ? RecordHead::tr("%1 changed") : RecordHead::tr("%1 changed or lost")).arg(number);
    case Family::CouldBeBetter:
        break;
    }
    return (brief ? RecordHead::tr("%1 better") : RecordHead::tr("%1 could be better")).arg(number);
}

} // namespace

RecordHead::RecordHead(const FormLook &look, QWidget *parent) : QFrame(parent)
{
    setProperty("strip", true);
    m_name = new QLabel(this);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_position = new QLabel(this);
    m_position->setProperty("role", QStringLiteral("small"));
    m_previous = stepButton(tr("Previous record"), Icon::ChevronUp, look, this);
    m_next = stepButton(tr("Next record"), Icon::ChevronDown, look, this);
    connect(m_previous, &QToolButton::clicked, this, &RecordHead::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &RecordHead::nextWanted);
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::step);
    top->addWidget(m_name, 1);
    top->addWidget(m_position);
    top->addWidget(m_previous);
    top->addWidget(m_next);

    auto *flow = new FlowLayout(3 * Metrics::step);
    m_stateMark = new Mark(look.theme, this);
    m_state = new QLabel(this);
    m_state->setProperty("role", QStringLiteral("muted"));
    flow->addWidget(pair(m_stateMark, m_state));
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter}) {
        auto *mark = new Mark(look.theme, this);
        mark->showFamily(family);
        Count &count = m_counts[size_t(family)];
        count.label = new QLabel(this);
        count.label->setProperty("role", QString::fromLatin1(familyProperty(family)));
        count.widget = pair(mark, count.label);
        flow->addWidget(count.widget);
    }
    auto *fineMark = new Mark(look.theme, this);
    fineMark->showFine();
    auto *fine = new QLabel(tr("Nothing to settle"), this);
    fine->setProperty("role", QStringLiteral("fine"));
    m_fine = pair(fineMark, fine);
    m_fine->layout()->setContentsMargins(0, 0, 2 * Metrics::step, 0); // ends where the icon above does
    flow->addWidget(m_fine);
    m_nextFinding = stepButton(tr("Next finding of this record"), Icon::Down, look, this);
    m_nextFinding->setToolTip(tr("Goes to the next field with a finding"));
    connect(m_nextFinding, &QToolButton::clicked, this, &RecordHead::nextFindingWanted);
    flow->addWidget(m_nextFinding);
    flow->setLastAtTheRight(true);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(3 * Metrics::step, Metrics::step, 2 * Metrics::step, 2 * Metrics::step);
    all->setSpacing(Metrics::step);
    all->addLayout(top);
    all->addLayout(flow);
    setPosition(0, 0);
}

QWidget *RecordHead::pair(QWidget *mark, QLabel *label)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::step);
    row->addWidget(mark);
    row->addWidget(label);
    return both;
}

QString RecordHead::name() const
{
    return m_wholeName;
}

QStringList RecordHead::counts() const
{
    QStringList words;
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter}) {
        if (m_counts[size_t(family)].count > 0)
            words += m_counts[size_t(family)].label->text();
    }
    return words;
}

bool RecordHead::isNarrow() const
{
    return width() < Metrics(font()).scaled(narrowBelow);
}

void RecordHead::writeName()
{
    m_name->setText(m_name->fontMetrics().elidedText(m_wholeName, Qt::ElideRight, m_name->width()));
}

void RecordHead::writeCounts()
{
    bool any = false;
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter}) {
        const Count &count = m_counts[size_t(family)];
        const QString full = countInWords(family, count.count, false);
        count.label->setText(countInWords(family, count.count, isNarrow()));
        count.label->setToolTip(full);
        count.label->setAccessibleName(full);
        count.widget->setVisible(count.count > 0);
        any = any || count.count > 0;
    }
    m_fine->setVisible(!any);
    m_nextFinding->setVisible(any);
}

void RecordHead::showRecord(const RecordTable &table, Row row, ReviewState state, const Findings &findings)
{
    const auto text = [&](Field field) {
        return fieldBelongsTo(field, table.form()) ? fieldCellText(table, row, field) : QString();
    };
    const QString reference = text(Field::Reference);
    QStringList parts{reference.isEmpty() ? tr("Record %1").arg(QLocale().toString(row + 1)) : reference};
    if (const QString type = text(Field::ResourceType); !type.isEmpty())
        parts += type;
    m_wholeName = parts.join(QStringLiteral(" \u00b7 "));
    writeName();
    const QString number = tr("Record %1").arg(QLocale().toString(row + 1));
    m_name->setToolTip(reference.isEmpty() ? m_wholeName : QStringLiteral("%1\n%2").arg(m_wholeName, number));
    m_name->setAccessibleName(m_wholeName);
    m_stateMark->showState(state);
    m_state->setText(reviewStateLabel(state));
    m_state->setAccessibleName(tr("State: %1").arg(m_state->text()));
    for (Count &count : m_counts)
        count.count = 0;
    for (const Finding &finding : findings)
        m_counts[size_t(finding.family)].count += !finding.accepted;
    writeCounts();
}

void RecordHead::setPosition(int place, int count)
{
    const QLocale locale;
    m_position->setText(count > 0 ? tr("%1 of %2").arg(locale.toString(place), locale.toString(count)) : QString());
    m_position->setAccessibleName(count > 0 ? tr("Record %1 of the %2 in view").arg(place).arg(count) : QString());
    layout()->activate();
    writeName();
    m_previous->setEnabled(count > 0 && place > 1);
    m_next->setEnabled(count > 0 && place < count);
    const QString only = tr("There is no other record in view that way");
    m_previous->setToolTip(m_previous->isEnabled() ? tr("Previous record (Ctrl+PgUp)") : only);
    m_next->setToolTip(m_next->isEnabled() ? tr("Next record (Ctrl+PgDown)") : only);
}

void RecordHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layout()->activate(); // the room for the name follows from the rest
    writeName();
    writeCounts();
}

} // namespace hubready
