#include "ui/panels/why_rule_popup.h"

#include "ui/document/document.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

constexpr int charactersWide = 60;

qint64 recordsWith(RuleIndex rule, const Session &session)
{
    qint64 records = 0;
    for (Row row = 0; row < session.size(); ++row)
        records += std::ranges::any_of(session.findings().ofRow(row), [rule](const Finding &f) { return f.rule == rule; });
    return records;
}

QString meaningOf(Family family)
{
    switch (family) {
    case Family::Refused:
        return WhyRulePopup::tr("The migration tool does not take the record.");
    case Family::ChangedOrLost:
        return WhyRulePopup::tr("The migration tool takes the record, and something in it is changed or lost.");
    case Family::CouldBeBetter:
        break;
    }
    return WhyRulePopup::tr("The record is taken as it is. People would find or read it more easily otherwise.");
}

} // namespace

WhyRulePopup::WhyRulePopup(const Document &document, const ThemeController &theme, std::optional<RuleIndex> rule,
                           QWidget *parent)
    : QDialog(parent), m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("whyRule"));
    setWindowTitle(rule ? tr("Why this rule") : tr("Why these rules"));
    setMinimumWidth(charactersWide * fontMetrics().averageCharWidth());
    constexpr int around = 4 * Metrics::step;
    m_column->setContentsMargins(around, around, around, around);
    m_column->setSpacing(2 * Metrics::step);
    const qint64 records = rule && document.isOpen() ? recordsWith(*rule, document.session()) : 0;
    if (rule)
        showRule(document.isOpen() ? document.session().rules() : *RuleSet::builtIn(), *rule, records, theme);
    else
        showFamilies(theme);
    addButtons(rule, records);
    setAccessibleDescription(text());
    resize(minimumWidth(), m_column->totalHeightForWidth(minimumWidth()));
}

void WhyRulePopup::addHead(Family family, const QString &title, const ThemeController &theme)
{
    auto *mark = new Mark(theme, this);
    mark->showFamily(family);
    auto *words = new QLabel(title, this);
    words->setProperty("role", QString::fromLatin1(familyProperty(family)));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAccessibleName(title == familyLabel(family) ? title : tr("%1: %2").arg(familyLabel(family), title));
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::step);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1, Qt::AlignTop);
    m_column->addLayout(row);
    m_words += words->accessibleName();
}

void WhyRulePopup::add(const QString &text, const char *role)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(text);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    m_column->addWidget(label);
    m_words += text;
}

void WhyRulePopup::showRule(const RuleSet &rules, RuleIndex rule, qint64 records, const ThemeController &theme)
{
    addHead(rules.rule(rule).family, rules.title(rule), theme);
    add(rules.why(rule));
    if (const QString remedy = rules.remedy(rule); !remedy.isEmpty()) {
        add(tr("What to do"), "strong");
        add(remedy);
    }
    const QString name = rules.id(rule);
    add(records > 0 ? tr("%1 in this project. Rule %2", "number of records, name of the rule")
                          .arg(recordsInWords(records), name)
                    : tr("No record in this project. Rule %1").arg(name),
        "small");
}

void WhyRulePopup::showFamilies(const ThemeController &theme)
{
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter}) {
        addHead(family, familyLabel(family), theme);
        add(meaningOf(family));
    }
    add(tr("To see why one rule is there, choose it in the list and press Shift+F1."), "small");
}

void WhyRulePopup::addButtons(std::optional<RuleIndex> rule, qint64 records)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::step);
    row->addStretch(1);
    if (rule && records > 0) {
        auto *show = new QPushButton(tr("Show %1").arg(recordsInWords(records)), this);
        show->setObjectName(QStringLiteral("showRecordsOfRule"));
        show->setAutoDefault(false);
        connect(show, &QPushButton::clicked, this, [this, rule] {
            Q_EMIT recordsRequested(*rule);
            close();
        });
        row->addWidget(show);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setProperty("primary", true);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    row->addWidget(close);
    m_column->addSpacing(2 * Metrics::step);
    m_column->addStretch(1);
    m_column->addLayout(row);
    close->setFocus();
}

} // namespace hubready
