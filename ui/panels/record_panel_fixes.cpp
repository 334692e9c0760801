// The fixes in the form: shown under their fields, used, and spoken of.
#include "ui/panels/record_panel.h"

#include "core/suggest/fix_rules.h"
#include "ui/document/record_fix_finder.h"
#include "ui/document/same_fix_finder.h"
#include "ui/panels/field_section.h"
#include "ui/panels/fix_card.h"
#include "ui/panels/fix_menu.h"

#include <QLocale>
#include <QMenu>

namespace hubready {

void RecordPanel::refreshFixes()
{
    const Session &session = m_document.session();
    if (!session.project().isWritable())
        return showFixes({});
    RecordDecoder decoder(session.table());
    Suggestions fixes = m_document.suggestions().suggester().suggest(decoder.decode(*m_current));
    showFixes(fixes);
    if (m_document.suggestions().dictionary())
        m_allFixes->look(*m_current);    // and what needs it, in a moment
    m_sameFixes->look(std::move(fixes)); // those say nothing of words
}

void RecordPanel::showFixes(const Suggestions &fixes)
{
    std::array<Suggestions, fieldCount> byField;
    for (const Suggestion &fix : fixes) {
        if (fix.field != Field::None)
            byField[size_t(fix.field)].push_back(fix);
    }
    for (FieldSection *section : m_sections)
        section->showFixes(byField[size_t(section->field())]);
}

void RecordPanel::useFix(int number)
{
    if (!m_current || !m_lastFocused)
        return;
    // The fixes are for what stands in the record: a text that is still being typed is taken first, and then looked at.
    if (m_lastFocused->editor()->hasUncommitted()) {
        m_lastFocused->editor()->commit();
        return;
    }
    if (number >= 1 && number <= m_lastFocused->fixes().size())
        applyFix(m_lastFocused->fixes()[number - 1]->suggestion());
}

void RecordPanel::applyFix(const Suggestion &fix)
{
    if (!m_current)
        return;
    ChangeSet changes;
    changes.kind = QStringLiteral("fix");
    const QString title = fix.rules.empty() ? fieldLabel(fix.field) : fixRuleTitle(fix.rules.front());
    changes.why = tr("%1: record %2").arg(title, QLocale().toString(*m_current + 1));
    changes.fields = {{*m_current, fix.edit()}};
    if (m_document.apply(changes))
        m_document.suggestions().noteDecision({fix}, {});
}

void RecordPanel::applyFixToAll(const Suggestion &fix, const std::vector<Row> &rows)
{
    commitPending();
    if (m_current)
        (void)m_document.apply(SameFixFinder::changesFor(m_document.session(), fix, rows));
}

void RecordPanel::showFixMenu(const Suggestion &fix, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFixMenu(*menu, fix, m_document.suggestions());
    menu->popup(place);
}

void RecordPanel::focusFixes()
{
    if (!m_current)
        return;
    commitPending();
    for (FieldSection *section : sectionsInTurn(true)) {
        if (section->focusFixes())
            return;
    }
}

} // namespace hubready
