#include "ui/panels/what_to_fix_panel.h"

#include "ui/document/document.h"
#include "ui/models/rule_tree_model.h"
#include "ui/panels/mark.h"
#include "ui/panels/why_rule_popup.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace hubready {

namespace {

// A line of the tree: the family's mark, the name, and the count at the right.
class RuleDelegate : public QStyledItemDelegate
{
public:
    RuleDelegate(ThemeController &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString name = ground.text;
        ground.text.clear();
        const QWidget *widget = option.widget;
        const QStyle *style = widget ? widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
        const Theme &theme = m_theme.theme();
        const bool isFamily = index.data(RuleTreeModel::RuleRole).toInt() < 0;
        const int group = index.data(RuleTreeModel::FamilyRole).toInt();
        const bool isAccepted = group == RuleTreeModel::acceptedGroup;
        const auto family = isAccepted ? Family::CouldBeBetter : Family(group);
        QRect rect = option.rect.adjusted(4, 0, -8, 0);
        painter->save();
        QFont font = option.font;
        font.setWeight(isFamily ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        if (isFamily) {
            const int mark = Metrics(option.font).mark();
            const double top = rect.center().y() - mark / 2.0 + 0.5;
            const QRectF place(rect.left(), top, mark, mark);
            if (isAccepted)
                paintIcon(*painter, place, Icon::Accepted, theme.color(Token::Fine));
            else
                paintFamilyMark(*painter, place, family, theme);
            rect.setLeft(rect.left() + mark + 3 * Metrics::step / 2);
        }
        const QString count = QLocale().toString(index.data(RuleTreeModel::CountRole).toLongLong());
        const QFontMetrics metrics(font);
        const int countWidth = metrics.horizontalAdvance(count);
        painter->setPen(theme.color(isFamily ? Token::Text : Token::Muted));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(isFamily && !isAccepted ? theme.familyText(family) : theme.color(Token::Text));
        const int nameWidth = rect.width() - countWidth - 8;
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, nameWidth));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isFamily = index.data(RuleTreeModel::RuleRole).toInt() < 0;
        const Metrics metrics(option.font);
        return {metrics.scaled(100), isFamily ? metrics.treeGroup() : metrics.treeRow()};
    }

private:
    ThemeController &m_theme;
};

} // namespace

