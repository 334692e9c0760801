// What a person types into in a cell: one line with a live count of characters, a box of several lines that lies over
// the cells beneath, and a list of the accepted names in which anything can be typed all the same. They know no model;
// the delegate fills them and asks them for their text.
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

namespace hubready {

class ThemeController;

// How much of what the field takes has been used: "275 of 255", in UTF-16 units. For a list, of the longest item.
struct TextLimit
{
    int most = 0; // 0: no limit, nothing is shown
    std::function<qint64(const QString &text)> used = [](const QString &text) { return text.size(); };
};

class CellLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    CellLineEdit(TextLimit limit, const ThemeController *theme, QWidget *parent);

    QString countText() const; // empty without a limit
    bool isOver() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();

    TextLimit m_limit;
    const ThemeController *m_theme;
};

class CellTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    CellTextEdit(TextLimit limit, const ThemeController *theme, QWidget *parent);

    QString countText() const;
    bool isOver() const;
    void setHint(const QString &hint); // how the text is taken: "One author a line: name | organisation | role"
    QSize wantedSize() const;          // for six lines

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Foot;

    TextLimit m_limit;
    const ThemeController *m_theme;
    Foot *m_foot;
};

class CellChoice : public QComboBox
{
    Q_OBJECT

public:
    CellChoice(const QStringList &choices, const ThemeController *theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController *m_theme;
};

} // namespace hubready
