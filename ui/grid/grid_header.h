// The heads of the columns: name, mark of the order, pin, and the quality bar beneath. A click on the name asks for the
// order, one on a part of the bar for the records it counts; the menu offers the same by key.
#pragma once

#include "ui/grid/quality_bar.h"

#include "core/record/field.h"

#include <QHeaderView>

namespace hubready {

class QualityTracker;
class RecordGridModel;
class ThemeController;

class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    GridHeader(const RecordGridModel *model, const QualityTracker *quality, const ThemeController *theme,
               QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QRectF barRect(int logical) const; // in the viewport; empty without a bar
    void setPinned(int logical) { m_pinned = logical; }
    void setBottomRoom(int height); // below the names, for the row of filters

Q_SIGNALS:
    void partClicked(hubready::Field field, hubready::QualityPart part);
    void orderRequested(int logical);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logical) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Hit
    {
        Field field = Field::None;
        std::optional<QualityPart> part;
        bool operator==(const Hit &) const = default;
    };
    Hit hitAt(const QPoint &at) const;
    QRectF barIn(const QRect &section) const;
    void paintName(QPainter &painter, const QRect &rect, int logical) const;
    void showTip(const QPoint &at, const QPoint &global);

    const RecordGridModel *m_model;
    const QualityTracker *m_quality;
    const ThemeController *m_theme;
    int m_pinned = -1;
    int m_bottomRoom = 0;
    Hit m_pressed;
};

} // namespace hubready
