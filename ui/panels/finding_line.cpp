#include "ui/panels/finding_line.h"

#include "core/rules/finding_text.h"
#include "ui/panels/mark.h"
#include "ui/support/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

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
    : QWidget(parent)
{
    const Family family = finding.family;
    auto *mark = new Mark(theme, this);
    mark->showFamily(family);
    const QString message = findingMessage(store, finding);
    auto *words = new QLabel(finding.item >= 0 ? placeOf(finding) + message : message, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QString name = tr("%1: %2").arg(familyLabel(family), words->text());
    words->setAccessibleName(name);
    setAccessibleName(name);
    setToolTip(QStringList{store.rules().title(finding.rule), store.rules().why(finding.rule), store.rules().remedy(finding.rule)}.join(u'\n'));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(font()).scaled(6));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
}

} // namespace hubready
