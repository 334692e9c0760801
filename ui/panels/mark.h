// Small marks that paint themselves in the colours of the theme: an icon beside words, and the boxes that say how sure
// a fix is. They take no focus; the words beside them say the same.
#pragma once

#include "ui/support/icons.h"

#include <QWidget>

namespace hubready {

class ThemeController;

class Mark : public QWidget
{
    Q_OBJECT

public:
    explicit Mark(const ThemeController &theme, QWidget *parent = nullptr);

    void showFamily(Family family);
    void showState(ReviewState state);
    void showFine();
    void showAccepted(); // as it is
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(Icon icon, Token token);

    const ThemeController &m_theme;
    Icon m_icon = Icon::Info;
    Token m_token = Token::Muted;
};

class ConfidenceMark : public QWidget
{
    Q_OBJECT

public:
    ConfidenceMark(double confidence, const ThemeController &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_theme;
    double m_confidence;
};

} // namespace hubready
