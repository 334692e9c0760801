// Buttons side by side of which one is down: which part of a list is shown, each with how many there are. One that would
// show nothing cannot be chosen and says why.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QToolButton;

namespace hubready {

class SegmentRow : public QWidget
{
    Q_OBJECT

public:
    // The first name is down.
    explicit SegmentRow(const QStringList &names, QWidget *parent = nullptr);

    // `words` is the count with what it counts, for screen readers; `whyNot` stands on one that has nothing to show.
    void setCount(int segment, qint64 count, const QString &words, const QString &whyNot);
    int current() const;
    QToolButton *button(int segment) const { return m_buttons[size_t(segment)]; }

Q_SIGNALS:
    void chosen(int segment); // by a person

private:
    QStringList m_names;
    std::vector<QToolButton *> m_buttons;
};

} // namespace hubready
