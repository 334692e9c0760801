#include "ui/panels/field_section.h"

#include "core/record/field_text.h"
#include "core/record/list_items.h"
#include "core/text/wtf8.h"
#include "ui/panels/finding_line.h"
#include "ui/panels/fix_card.h"
#include "ui/panels/mark.h"
#include "ui/support/flow_layout.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

void setRole(QLabel *label, const char *role)
{
    const QString wanted = QString::fromLatin1(role);
    if (label->property("role").toString() == wanted)
        return;
    label->setProperty("role", wanted);
    redress(label);
}

bool isSame(const Suggestion &a, const Suggestion &b)
{
    return a.field == b.field && a.item == b.item && a.before == b.before && a.after == b.after && a.rules == b.rules
           && a.reason == b.reason;
}

template <typename Widget> void drop(QVBoxLayout *layout, QList<Widget *> &widgets)
{
    for (Widget *widget : std::as_const(widgets)) {
        layout->removeWidget(widget);
        widget->hide();
        widget->deleteLater(); // its own button may be what called
    }
    widgets.clear();
}

} // namespace

FieldSection::FieldSection(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent)
    : QWidget(parent), m_look(look), m_editor(makeFieldEditor(field, form, look, std::move(take), this)),
      m_label(new QLabel(fieldLabel(field), this)), m_counterMark(new Mark(look.theme, this)),
      m_counter(new QLabel(this)), m_unread(new QLabel(this)), m_note(new QLabel(this)), m_below(new QVBoxLayout)
{
    m_label->setProperty("role", QStringLiteral("strong"));
    m_label->setBuddy(m_editor);
    m_label->setMinimumWidth(1); // it wraps rather than widen the panel
    auto *head = new FlowLayout(3 * Metrics::step / 2);
    head->setLastAtTheRight(true);
    head->addWidget(m_label);
    if (isAlwaysRequired(field, form)) {
        auto *required = new QLabel(tr("required"), this);
        required->setProperty("role", QStringLiteral("small"));
        head->addWidget(required);
        m_editor->setAccessibleDescription(tr("required"));
    }
    m_counterMark->showFamily(Family::Refused);
    auto *counter = new QWidget(this);
    auto *counterRow = new QHBoxLayout(counter);
    counterRow->setContentsMargins(0, 0, 0, 0);
    counterRow->setSpacing(Metrics::step);
    counterRow->addWidget(m_counterMark);
    counterRow->addWidget(m_counter);
    m_counter->setMinimumWidth(1);
    head->addWidget(counter);

    m_unread->setProperty("role", QStringLiteral("muted"));
    m_unread->setTextFormat(Qt::PlainText);
    m_unread->setWordWrap(true);
    m_unread->hide();
    m_note->setWordWrap(true);
    setRole(m_note, "refused");
    m_note->hide();
    m_below->setContentsMargins(0, 0, 0, 0);
    m_below->setSpacing(3 * Metrics::step / 2);
    auto *all = new QVBoxLayout(this);
    constexpr int side = 3 * Metrics::step;
    all->setContentsMargins(side, side, side, side);
    all->setSpacing(3 * Metrics::step / 2);
    all->addLayout(head);
    all->addWidget(m_editor);
    all->addWidget(m_unread);
    all->addWidget(m_note);
    all->addLayout(m_below);
    setAccessibleName(fieldLabel(field));
    connect(m_editor, &FieldEditor::typed, this, &FieldSection::follow);
    connect(m_editor, &FieldEditor::notTaken, this, &FieldSection::showNote);
    follow();
}

QString FieldSection::counterText() const
{
    return m_counter->text();
}

void FieldSection::follow()
{
    const bool over = m_editor->isOverLimit();
    m_counter->setText(m_editor->counter());
    m_counter->setAccessibleName(over ? tr("%1, too long").arg(m_counter->text()) : m_counter->text());
    setRole(m_counter, over ? "refused" : "small");
    m_counterMark->setVisible(over);
}

void FieldSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Only where it must: a label that may wrap does so long before.
    const int room = contentsRect().width() - 6 * Metrics::step;
    m_label->setWordWrap(m_label->fontMetrics().horizontalAdvance(m_label->text()) > room);
}

void FieldSection::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FieldSection::showRecord(const RecordTable &table, Row row)
{
    m_editor->fill(table, row);
    std::string buffer;
    const bool unread = isListField(table.form(), field())
                        && table.cell(row, *propertyOf(table.form(), field())).state == CellState::Unreadable;
    if (unread)
        m_unread->setText(tr("The record says: %1").arg(toQString(plainText(table, row, field(), buffer))));
    m_unread->setVisible(unread);
    if (!m_editor->hasUncommitted())
        showNote({});
}

void FieldSection::forget()
{
    m_editor->forget();
    (void)showFindings({}, FindingStore());
    showFixes({});
    showNote({});
}

bool FieldSection::showFindings(const Findings &findings, const FindingStore &store)
{
    m_editor->showFindings(findings, store); // the parts of a list may be new even where the findings are the same
    if (findings == m_findings)
        return false;
    m_findings = findings;
    drop(m_below, m_lines);
    for (const Finding &finding : findings) {
        auto *line = new FindingLine(finding, store, m_look.theme, this);
        m_below->insertWidget(int(m_lines.size()), line);
        m_lines.append(line);
    }
    return true;
}

void FieldSection::showFixes(const Suggestions &suggestions)
{
    if (std::equal(suggestions.begin(), suggestions.end(), m_fixes.begin(), m_fixes.end(),
                   [](const Suggestion &a, const FixCard *b) { return isSame(a, b->suggestion()); }))
        return;
    drop(m_below, m_fixes);
    QWidget *before = m_editor;
    for (const Suggestion &suggestion : suggestions) {
        auto *card = new FixCard(suggestion, int(m_fixes.size()) + 1, m_look.theme, this);
        connect(card, &FixCard::used, this, [this, card] { Q_EMIT fixChosen(card->suggestion()); });
        connect(card, &FixCard::usedForAll, this,
                [this, card] { Q_EMIT fixForAllChosen(card->suggestion(), card->sameRows()); });
        connect(card, &FixCard::moreWanted, this,
                [this, card](const QPoint &place) { Q_EMIT moreAboutFixWanted(card->suggestion(), place); });
        m_below->addWidget(card);
        m_fixes.append(card);
        setTabOrder(before, card->useButton());
        setTabOrder(card->useButton(), card->useForAllButton());
        setTabOrder(card->useForAllButton(), card->moreButton());
        before = card->moreButton();
    }
}

void FieldSection::showSameRows(const Suggestion &fix, const std::vector<Row> &rows)
{
    for (FixCard *card : std::as_const(m_fixes)) {
        if (isSame(card->suggestion(), fix))
            card->setSameRows(rows);
    }
}

bool FieldSection::focusFixes()
{
    if (m_fixes.isEmpty())
        return false;
    m_fixes.first()->useButton()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace hubready
