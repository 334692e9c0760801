// A text with what a fix changes marked in it, wrapped to the width there is. Shows what would stand there, with the
// new words underlined; where the fix only takes something away, what stands there now with that struck. Long
// stretches are cut to what is around the change.
#pragma once

#include "ui/support/text_diff.h"

#include <QWidget>

namespace hubready {

class ThemeController;

class DiffText : public QWidget
{
    Q_OBJECT

public:
    DiffText(const QString &before, const QString &after, const ThemeController &theme, QWidget *parent = nullptr);

    const QString &text() const { return m_text; } // as shown
    const QList<DiffPiece> &pieces() const { return m_pieces; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void shorten(const QString &whole, const QList<DiffPiece> &pieces);
    int layOut(QTextLayout &layout, int width) const; // the height

    const ThemeController &m_theme;
    DiffSide m_side = DiffSide::After;
    QString m_text;
    QList<DiffPiece> m_pieces;
};

} // namespace hubready
