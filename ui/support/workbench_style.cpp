#include "ui/support/workbench_style.h"

#include "ui/support/field_frame.h"
#include "ui/support/focus_ring.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>
#include <QTabBar>
#include <QTextEdit>
#include <QTreeView>

namespace hubready {

namespace {

constexpr int fieldPadding = 7;   // the line edit itself adds 2
constexpr int textFrame = 4;      // edge and family bar of fields of several lines
constexpr int rowBar = 3;         // at the left of a selected row of a tree
constexpr qreal boxCorner = 3;

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

Metrics metricsOf(const QWidget *widget)
{
    return Metrics(widget ? widget->font() : QApplication::font());
}

int fieldHeight(const QWidget *widget)
{
    const Metrics metrics = metricsOf(widget);
    return widget && widget->property("small").toBool() ? metrics.smallField() : metrics.field();
}

int arrowWidth(const QWidget *widget)
{
    return metricsOf(widget).scaled(26);
}

QRectF squareIn(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    return QRect(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
}

} // namespace

WorkbenchStyle::WorkbenchStyle(const ThemeController *controller)
    : QProxyStyle(QStringLiteral("Fusion")), m_controller(controller)
{
    setObjectName(QStringLiteral("workbench"));
}

void WorkbenchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

const Theme &WorkbenchStyle::theme() const
{
    return m_controller ? m_controller->theme() : Theme::of(ThemeKind::Light);
}

void WorkbenchStyle::drawTickBox(const QStyleOption &option, QPainter &painter) const
{
    const bool enabled = option.state & State_Enabled;
    const bool filled = option.state & (State_On | State_NoChange);
    const QRectF box = squareIn(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (filled) {
        const bool hovered = enabled && option.state & State_MouseOver;
        painter.setPen(QPen(theme().color(!enabled ? Token::Border : hovered ? Token::AccentHover : Token::Accent), 1));
        painter.setBrush(enabled ? painter.pen().color() : theme().color(Token::Window));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), boxCorner, boxCorner);
        paintIcon(painter, box, option.state & State_NoChange ? Icon::Dash : Icon::Tick,
                  theme().color(enabled ? Token::OnAccent : Token::Disabled));
    } else {
        painter.setPen(QPen(theme().color(enabled ? Token::Control : Token::Border), 1));
        painter.setBrush(theme().color(!enabled                                ? Token::Window
                                       : option.state & State_MouseOver ? Token::Hover
                                                                               : Token::Surface));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), boxCorner, boxCorner);
    }
    painter.restore();
}

void WorkbenchStyle::drawRadio(const QStyleOption &option, QPainter &painter) const
{
    const bool enabled = option.state & State_Enabled;
    const QRectF box = squareIn(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (option.state & State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(enabled ? Token::Accent : Token::Border));
        painter.drawEllipse(box);
        painter.setBrush(theme().color(enabled ? Token::OnAccent : Token::Disabled));
        const qreal dot = box.width() * 0.19;
        painter.drawEllipse(box.center(), dot, dot);
    } else {
        painter.setPen(QPen(theme().color(enabled ? Token::Control : Token::Border), 1));
        painter.setBrush(theme().color(!enabled                                ? Token::Window
                                       : option.state & State_MouseOver ? Token::Hover
                                                                               : Token::Surface));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

void WorkbenchStyle::drawIcon(const QStyleOption &option, QPainter &painter, Icon icon, Token token) const
{
    const int wanted = Metrics(QApplication::font()).scaled(14);
    const int side = qBound(12, qMin(option.rect.width(), option.rect.height()), wanted);
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option.rect).center());
    paintIcon(painter, rect, icon, theme().color(option.state & State_Enabled ? token : Token::Disabled));
}

void WorkbenchStyle::drawItemGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item) {
        if (item->backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(option.rect, item->backgroundBrush);
        else if (item->features & QStyleOptionViewItem::Alternate)
            painter.fillRect(option.rect, option.palette.alternateBase());
    }
    if (option.state & State_Selected)
        painter.fillRect(option.rect, theme().color(Token::Selection));
    else if (option.state & State_MouseOver && option.state & State_Enabled)
        painter.fillRect(option.rect, theme().color(Token::Hover));
    const bool firstOfTree = item && qobject_cast<const QTreeView *>(widget) &&
                             (item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                              item->viewItemPosition == QStyleOptionViewItem::OnlyOne);
    if (firstOfTree && option.state & State_Selected)
        painter.fillRect(QRect(0, option.rect.top(), rowBar, option.rect.height()), theme().color(Token::Link));
}

