#include "ui/grid/no_results_page.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

qint64 countOf(RecordsView records, const RecordFilter &filter)
{
    const auto rows = filterRows(records, filter);
    return rows ? qint64(rows->size()) : 0;
}

} // namespace

NoResultsPage::NoResultsPage(const ThemeController *theme, const IconSet *icons, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icons(icons), m_mark(new QLabel(this)), m_title(new QLabel(this)),
      m_why(new QLabel(this)), m_card(new QFrame(this)), m_cardLines(new QVBoxLayout(m_card)),
      m_clear(new QPushButton(tr("Clear all filters"), this)),
      m_back(new QPushButton(tr("Back to the last view"), this))
{
    setObjectName(QStringLiteral("noResultsPage"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setAlignment(Qt::AlignCenter);
    m_why->setProperty("role", QStringLiteral("muted"));
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setWordWrap(true);
    m_mark->setAlignment(Qt::AlignCenter);
    m_card->setProperty("card", true);
    m_card->setMaximumWidth(Metrics(font()).scaled(520));
    m_cardLines->setContentsMargins(1, 1, 1, 1);
    m_cardLines->setSpacing(0);
    m_clear->setProperty("primary", true);
    m_clear->setObjectName(QStringLiteral("clearAllFilters"));
    m_back->setObjectName(QStringLiteral("backToLastView"));
    m_back->setToolTip(tr("Alt+Left"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Metrics::step);
    buttons->addStretch();
    buttons->addWidget(m_clear);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card, 4);
    middle->addStretch(1);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(2 * Metrics::step);
    lines->addStretch(2);
    lines->addWidget(m_mark);
    lines->addWidget(m_title);
    lines->addWidget(m_why);
    lines->addSpacing(2 * Metrics::step);
    lines->addLayout(middle);
    lines->addSpacing(2 * Metrics::step);
    lines->addLayout(buttons);
    lines->addStretch(5);
    connect(m_clear, &QPushButton::clicked, this, &NoResultsPage::clearRequested);
    connect(m_back, &QPushButton::clicked, this, &NoResultsPage::backRequested);
}

std::optional<std::pair<size_t, size_t>> NoResultsPage::excludingTerms(const RecordFilter &filter, RecordsView records)
{
    for (size_t i = 0; i < filter.terms.size(); ++i) {
        if (countOf(records, {{filter.terms[i]}}) == 0)
            continue;
        for (size_t k = i + 1; k < filter.terms.size(); ++k) {
            if (countOf(records, {{filter.terms[k]}}) > 0 &&
                countOf(records, {{filter.terms[i], filter.terms[k]}}) == 0)
                return std::pair(i, k);
        }
    }
    return std::nullopt;
}

// Why, where one or two of several terms are to blame by themselves.
QString NoResultsPage::reason(const RecordFilter &filter, RecordsView records)
{
    for (const FilterTerm &term : filter.terms) {
        if (countOf(records, {{term}}) == 0)
            return tr("“%1” fits no record at all.").arg(filterTermLabel(term));
    }
    if (const auto excluding = excludingTerms(filter, records)) {
        return tr("“%1” and “%2” never meet: no record is both.")
            .arg(filterTermLabel(filter.terms[excluding->first]), filterTermLabel(filter.terms[excluding->second]));
    }
    return {};
}

void NoResultsPage::setFilter(const RecordFilter &filter, RecordsView records)
{
    const int side = Metrics(font()).scaled(26);
    m_mark->setPixmap(m_icons->pixmap(Icon::Filter, side, m_theme->theme().color(Token::Muted), devicePixelRatioF()));
    const auto terms = filter.terms.size();
    m_title->setText(terms == 1   ? tr("No record fits this filter")
                     : terms == 2 ? tr("No record fits both filters")
                                  : tr("No record fits all %1 filters").arg(terms));
    setAccessibleName(m_title->text());
    const QString why = terms > 1 ? reason(filter, records) : QString();
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
    fillCard(filter, records);
}

void NoResultsPage::fillCard(const RecordFilter &filter, RecordsView records)
{
    while (QLayoutItem *item = m_cardLines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    auto *head = new QLabel(tr("Take one away"), m_card);
    head->setProperty("bar", true);
    head->setProperty("role", QStringLiteral("strong"));
    head->setIndent(0);
    head->setMargin(0);
    head->setContentsMargins(12, 8, 12, 8);
    m_cardLines->addWidget(head);
    for (size_t i = 0; i < filter.terms.size(); ++i) {
        const FilterTerm &term = filter.terms[i];
        const QString label = filterTermLabel(term);
        if (i > 0) {
            auto *hairline = new QFrame(m_card);
            hairline->setFrameShape(QFrame::HLine);
            hairline->setFixedHeight(1);
            m_cardLines->addWidget(hairline);
        }
        auto *line = new QWidget(m_card);
        auto *parts = new QHBoxLayout(line);
        parts->setContentsMargins(12, 5, 12, 5);
        parts->setSpacing(2 * Metrics::step);
        if (term.kind == FilterTerm::Kind::Family) {
            auto *mark = new QLabel(line);
            mark->setPixmap(m_icons->pixmap(familyIcon(term.family), Metrics(font()).mark(),
                                            m_theme->theme().family(term.family), devicePixelRatioF()));
            parts->addWidget(mark);
        }
        auto *name = new QLabel(label, line);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        parts->addWidget(name, 1);
        const qint64 count = countOf(records, filter.without(i));
        auto *number = new QLabel(count == 1 ? tr("1 record") : tr("%1 records").arg(QLocale().toString(count)), line);
        number->setProperty("role", QStringLiteral("muted"));
        parts->addWidget(number);
        auto *remove = new QPushButton(tr("Remove"), line);
        remove->setProperty("small", true);
        remove->setObjectName(QStringLiteral("removeFilter%1").arg(i));
        remove->setAccessibleName(tr("Remove “%1”: %2").arg(label, number->text()));
        connect(remove, &QPushButton::clicked, this, [this, i] { Q_EMIT removeRequested(int(i)); });
        parts->addSpacing(2 * Metrics::step);
        parts->addWidget(remove);
        m_cardLines->addWidget(line);
    }
}

void NoResultsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme->theme().color(Token::Surface));
}

} // namespace hubready
