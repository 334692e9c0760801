#include "ui/rules/rule_trial_panel.h"

#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hubready {

namespace {

const QString trialKind = QStringLiteral("try-rule");
constexpr size_t mostExamples = 10;

QString findingsInWords(qint64 count)
{
    return count == 1 ? RuleTrialPanel::tr("1 finding") : RuleTrialPanel::tr("%1 findings").arg(numberInWords(count));
}

} // namespace

RuleTrialPanel::RuleTrialPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_try(new QPushButton(tr("Try it"), this)), m_answer(new QLabel(this)),
      m_examples(new QTreeWidget(this))
{
    m_try->setObjectName(QStringLiteral("tryRule"));
    m_try->setAutoDefault(false);
    m_answer->setObjectName(QStringLiteral("trialAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_examples->setObjectName(QStringLiteral("trialExamples"));
    m_examples->setAccessibleName(tr("Examples"));
    m_examples->setProperty("framed", true);
    m_examples->setHeaderLabels({tr("Record"), tr("Title"), tr("What is found")});
    m_examples->setRootIsDecorated(false);
    m_examples->setUniformRowHeights(true);
    m_examples->setAlternatingRowColors(false);
    m_examples->header()->setStretchLastSection(true);
    m_examples->header()->resizeSection(0, Metrics(font()).scaled(64));
    m_examples->header()->resizeSection(1, Metrics(font()).scaled(200));
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::step);
    row->addWidget(m_try, 0, Qt::AlignTop);
    row->addWidget(m_answer, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metrics::step);
    column->addLayout(row);
    column->addWidget(m_examples, 1);
    column->addStretch(0); // the answer stays at the top where no examples follow
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (m_document.jobs().isBusyWith(trialKind))
            m_document.jobs().cancel(trialKind);
        else
            run();
    });
    connect(m_examples, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT recordRequested(item->data(0, Qt::UserRole).toUInt()); });
    connect(&document.jobs(), &Jobs::finished, this, [this](const QString &kind) {
        if (kind == trialKind)
            showBusy(false);
    });
    forget();
}

RuleTrialPanel::~RuleTrialPanel()
{
    m_document.jobs().cancel(trialKind);
}

void RuleTrialPanel::forget()
{
    m_examples->clear();
    m_examples->hide();
}

void RuleTrialPanel::setRule(const std::optional<Rule> &rule, const QString &why)
{
    m_document.jobs().cancel(trialKind);
    m_rule = rule;
    m_try->setEnabled(rule && m_document.isOpen());
    m_try->setToolTip(rule ? tr("Looks at all records of the project. Nothing is kept.") : why);
    m_answer->setText(rule ? tr("See how many records it would find before you keep it.") : why);
    m_answer->setProperty("role", QStringLiteral("muted"));
    forget();
}

void RuleTrialPanel::showBusy(bool isBusy)
{
    m_try->setText(isBusy ? tr("Stop") : tr("Try it"));
    if (isBusy)
        m_answer->setText(tr("Looking at the records…"));
}

void RuleTrialPanel::run()
{
    if (!m_rule || !m_document.isOpen())
        return;
    showBusy(true);
    const Session &session = m_document.session();
    const QPointer<RuleTrialPanel> self(this);
    m_document.jobs().start<Result<RuleTrial>>(
        trialKind, tr("Trying a rule"),
        [rule = *m_rule, table = session.table(), context = session.context()](const Progress &progress) {
            return tryRule(rule, table, context, mostExamples, progress);
        },
        [self, rule = *m_rule](const Result<RuleTrial> &trial) {
            if (self && self->m_rule && self->m_rule->id == rule.id && self->m_rule->parameters == rule.parameters)
                self->show(trial);
        });
}

void RuleTrialPanel::show(const Result<RuleTrial> &trial)
{
    forget();
    if (!trial) {
        const bool isStopped = trial.error().code == ErrorCode::Cancelled;
        m_answer->setText(isStopped ? tr("Stopped.") : trial.error().why);
        return;
    }
    const RuleTrial &found = trial.value();
    QString now;
    if (const auto rule = m_document.session().rules().indexOf(m_rule->id)) {
        const FindingCounts &counts = m_document.session().findings().counts();
        now = tr("It has %1 now.").arg(findingsInWords(counts.byRule[*rule] + counts.acceptedByRule[*rule]));
    }
    const QString then = found.records == 0
                             ? tr("It would find nothing in this project.")
                             : tr("%1 in %2.").arg(findingsInWords(found.findings), recordsInWords(found.records));
    m_answer->setText(QStringList{then, now}.join(u' ').trimmed());
    for (const RuleTrial::Example &example : found.examples) {
        auto *item = new QTreeWidgetItem(m_examples, {numberInWords(example.row + 1), example.title, example.message});
        item->setData(0, Qt::UserRole, example.row);
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(1, example.title);
        item->setToolTip(2, example.message);
    }
    m_examples->setVisible(found.records > 0);
}

} // namespace hubready
