#include "ui/grid/grid_header.h"

#include "core/text/wtf8.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace hubready {

GridHeader::GridHeader(const RecordGridModel *model, const QualityTracker *quality, const ThemeController *theme,
                       QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_quality(quality), m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(Metrics(font()).scaled(40));
    setSectionResizeMode(QHeaderView::Interactive);
    connect(quality, &QualityTracker::qualityChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &RecordGridModel::orderChanged, viewport(), qOverload<>(&QWidget::update));
    connect(theme, &ThemeController::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QHeaderView::sectionClicked, this, &GridHeader::orderRequested);
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Metrics(font()).columnHeader() + m_bottomRoom};
}

void GridHeader::setBottomRoom(int height)
{
    m_bottomRoom = height;
    updateGeometry();
    Q_EMIT geometriesChanged();
}

QRectF GridHeader::barIn(const QRect &section) const
{
    const Metrics metrics(font());
    const int bar = metrics.qualityBar();
    const int bottom = section.bottom() + 1 - m_bottomRoom - metrics.scaled(9);
    return QRectF(section.left() + 2 * Metrics::step, bottom - bar, section.width() - 4 * Metrics::step - 1, bar);
}

QRectF GridHeader::barRect(int logical) const
{
    if (m_model->fieldAt(logical) == Field::None)
        return {};
    return barIn(QRect(sectionViewportPosition(logical), 0, sectionSize(logical), viewport()->height()));
}

void GridHeader::paintName(QPainter &painter, const QRect &rect, int logical) const
{
    const Theme &theme = m_theme->theme();
    const Metrics metrics(font());
    QRect line = rect.adjusted(2 * Metrics::step, 0, -2 * Metrics::step, 0);
    line.setHeight(metrics.columnHeader() * 6 / 10);
    const int side = metrics.mark();
    const auto mark = [&](int left, Icon icon) {
        paintIcon(painter, QRect(left, line.center().y() - side / 2 + 1, side, side), icon, theme.color(Token::Muted));
    };
    if (logical == m_pinned) {
        mark(line.right() + 1 - side, Icon::Pin);
        line.setRight(line.right() - side - Metrics::step);
    }
    const RecordOrder &order = m_model->order();
    // The order of the numbers is the usual one, and shown only the other way round.
    const bool ordered =
        m_model->isOrderedBy(logical) && (logical != RecordGridModel::NumberColumn || order.descending);
    const int room = line.width() - (ordered ? side + Metrics::step : 0);
    painter.setFont(semiBold(font()));
    painter.setPen(theme.color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(
        m_model->headerData(logical, Qt::Horizontal, Qt::DisplayRole).toString(), Qt::ElideRight, room);
    const int width = painter.fontMetrics().horizontalAdvance(name);
    const bool toRight = logical == RecordGridModel::NumberColumn;
    const int left = toRight ? line.left() + std::max(0, room - width) : line.left();
    painter.drawText(QRect(left, line.top(), width + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    if (ordered)
        mark(toRight ? line.right() + 1 - side : left + width + Metrics::step,
             order.descending ? Icon::SortDown : Icon::Sort);
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int logical) const
{
    const Theme &theme = m_theme->theme();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Header));
    const QColor line = theme.color(Token::Border);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
    painter->fillRect(QRect(rect.left(), rect.bottom() - m_bottomRoom, rect.width(), 1), line);
    if (m_bottomRoom > 0)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    paintName(*painter, rect, logical);
    if (m_bottomRoom > 0 && logical == RecordGridModel::NumberColumn) {
        const int side = Metrics(font()).scaled(12);
        paintIcon(*painter,
                  QRect(rect.left() + 2 * Metrics::step, rect.bottom() - (m_bottomRoom + side) / 2, side, side),
                  Icon::Filter, theme.color(Token::Muted));
    }
    if (const Field field = m_model->fieldAt(logical); field != Field::None)
        paintQualityBar(*painter, barIn(rect), m_quality->quality(field), theme);
    painter->restore();
}

GridHeader::Hit GridHeader::hitAt(const QPoint &at) const
{
    const int logical = logicalIndexAt(at.x());
    const Field field = m_model->fieldAt(logical);
    const QRectF bar = logical < 0 ? QRectF() : barRect(logical);
    // A bar of 7 pixels is hard to hit: the room around it counts too.
    const int around = Metrics(font()).scaled(8);
    if (field == Field::None || !bar.adjusted(0, -around, 0, around).contains(at))
        return {};
    return {field, qualityPartAt(bar, m_quality->quality(field), at.x())};
}

void GridHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && cursor().shape() != Qt::SplitHCursor ? hitAt(event->pos()) : Hit();
    if (!m_pressed.part)
        QHeaderView::mousePressEvent(event);
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed.part) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    const Hit pressed = std::exchange(m_pressed, Hit());
    if (hitAt(event->pos()) == pressed)
        Q_EMIT partClicked(pressed.field, *pressed.part);
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed.part)
        QHeaderView::mouseMoveEvent(event);
}

void GridHeader::showTip(const QPoint &at, const QPoint &global)
{
    const int logical = logicalIndexAt(at.x());
    const Field field = m_model->fieldAt(logical);
    if (const std::string *extra = m_model->extraAt(logical)) {
        QToolTip::showText(global,
                           toQString(*extra) + u'\n' +
                               tr("A column of the source that fills no field. It stays in the project and goes "
                                  "into no package."),
                           this);
        return;
    }
    if (field == Field::None) {
        QToolTip::hideText();
        return;
    }
    QString text = fieldLabel(field) + u'\n' + qualityText(m_quality->quality(field));
    if (!m_quality->isComplete())
        text += u' ' + tr("so far");
    QToolTip::showText(global, text, this);
}

bool GridHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace hubready
