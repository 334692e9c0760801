// Accepting findings as they are, in the form: with a reason and a name, never what would be refused.
#include "ui/panels/record_panel.h"

#include "core/review/accept.h"
#include "ui/panels/accept_reason.h"
#include "ui/panels/field_section.h"
#include "ui/panels/finding_line.h"

#include <algorithm>

namespace hubready {

void RecordPanel::offerAt(FindingLine *line, const Finding &finding)
{
    const Session &session = m_document.session();
    const Acceptance *acceptance = nullptr;
    if (const auto ofRow = session.acceptances().find(*m_current); finding.accepted && ofRow != session.acceptances().end()) {
        RecordDecoder decoder(session.table());
        const auto known = ofRow->second.find(acceptedKey(session.rules(), finding, decoder.decode(*m_current)));
        acceptance = known == ofRow->second.end() ? nullptr : &known->second;
    }
    if (!session.project().isWritable())
        return;
    line->offer(acceptance, m_look.icons);
    connect(line, &FindingLine::acceptRequested, this, &RecordPanel::accept);
    connect(line, &FindingLine::takeBackRequested, this, &RecordPanel::takeBack);
}

void RecordPanel::forgetFindings()
{
    for (FieldSection *section : m_sections)
        (void)section->showFindings({}, FindingStore());
    m_shownRecordFindings.clear();
}

void RecordPanel::accept(const Finding &finding)
{
    // What is typed and not yet taken may be about this very value.
    commitPending();
    const Findings &now = m_document.session().findings().ofRow(*m_current);
    if (std::ranges::find(now, finding) == now.end())
        return;
    const auto reason = askWhyAccepted(m_document, m_dialogs, this, tr("Why can it stay as it is?"));
    if (reason)
        (void)m_document.apply(acceptFinding(m_document.session(), finding, *reason));
}

void RecordPanel::takeBack(const Finding &finding)
{
    (void)m_document.apply(takeBackAcceptance(m_document.session(), finding));
}

void RecordPanel::acceptAsIs()
{
    if (!m_current || !m_document.session().project().isWritable())
        return;
    const Findings &all = m_document.session().findings().ofRow(*m_current);
    const auto mayStay = [](const Finding &finding) { return !finding.accepted && finding.family != Family::Refused; };
    const auto here = [&](const Finding &finding) { return m_lastFocused && finding.field == m_lastFocused->field(); };
    auto wanted = std::ranges::find_if(all, [&](const Finding &finding) { return mayStay(finding) && here(finding); });
    const bool isRefusedHere = std::ranges::any_of(all, [&](const Finding &f) { return here(f) && f.family == Family::Refused; });
    if (wanted == all.end() && !isRefusedHere)
        wanted = std::ranges::find_if(all, mayStay);
    if (wanted != all.end())
        return accept(Finding(*wanted));
    Q_EMIT notTaken(isRefusedHere ? tr("What would be refused cannot be accepted as it is. Put it right, or exclude the record.")
                                  : tr("Nothing in this record is left to accept as it is."));
}

} // namespace hubready
