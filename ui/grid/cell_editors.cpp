#include "ui/grid/cell_editors.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace hubready {

namespace {

constexpr int edge = 2;

QString countOf(const TextLimit &limit, const QString &text)
{
    if (limit.most == 0)
        return {};
    const QLocale locale;
    return QCoreApplication::translate("CellEditor", "%1 of %2")
        .arg(locale.toString(limit.used(text)), locale.toString(limit.most));
}

bool isTooLong(const TextLimit &limit, const QString &text) { return limit.most > 0 && limit.used(text) > limit.most; }

void paintFrame(QPainter &painter, const QRect &rect, const Theme &theme)
{
    const QColor color = theme.color(Token::Focus);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), edge), color);
    painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - edge, rect.width(), edge), color);
    painter.fillRect(QRect(rect.left(), rect.top(), edge, rect.height()), color);
    painter.fillRect(QRect(rect.right() + 1 - edge, rect.top(), edge, rect.height()), color);
}

int countWidth(const QFont &font, const QString &count, bool over)
{
    if (count.isEmpty())
        return 0;
    return QFontMetrics(font).horizontalAdvance(count) + (over ? Metrics(font).mark() + Metrics::step : 0);
}

// Right-aligned; past the limit in the colour of refusals, with its mark.
void paintCount(QPainter &painter, const QRect &rect, const QString &count, bool over, const Theme &theme,
                const QFont &font)
{
    painter.setFont(font);
    painter.setPen(theme.color(over ? Token::RefusedText : Token::Muted));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
    if (!over)
        return;
    const int side = Metrics(font).mark();
    const int left = rect.right() + 1 - countWidth(font, count, true);
    paintFamilyMark(painter, QRect(left, rect.center().y() - side / 2 + 1, side, side), Family::Refused, theme);
}

} // namespace

CellLineEdit::CellLineEdit(TextLimit limit, const ThemeController *theme, QWidget *parent)
    : QLineEdit(parent), m_limit(std::move(limit)), m_theme(theme)
{
    setFrame(false);
    setAutoFillBackground(true);
    connect(this, &QLineEdit::textChanged, this, &CellLineEdit::makeRoom);
    makeRoom();
}

QString CellLineEdit::countText() const { return countOf(m_limit, text()); }

bool CellLineEdit::isOver() const { return isTooLong(m_limit, text()); }

void CellLineEdit::makeRoom()
{
    constexpr int side = 2 * Metrics::step;
    const int count = countWidth(smallFont(font()), countText(), isOver());
    setTextMargins(side - 3, 0, count > 0 ? count + 2 * side : side - 3, 0);
    setAccessibleDescription(countText());
    update();
}

void CellLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintFrame(painter, rect(), m_theme->theme());
    paintCount(painter, rect().adjusted(0, 0, -2 * Metrics::step, 0), countText(), isOver(), m_theme->theme(),
               smallFont(font()));
}

// The line under the text: how it is taken at the left, the count at the right.
class CellTextEdit::Foot : public QWidget
{
public:
    explicit Foot(CellTextEdit *edit) : QWidget(edit), m_edit(edit) {}

    QString hint;

    int wantedHeight() const { return Metrics(smallFont(font())).line() + 2 * Metrics::step; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_edit->m_theme->theme();
        painter.fillRect(rect(), theme.color(Token::Header));
        const QFont small = smallFont(font());
        const QRect inside = rect().adjusted(2 * Metrics::step, 0, -2 * Metrics::step, 0);
        const QString count = m_edit->countText();
        paintCount(painter, inside, count, m_edit->isOver(), theme, small);
        painter.setPen(theme.color(Token::Muted));
        const int room = inside.width() - countWidth(small, count, m_edit->isOver()) - 2 * Metrics::step;
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(hint, Qt::ElideRight, room));
    }

private:
    CellTextEdit *m_edit;
};

CellTextEdit::CellTextEdit(TextLimit limit, const ThemeController *theme, QWidget *parent)
    : QPlainTextEdit(parent), m_limit(std::move(limit)), m_theme(theme), m_foot(new Foot(this))
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    setProperty("ring", false);
    setViewportMargins(edge, edge, edge, edge + m_foot->wantedHeight());
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        setAccessibleDescription(countText());
        m_foot->update();
    });
}

QString CellTextEdit::countText() const { return countOf(m_limit, toPlainText()); }

bool CellTextEdit::isOver() const { return isTooLong(m_limit, toPlainText()); }

void CellTextEdit::setHint(const QString &hint)
{
    m_foot->hint = hint;
    setToolTip(hint);
    m_foot->update();
}

void CellTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const int height = m_foot->wantedHeight();
    m_foot->setGeometry(edge, this->height() - height - edge, width() - 2 * edge, height);
}

QSize CellTextEdit::wantedSize() const
{
    constexpr int lines = 6;
    constexpr int characters = 60;
    const QFontMetrics metrics(font());
    return {characters * metrics.averageCharWidth(),
            lines * metrics.lineSpacing() + m_foot->wantedHeight() + 4 * Metrics::step};
}

bool CellTextEdit::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->theme().color(Token::Surface));
    paintFrame(painter, rect(), m_theme->theme());
    return true;
}

CellChoice::CellChoice(const QStringList &choices, const ThemeController *theme, QWidget *parent)
    : QComboBox(parent), m_theme(theme)
{
    setEditable(true);
    setFrame(false);
    setInsertPolicy(QComboBox::NoInsert);
    addItems(choices);
    if (completer())
        completer()->setCompletionMode(QCompleter::PopupCompletion);
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 4 * Metrics::step);
}

void CellChoice::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    paintFrame(painter, rect(), m_theme->theme());
}

} // namespace hubready
