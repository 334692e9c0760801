// A layout that sets widgets in rows like words of a text: what does not fit goes to the next row, and what is wider
// than a row is made as narrow as the row. For tags, chips and buttons in narrow panels.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace hubready {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    // The last item stands at the right end of its row.
    void setLastAtTheRight(bool right) { m_lastAtTheRight = right; }

    void addItem(QLayoutItem *item) override;
    void insertWidget(int place, QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int place) const override;
    QLayoutItem *takeAt(int place) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool really) const; // the height that the rows take

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
    bool m_lastAtTheRight = false;
};

} // namespace hubready
