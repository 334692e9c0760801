#include "ui/panels/what_to_fix_panel.h"

#include "ui/document/document.h"
#include "ui/models/rule_tree_model.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
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
        (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
        const Theme &theme = m_theme.theme();
        const bool isFamily = index.data(RuleTreeModel::RuleRole).toInt() < 0;
        const auto family = Family(index.data(RuleTreeModel::FamilyRole).toInt());
        QRect rect = option.rect.adjusted(4, 0, -8, 0);
        painter->save();
        QFont font = option.font;
        font.setWeight(isFamily ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        if (isFamily) {
            const int mark = 15;
            paintFamilyMark(*painter, QRectF(rect.left(), rect.center().y() - mark / 2.0 + 0.5, mark, mark), family, theme);
            rect.setLeft(rect.left() + mark + 6);
        }
        const QString count = QLocale().toString(index.data(RuleTreeModel::CountRole).toLongLong());
        const QFontMetrics metrics(font);
        const int countWidth = metrics.horizontalAdvance(count);
        painter->setPen(isFamily ? theme.familyText(family) : theme.color(Token::Muted));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(isFamily ? theme.familyText(family) : theme.color(Token::Text));
        const int nameWidth = rect.width() - countWidth - 8;
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, nameWidth));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isFamily = index.data(RuleTreeModel::RuleRole).toInt() < 0;
        return {100, option.fontMetrics.height() + (isFamily ? 13 : 8)};
    }

private:
    ThemeController &m_theme;
};

} // namespace

WhatToFixPanel::WhatToFixPanel(Document &document, ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(new RuleTreeModel(document, this)), m_filtered(new QSortFilterProxyModel(this)),
      m_tree(new QTreeView), m_done(new QLabel)
{
    auto *search = new QLineEdit;
    search->setObjectName(QStringLiteral("findRule"));
    search->setPlaceholderText(tr("Find a rule"));
    search->setAccessibleName(tr("Find a rule"));
    search->setClearButtonEnabled(true);
    search->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        m_tree->expandAll();
    });
    m_tree->setObjectName(QStringLiteral("ruleTree"));
    m_tree->setAccessibleName(tr("What to fix"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new RuleDelegate(theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setProperty("panel", true);
    m_tree->setIndentation(18);
    m_tree->setUniformRowHeights(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_tree, &QTreeView::clicked, this, &WhatToFixPanel::request);
    auto *enter = new QShortcut(QKeySequence(Qt::Key_Return), m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] { request(m_tree->currentIndex()); });
    m_done->setWordWrap(true);
    m_done->setProperty("role", QStringLiteral("fine"));
    m_done->setText(tr("Nothing would be refused. Approve what is ready, then export the package."));
    auto *why = new QPushButton(tr("Why this rule?"));
    why->setObjectName(QStringLiteral("whyThisRule"));
    why->setProperty("link", true);
    why->setToolTip(tr("Explains the rule that is selected (Shift+F1)"));
    connect(why, &QPushButton::clicked, this, &WhatToFixPanel::showWhy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 8);
    layout->addWidget(search);
    layout->addWidget(m_done);
    layout->addWidget(m_tree, 1);
    layout->addWidget(why, 0, Qt::AlignLeft);
    connect(&document, &Document::opened, this, [this] {
        m_tree->expandAll();
        showState();
    });
    connect(&document, &Document::changed, this, &WhatToFixPanel::showState);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parentIndex) {
        if (parentIndex.isValid() && m_filtered->rowCount(parentIndex) == 1)
            m_tree->expand(parentIndex); // a family that had nothing has something now
    });
    connect(&document, &Document::closed, this, &WhatToFixPanel::showState);
    connect(&theme, &ThemeController::themeChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_done->hide();
}

void WhatToFixPanel::showState()
{
    m_done->setVisible(m_document.isOpen() && m_model->refused() == 0);
}

void WhatToFixPanel::request(const QModelIndex &index)
{
    const bool add = QApplication::keyboardModifiers() & Qt::ControlModifier;
    const int rule = index.data(RuleTreeModel::RuleRole).toInt();
    if (rule < 0)
        Q_EMIT familyRequested(Family(index.data(RuleTreeModel::FamilyRole).toInt()), add);
    else
        Q_EMIT ruleRequested(RuleIndex(rule), add);
}

void WhatToFixPanel::showWhy()
{
    const QModelIndex current = m_tree->currentIndex();
    const int rule = current.isValid() ? current.data(RuleTreeModel::RuleRole).toInt() : -1;
    QMessageBox box(this);
    box.setWindowTitle(tr("Why this rule"));
    if (rule < 0) {
        box.setText(tr("Choose a rule in the list first."));
        box.setInformativeText(tr("Refused: the migration tool does not take the record.\n"
                                  "Changed or lost: it takes the record and changes something.\n"
                                  "Could be better: it takes the record as it is."));
    } else {
        const auto index = RuleIndex(rule);
        box.setText(QStringLiteral("<b>%1</b>").arg(ruleTitle(index).toHtmlEscaped()));
        box.setInformativeText(tr("%1\n\nWhat to do: %2\n\nRule %3")
                                   .arg(ruleWhy(index), ruleRemedy(index),
                                        QString::fromUtf8(ruleInfo(index).id.data(), qsizetype(ruleInfo(index).id.size()))));
    }
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace hubready
