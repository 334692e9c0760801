// Some lines of a file with their numbers; the line that is meant stands on the ground of what is refused, with a mark
// at its place.
#pragma once

#include "ui/support/file_excerpt.h"

#include <QFrame>

namespace hubready {

class ThemeController;

class ExcerptView : public QFrame
{
    Q_OBJECT

public:
    explicit ExcerptView(const ThemeController &theme, QWidget *parent = nullptr);

    const FileExcerpt &excerpt() const { return m_excerpt; }
    void setExcerpt(const FileExcerpt &excerpt);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineHeight() const;
    void paintPlace(QPainter &painter, const QRect &line, int textLeft) const;

    const ThemeController &m_theme;
    FileExcerpt m_excerpt;
};

} // namespace hubready