void WorkbenchStyle::drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    FieldLook look;
    look.family = fieldFamily(widget);
    look.enabled = option.state & State_Enabled;
    if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option))
        look.square = frame->lineWidth == 0 && !isTextField(widget);
    paintFieldFrame(painter, option.rect, look, theme());
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTickBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*option, *painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorButtonDropDown:
        drawIcon(*option, *painter, Icon::ChevronDown, Token::Text);
        return;
    case PE_IndicatorArrowUp:
        drawIcon(*option, *painter, Icon::ChevronUp, Token::Text);
        return;
    case PE_IndicatorArrowLeft:
        drawIcon(*option, *painter, Icon::ChevronLeft, Token::Text);
        return;
    case PE_IndicatorArrowRight:
        drawIcon(*option, *painter, Icon::ChevronRight, Token::Text);
        return;
    case PE_IndicatorTabClose:
        drawIcon(*option, *painter, Icon::Close, Token::Muted);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None) {
            const bool rising = header->sortIndicator == QStyleOptionHeader::SortDown;
            drawIcon(*option, *painter, rising ? Icon::Sort : Icon::SortDown, Token::Muted);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawIcon(*option, *painter, option->state & State_Open ? Icon::ChevronDown : Icon::ChevronRight,
                     Token::Muted);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        drawItemGround(*option, *painter, widget);
        return;
    case PE_IndicatorMenuCheckMark:
        if (option->state & State_On)
            drawIcon(*option, *painter, Icon::Check, Token::Text);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget)) {
            painter->save();
            painter->setPen(QPen(theme().color(Token::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
            painter->restore();
        }
        return;
    case PE_PanelLineEdit:
        drawField(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            drawField(*option, *painter, widget);
        } else {
            painter->save();
            painter->setPen(theme().color(Token::Border));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
        }
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          theme().color(Token::Border));
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        painter->fillRect(option->rect, theme().color(Token::Window));
        QRect line(option->rect);
        if (option->state & State_Horizontal)
            line.setHeight(1);
        else
            line.setWidth(1);
        line.moveCenter(option->rect.center());
        painter->fillRect(line, theme().color(Token::Border));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, theme().color(Token::Border));
        return;
    }
    if (element == CE_ShapedFrame && widget && widget->property("message").isValid()) {
        paintMessageFrame(*painter, option->rect, widget->property("message").toString(), theme());
        return;
    }
    if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        element == CE_ShapedFrame && frame &&
        (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
        QRect line(option->rect);
        if (frame->frameShape == QFrame::HLine)
            line.setHeight(1);
        else
            line.setWidth(1);
        line.moveCenter(option->rect.center());
        painter->fillRect(line, theme().color(Token::Border));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    FieldLook look;
    look.family = fieldFamily(widget);
    look.enabled = option.state & State_Enabled;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    look.hovered = look.enabled && option.state & State_MouseOver && !(combo && combo->editable);
    look.square = combo && !combo->frame;
    paintFieldFrame(painter, option.rect, look, theme());
    QStyleOption arrow(option);
    arrow.rect = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, &painter, widget);
}

void WorkbenchStyle::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    FieldLook look;
    look.family = fieldFamily(widget);
    look.enabled = option.state & State_Enabled;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    look.square = spin && !spin->frame;
    paintFieldFrame(painter, option.rect, look, theme());
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](SubControl control, PrimitiveElement element, bool possible) {
        QStyleOption arrow(option);
        arrow.rect = proxy()->subControlRect(CC_SpinBox, &option, control, widget);
        arrow.state.setFlag(State_Enabled, look.enabled && possible);
        if (option.activeSubControls == control && option.state & State_MouseOver && possible)
            painter.fillRect(arrow.rect.adjusted(0, 0, -1, 0), theme().color(Token::Hover));
        proxy()->drawPrimitive(element, &arrow, &painter, widget);
    };
    drawStep(SC_SpinBoxUp, PE_IndicatorArrowUp, spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    drawStep(SC_SpinBoxDown, PE_IndicatorArrowDown, spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                        const QWidget *widget) const
{
    if (control == CC_ComboBox)
        drawComboBox(*option, *painter, widget);
    else if (control == CC_SpinBox)
        drawSpinBox(*option, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int side = frame && frame->lineWidth > 0 ? fieldPadding : 0;
        return option->rect.adjusted(side, 1, -side, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                     const QWidget *widget) const
{
    const QRect rect = option->rect;
    const int arrow = arrowWidth(widget);
    if (control == CC_ComboBox) {
        switch (subControl) {
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(fieldPadding, 1, -arrow, -1));
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height()));
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup:
            return rect;
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxFrame:
            return rect;
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect,
                              rect.adjusted(fieldPadding, 1, buttons ? -arrow : -fieldPadding, -1));
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.top() + 1, arrow, buttons ? half - 1 : 0));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.top() + half, arrow, buttons ? half - 1 : 0));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                       const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 2 * fieldPadding, qMax(size.height(), fieldHeight(widget))};
    case CT_ComboBox:
        return {size.width() + 2 * fieldPadding + arrowWidth(widget), qMax(size.height(), fieldHeight(widget))};
    case CT_SpinBox:
        return {size.width() + fieldPadding + arrowWidth(widget), qMax(size.height(), fieldHeight(widget))};
    case CT_ItemViewItem: {
        const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
        const Metrics metrics = metricsOf(widget);
        return needed.expandedTo({0, qobject_cast<const QTableView *>(widget) ? metrics.gridRow() : metrics.treeRow()});
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
        return needed.expandedTo({0, metricsOf(widget).smallField()});
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return metricsOf(widget).icon();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 2 * Metrics::step;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 3 * Metrics::step;
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? textFrame : 1;
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QTableView *>(widget))
            return 2 * Metrics::step - 1; // Qt adds one: cells begin where their header does
        [[fallthrough]];
    case PM_FocusFrameVMargin:
        return FocusRing::gap + FocusRing::width;
    case PM_SplitterWidth:
        return 1;
    case PM_DockWidgetSeparatorExtent:
        return 3;
    case PM_TreeViewIndentation:
        return metricsOf(widget).scaled(18);
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return Metrics::step;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ComboBox_Popup:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().color(Token::Border).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace hubready
