#include "ui/import/value_map_form.h"

#include "core/rules/field_choices.h"
#include "core/text/wtf8.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/metrics.h"
#include "ui/support/narrow_choice.h"
#include "ui/support/role_label.h"
#include "ui/support/theme_controller.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {
constexpr size_t mostValues = 40; // those behind are mostly slips of single records: the grid is the place for them
}

ValueMapForm::ValueMapForm(const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_more(wrappedRoleLabel({}, "small", this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(m_more);
}

void ValueMapForm::showColumn(MappingDraft &draft, size_t column, QWidget *before)
{
    m_draft = &draft;
    m_column = column;
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = new QWidget(this);
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * Metrics::step);
    m_grid->setVerticalSpacing(Metrics::step);
    m_grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_lines);
    const auto values = mappedValues(draft, column);
    const QStringList choices = choicesOf(draft.mapping().columns[column].target.field, draft.form());
    for (size_t i = 0; i < std::min(values.size(), mostValues); ++i) {
        QWidget *choice = addValue(int(i), values[i], choices);
        setTabOrder(before, choice);
        before = choice;
    }
    m_lines->show();
    m_more->setVisible(values.size() > mostValues);
    m_more->setText(tr("%1 more values come as they are. They can be settled in the grid.")
                        .arg(numberInWords(qint64(values.size() - std::min(values.size(), mostValues)))));
}

QWidget *ValueMapForm::addValue(int row, const MappedValue &value, const QStringList &choices)
{
    const QString said = toQString(value.value).simplified();
    auto *mark = new Mark(m_theme, m_lines);
    if (value.isSettled())
        mark->showFine();
    else
        mark->showFamily(Family::ChangedOrLost);
    auto *name = wrappedRoleLabel(tr("%1 (%2)").arg(said.left(80), numberInWords(value.count)), nullptr, m_lines);
    name->setToolTip(QStringLiteral("<p>%1</p>").arg(said.toHtmlEscaped()));
    constexpr int characters = 8;
    QComboBox *combo = makeNarrowChoice(m_lines, characters);
    combo->setProperty("small", true);
    combo->setAccessibleName(tr("What “%1” becomes").arg(said.left(80)));
    combo->addItem(tr("Leave as it is"));
    combo->addItems(choices);
    if (value.isMapped) {
        const int place = int(choices.indexOf(toQString(value.writtenAs)));
        if (place < 0)
            combo->addItem(value.writtenAs.empty() ? tr("Nothing") : toQString(value.writtenAs));
        combo->setCurrentIndex(place < 0 ? combo->count() - 1 : place + 1);
    }
    if (!value.guess.empty())
        combo->setToolTip(tr("Most likely “%1”").arg(toQString(value.guess)));
    connect(combo, &QComboBox::activated, this, [this, combo, mark, text = value.value](int chosen) {
        take(text, combo->itemText(chosen), chosen == 0);
        const ValueStanding standing =
            standingOf(m_draft->mapping().columns[m_column].target.field, m_draft->form(), text);
        if (chosen > 0 || standing.isKnown())
            mark->showFine();
        else
            mark->showFamily(Family::ChangedOrLost);
    });
    m_grid->addWidget(mark, 2 * row, 0, Qt::AlignTop);
    m_grid->addWidget(name, 2 * row, 1);
    m_grid->addWidget(combo, 2 * row + 1, 1);
    return combo;
}

void ValueMapForm::take(const std::string &value, const QString &chosen, bool isLeft)
{
    ColumnChoice choice = m_draft->choice(m_column);
    if (isLeft)
        choice.target.values.erase(listKey(value));
    else
        choice.target.values[listKey(value)] = toWtf8(chosen);
    m_draft->setChoice(m_column, std::move(choice));
    Q_EMIT changed();
}

} // namespace hubready
