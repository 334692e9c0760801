#include "ui/grid/filter_bar.h"

#include "core/text/wtf8.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QToolButton>

#include <algorithm>

namespace hubready {

namespace {

constexpr int chipGap = 2 * Metrics::step;
constexpr int longestChip = 28; // characters; the whole stands in the tooltip

QFrame *verticalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFixedHeight(Metrics(parent->font()).smallField() - Metrics::step);
    return line;
}

// Not QToolButton::setMenu, which draws an arrow into the corner.
void openBelow(QToolButton *button, QMenu *menu)
{
    QObject::connect(button, &QToolButton::clicked, menu,
                     [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
}

} // namespace

// One term: a click, Enter or Delete takes it away; the cross at the end says so.
class FilterChip : public QPushButton
{
public:
    FilterChip(const QString &label, const QIcon &icon, const ThemeController *theme, QWidget *parent)
        : QPushButton(parent), m_theme(theme)
    {
        setProperty("chip", true);
        setText(QString(label).replace(u'&', QStringLiteral("&&")));
        if (label.size() > longestChip)
            setText(fontMetrics()
                        .elidedText(label, Qt::ElideRight, longestChip * fontMetrics().averageCharWidth())
                        .replace(u'&', QStringLiteral("&&")));
        setIcon(icon);
        setToolTip(FilterBar::tr("Take away the filter “%1”").arg(label));
        setAccessibleName(label);
        setAccessibleDescription(FilterBar::tr("Filter. Press to take it away."));
    }

    QSize sizeHint() const override { return QPushButton::sizeHint() + QSize(crossSide() + Metrics::step, 0); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        // The button draws its icon and words in the middle of a width without the cross.
        QStyleOptionButton option;
        initStyleOption(&option);
        QPainter painter(this);
        option.text.clear();
        option.icon = {};
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
        const int side = crossSide();
        QRect inside = rect().adjusted(2 * Metrics::step + 1, 0, -2 * Metrics::step, 0);
        paintIcon(painter, QRect(inside.right() + 1 - side, (height() - side) / 2, side, side), Icon::Close,
                  m_theme->theme().color(Token::Text));
        if (!icon().isNull()) {
            const int mark = Metrics(font()).mark();
            icon().paint(&painter, QRect(inside.left(), (height() - mark) / 2, mark, mark));
            inside.setLeft(inside.left() + mark + Metrics::step + 1);
        }
        painter.setPen(m_theme->theme().color(Token::Text));
        painter.setFont(font());
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool takes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace ||
                           event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (takes)
            click();
        else
            QPushButton::keyPressEvent(event);
    }

private:
    int crossSide() const { return Metrics(font()).scaled(12); }

    const ThemeController *m_theme;
};

FilterBar::FilterBar(const ThemeController *theme, const IconSet *icons, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_icons(icons), m_chipArea(new QWidget(this)),
      m_more(new QToolButton(m_chipArea)), m_moreMenu(new QMenu(this)),
      m_clear(new QPushButton(tr("Clear"), m_chipArea)), m_stale(new QPushButton(this)), m_counts(new QLabel(this)),
      m_tools(new QHBoxLayout), m_columns(new QToolButton(this)), m_columnMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filters"));
    setProperty("strip", true);
    m_more->setProperty("framed", true);
    openBelow(m_more, m_moreMenu);
    m_clear->setProperty("link", true);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setToolTip(tr("Show all records"));
    m_stale->setProperty("link", true);
    m_stale->setObjectName(QStringLiteral("applyAgain"));
    m_stale->setAccessibleName(tr("Apply the filter again"));
    m_stale->setToolTip(
        tr("So many records in view were edited and no longer fit. They stay until you apply the filter again."));
    m_stale->hide();
    m_counts->setObjectName(QStringLiteral("recordCounts"));
    m_counts->setTextFormat(Qt::RichText);
    m_columns->setProperty("framed", true);
    m_columns->setObjectName(QStringLiteral("columnChooser"));
    m_columns->setIcon(icons->icon(Icon::Columns));
    m_columns->setToolTip(tr("Choose columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    openBelow(m_columns, m_columnMenu);
    m_tools->setSpacing(2 * Metrics::step);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(10, 6, 10, 6);
    line->setSpacing(2 * Metrics::step);
    line->addWidget(m_chipArea, 1);
    line->addWidget(m_stale);
    line->addWidget(m_counts);
    line->addWidget(verticalLine(this));
    line->addLayout(m_tools);
    line->addWidget(m_columns);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    connect(m_stale, &QPushButton::clicked, this, &FilterBar::applyAgainRequested);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &FilterBar::fillFolded);
    setFilter({});
}

QIcon FilterBar::iconOf(const FilterTerm &term) const
{
    switch (term.kind) {
    case FilterTerm::Kind::Family:
        return m_icons->familyIcon(term.family);
    case FilterTerm::Kind::Rule:
        return m_icons->familyIcon(term.family);
    case FilterTerm::Kind::Search:
        return m_icons->icon(Icon::Search);
    default:
        return {};
    }
}

void FilterBar::setFilter(const RecordFilter &filter)
{
    m_filter = filter;
    for (FilterChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater(); // it may be the one whose click brought us here
    }
    m_chips.clear();
    for (size_t i = 0; i < filter.terms.size(); ++i) {
        const FilterTerm &term = filter.terms[i];
        const bool isSearch = term.kind == FilterTerm::Kind::Search && term.name.isEmpty();
        auto *chip =
            new FilterChip(isSearch ? toQString(term.text) : filterTermLabel(term), iconOf(term), m_theme, m_chipArea);
        chip->setObjectName(QStringLiteral("filterChip%1").arg(i));
        connect(chip, &QPushButton::clicked, this, [this, i] { Q_EMIT removeRequested(int(i)); });
        m_chips.push_back(chip);
    }
    m_clear->setVisible(!filter.isEmpty());
    fold();
}

void FilterBar::setCounts(qint64 shown, qint64 total)
{
    const QLocale locale;
    m_counts->setText(tr("<b>%1</b> of %2 records").arg(locale.toString(shown), locale.toString(total)));
    m_counts->setAccessibleName(tr("%1 of %2 records").arg(locale.toString(shown), locale.toString(total)));
    fold();
}

void FilterBar::setStale(int records)
{
    m_stale->setVisible(records > 0);
    m_stale->setText(tr("Apply the filter again (%1)").arg(records));
}

void FilterBar::addTool(QWidget *tool) { m_tools->addWidget(tool); }

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fold();
}

bool FilterBar::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fold();
    return done;
}

int FilterBar::foldedCount() const
{
    return int(std::ranges::count_if(m_chips, [](const FilterChip *chip) { return chip->isHidden(); }));
}

// By hand: a layout would squeeze the chips, and these shall fold.
void FilterBar::fold()
{
    const int height = Metrics(font()).smallField() + 2;
    m_chipArea->setMinimumHeight(height);
    const int clear = m_filter.isEmpty() ? 0 : m_clear->sizeHint().width() + chipGap;
    int x = 0;
    size_t shown = 0;
    for (; shown < m_chips.size(); ++shown) {
        FilterChip *chip = m_chips[shown];
        const int width = chip->sizeHint().width();
        const bool isLast = shown + 1 == m_chips.size();
        const int behind = clear + (isLast ? 0 : m_more->sizeHint().width() + chipGap);
        if (x + width + behind > m_chipArea->width() && m_chipArea->width() > 0)
            break;
        chip->setGeometry(x, 0, width, height);
        chip->show();
        x += width + chipGap;
    }
    const size_t folded = m_chips.size() - shown;
    for (size_t i = shown; i < m_chips.size(); ++i)
        m_chips[i]->hide();
    m_more->setVisible(folded > 0);
    if (folded > 0) {
        m_more->setText(tr("+%1").arg(folded));
        m_more->setAccessibleName(folded == 1 ? tr("1 more filter") : tr("%1 more filters").arg(folded));
        m_more->setGeometry(x, 0, m_more->sizeHint().width(), height);
        x += m_more->width() + chipGap;
    }
    m_clear->setGeometry(x, 0, m_clear->sizeHint().width(), height);
}

void FilterBar::fillFolded()
{
    m_moreMenu->clear();
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (!m_chips[i]->isHidden())
            continue;
        QAction *action = m_moreMenu->addAction(iconOf(m_filter.terms[i]),
                                                tr("Take away “%1”").arg(filterTermLabel(m_filter.terms[i])));
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT removeRequested(int(i)); });
    }
}

} // namespace hubready
