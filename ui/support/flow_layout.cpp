#include "ui/support/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace hubready {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

void FlowLayout::insertWidget(int place, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + place, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int place) const
{
    return place >= 0 && place < count() ? m_items[size_t(place)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int place)
{
    if (place < 0 || place >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(place)].release();
    m_items.erase(m_items.begin() + place);
    invalidate();
    return item;
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    const QMargins around = contentsMargins();
    const QRect inside = rect.marginsRemoved(around);
    struct Placed
    {
        QLayoutItem *item;
        QRect rect;
    };
    std::vector<Placed> row;
    int x = inside.left();
    int y = inside.top();
    int rowHeight = 0;
    const auto endRow = [&] {
        for (const Placed &one : row) {
            if (really)
                one.item->setGeometry(one.rect.translated(0, (rowHeight - one.rect.height()) / 2));
        }
        row.clear();
        y += rowHeight;
        x = inside.left();
        rowHeight = 0;
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const int width = std::clamp(wanted.width(), 0, std::max(inside.width(), item->minimumSize().width()));
        if (!row.empty() && x + width > inside.right() + 1) {
            endRow();
            y += m_gap;
        }
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : wanted.height();
        row.push_back({item.get(), QRect(x, y, width, height)});
        x += width + m_gap;
        rowHeight = std::max(rowHeight, height);
    }
    if (m_lastAtTheRight && !row.empty())
        row.back().rect.moveRight(inside.right());
    endRow();
    return y - rect.top() + around.bottom();
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = QSize(size.width() + item->sizeHint().width() + (size.isEmpty() ? 0 : m_gap),
                         std::max(size.height(), item->sizeHint().height()));
    }
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

} // namespace hubready
