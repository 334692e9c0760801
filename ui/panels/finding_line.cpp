#include "ui/panels/finding_line.h"

#include "core/rules/finding_text.h"
#include "core/rules/kinds/text_check.h"
#include "ui/panels/mark.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

// In a list the message alone does not always say which item is meant.
QString withPlace(const QString &message, const Finding &finding)
{
    const bool isOfItem = finding.item >= 0 && (finding.field == Field::Keywords || finding.field == Field::Authors ||
                                                finding.field == Field::Files);
    const QString place = isOfItem ? placeOf(finding.field, {.item = finding.item}) : QString();
    return place.isEmpty() || message.contains(place, Qt::CaseInsensitive)
               ? message
               : FindingLine::tr("%1: %2").arg(place, message);
}

} // namespace

FindingLine::FindingLine(const Finding &finding, const FindingStore &store, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_words(new QVBoxLayout)
{
    const Family family = finding.family;
    auto *mark = new Mark(theme, this);
    if (finding.accepted)
        mark->showAccepted();
    else
        mark->showFamily(family);
    const QString message = findingMessage(store, finding);
    auto *words = new QLabel(withPlace(message, finding), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (finding.accepted)
        words->setProperty("role", QStringLiteral("muted"));
    const QString name = tr("%1: %2").arg(finding.accepted ? tr("Accepted as is") : familyLabel(family), words->text());
    words->setAccessibleName(name);
    setAccessibleName(name);
    setToolTip(QStringList{store.rules().title(finding.rule), store.rules().why(finding.rule), store.rules().remedy(finding.rule)}.join(u'\n'));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(font()).scaled(6));
    row->addWidget(mark, 0, Qt::AlignTop);
    m_words->setContentsMargins(0, 0, 0, 0);
    m_words->setSpacing(0);
    m_words->addWidget(words);
    row->addLayout(m_words, 1);
}

void FindingLine::offer(const Acceptance *acceptance, const IconSet &icons)
{
    if (m_finding.family == Family::Refused)
        return;
    if (acceptance) {
        const QString who = acceptance->who.isEmpty() ? tr("Accepted as is: %1").arg(acceptance->reason)
                                                      : tr("Accepted as is by %1: %2").arg(acceptance->who, acceptance->reason);
        m_words->addWidget(wrappedRoleLabel(who, "small", this));
    }
    auto *button = new QToolButton(this);
    button->setObjectName(m_finding.accepted ? QStringLiteral("countAgain") : QStringLiteral("acceptAsIs"));
    button->setIcon(icons.icon(m_finding.accepted ? Icon::Undo : Icon::Accepted, Token::Muted));
    button->setToolTip(m_finding.accepted ? tr("Let it count again") : tr("Accept as is… (Ctrl+Shift+K)"));
    button->setAccessibleName(m_finding.accepted ? tr("Let it count again") : tr("Accept as is"));
    static_cast<QHBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignTop);
    connect(button, &QToolButton::clicked, this, [this] {
        if (m_finding.accepted)
            Q_EMIT takeBackRequested(m_finding);
        else
            Q_EMIT acceptRequested(m_finding);
    });
}

} // namespace hubready