WhatToFixPanel::WhatToFixPanel(Document &document, ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_document(document), m_theme(theme), m_model(new RuleTreeModel(document, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_tree(new QTreeView)
{
    setAccessibleName(tr("What to fix"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeTree();
    m_noRule = new QLabel(tr("No rule of that name has findings."), this);
    m_noRule->setProperty("role", QStringLiteral("muted"));
    m_noRule->setWordWrap(true);
    m_noRule->hide();
    auto *top = new QVBoxLayout;
    constexpr int side = 2 * Metrics::step;
    top->setContentsMargins(side, 3 * Metrics::step, side, side);
    top->setSpacing(side);
    top->addWidget(makeSearch(icons));
    top->addWidget(makeDone());
    top->addWidget(m_noRule);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeFoot(icons));
    connect(&document, &Document::opened, this, [this] {
        m_tree->expandAll();
        showState();
    });
    connect(&document, &Document::changed, this, &WhatToFixPanel::showState);
    connect(&document, &Document::closed, this, &WhatToFixPanel::showState);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parentIndex) {
        if (parentIndex.isValid() && m_filtered->rowCount(parentIndex) == 1)
            m_tree->expand(parentIndex); // a family that had nothing has something now
    });
    connect(&document, &Document::changed, this, [this](const SessionEvent &event) {
        if (event.rules)
            m_tree->expandAll();
    });
    connect(&theme, &ThemeController::themeChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_tree->expandAll();
    showState();
}

QLineEdit *WhatToFixPanel::makeSearch(const IconSet &icons)
{
    auto *search = new QLineEdit;
    search->setObjectName(QStringLiteral("findRule"));
    search->setPlaceholderText(tr("Find a rule"));
    search->setAccessibleName(tr("Find a rule"));
    search->setClearButtonEnabled(true);
    search->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        m_tree->expandAll();
        m_noRule->setVisible(m_filtered->rowCount() == 0);
    });
    return search;
}

void WhatToFixPanel::makeTree()
{
    m_tree->setObjectName(QStringLiteral("ruleTree"));
    m_tree->setAccessibleName(tr("What to fix"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new RuleDelegate(m_theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setProperty("panel", true);
    m_tree->setIndentation(Metrics(font()).scaled(18));
    m_tree->setUniformRowHeights(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        request(index, QApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        for (const bool adds : {false, true}) {
            const QKeyCombination keys(adds ? Qt::ControlModifier : Qt::NoModifier, key);
            auto *enter = new QShortcut(QKeySequence(keys), m_tree, nullptr, nullptr, Qt::WidgetShortcut);
            connect(enter, &QShortcut::activated, this, [this, adds] { request(m_tree->currentIndex(), adds); });
        }
    }
}

QWidget *WhatToFixPanel::makeDone()
{
    m_done = new QWidget;
    auto *mark = new Mark(m_theme, m_done);
    mark->showFine();
    auto *words = new QLabel(tr("Nothing would be refused"), m_done);
    words->setObjectName(QStringLiteral("nothingRefused"));
    words->setProperty("role", QStringLiteral("fine"));
    words->setWordWrap(true);
    auto *next = new QLabel(tr("Approve what is ready, then export the package."), m_done);
    next->setProperty("role", QStringLiteral("small"));
    next->setWordWrap(true);
    auto *grid = new QGridLayout(m_done);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * Metrics::step / 2);
    grid->setVerticalSpacing(Metrics::step / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(words, 0, 1);
    grid->addWidget(next, 1, 1);
    return m_done;
}

QWidget *WhatToFixPanel::makeFoot(const IconSet &icons)
{
    auto *foot = new QFrame;
    foot->setProperty("foot", true);
    auto *why = new QPushButton(icons.icon(Icon::Help, Token::Link), tr("Why these rules?"));
    why->setObjectName(QStringLiteral("whyThisRule"));
    why->setProperty("link", true);
    why->setAccessibleName(why->text());
    why->setToolTip(tr("Explains the rule that is selected (Shift+F1)"));
    connect(why, &QPushButton::clicked, this, qOverload<>(&WhatToFixPanel::showWhy));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(Metrics::step, Metrics::step, Metrics::step, Metrics::step);
    auto *rules = new QPushButton(icons.icon(Icon::Gear, Token::Link), tr("Rules…"));
    rules->setObjectName(QStringLiteral("editRules"));
    rules->setProperty("link", true);
    rules->setToolTip(tr("Switch rules on and off, change them, add your own"));
    connect(rules, &QPushButton::clicked, this, [this] { Q_EMIT rulesRequested(currentRule()); });
    row->addWidget(why);
    row->addStretch(1);
    row->addWidget(rules);
    return foot;
}

void WhatToFixPanel::showState()
{
    m_done->setVisible(m_document.isOpen() && m_model->refused() == 0);
}

std::optional<RuleIndex> WhatToFixPanel::currentRule() const
{
    const QModelIndex current = m_tree->currentIndex();
    const int rule = current.isValid() ? current.data(RuleTreeModel::RuleRole).toInt() : -1;
    return rule < 0 ? std::nullopt : std::optional(RuleIndex(rule));
}

void WhatToFixPanel::request(const QModelIndex &index, bool add)
{
    if (!index.isValid())
        return;
    const int rule = index.data(RuleTreeModel::RuleRole).toInt();
    const int group = index.data(RuleTreeModel::FamilyRole).toInt();
    if (group == RuleTreeModel::acceptedGroup)
        Q_EMIT acceptedRequested(rule < 0 ? std::nullopt : std::optional(RuleIndex(rule)));
    else if (rule < 0)
        Q_EMIT familyRequested(Family(group), add);
    else
        Q_EMIT ruleRequested(RuleIndex(rule), add);
}

void WhatToFixPanel::showWhy() { explain(currentRule()); }

void WhatToFixPanel::showWhy(RuleIndex rule) { explain(rule); }

void WhatToFixPanel::explain(std::optional<RuleIndex> rule)
{
    auto *popup = new WhyRulePopup(m_document, m_theme, rule, window());
    connect(popup, &WhyRulePopup::recordsRequested, this,
            [this](RuleIndex shown) { Q_EMIT ruleRequested(shown, false); });
    popup->open();
}

} // namespace hubready
