#include "ui/panels/finding_line.h"

#include "core/rules/finding_text.h"
#include "ui/panels/mark.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

// In a list the message alone does not say which item is meant.
QString placeOf(const Finding &finding)
{
    const QString number = QLocale().toString(finding.item + 1);
    switch (finding.field) {
    case Field::Keywords:
        return FindingLine::tr("Keyword %1: ").arg(number);
    case Field::Authors:
        return FindingLine::tr("Author %1: ").arg(number);
    case Field::Files:
        return FindingLine::tr("File %1: ").arg(number);
    default:
        return {};
    }
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
    auto *words = new QLabel(finding.item >= 0 ? placeOf(finding) + message : message, this);
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
