#include "ui/panels/diff_text.h"

#include "ui/support/theme_controller.h"

#include <QPainter>

#include <algorithm>

namespace hubready {

namespace {

constexpr int contextLength = 36;  // characters kept of what does not change, on each side of a change
constexpr int longestPiece = 120;  // characters kept of a change
const QChar ellipsis(0x2026);

// Never between the two halves of a character.
int wholeCharacter(const QString &text, int at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

} // namespace

DiffText::DiffText(const QString &before, const QString &after, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    const TextDiff diff = diffTexts(before, after);
    m_side = diff.after.isEmpty() && !diff.before.isEmpty() ? DiffSide::Before : DiffSide::After;
    shorten(m_side == DiffSide::Before ? before : after, m_side == DiffSide::Before ? diff.before : diff.after);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(after.isEmpty() ? tr("Removes: %1").arg(before) : after);
}

void DiffText::shorten(const QString &whole, const QList<DiffPiece> &pieces)
{
    const auto add = [&](int from, int to, int head, int tail) {
        if (to - from <= head + tail + 1) {
            m_text += QStringView(whole).mid(from, to - from);
            return;
        }
        const int headEnd = wholeCharacter(whole, from + head);
        const int tailStart = wholeCharacter(whole, to - tail);
        m_text += QStringView(whole).mid(from, headEnd - from);
        m_text += ellipsis;
        m_text += QStringView(whole).mid(tailStart, to - tailStart);
    };
    int at = 0;
    for (const DiffPiece &piece : pieces) {
        add(at, piece.start, at == 0 ? 0 : contextLength, contextLength);
        const int start = int(m_text.size());
        add(piece.start, piece.start + piece.length, longestPiece / 2, longestPiece / 2);
        m_pieces.append({start, int(m_text.size()) - start, piece.kind});
        at = piece.start + piece.length;
    }
    add(at, int(whole.size()), at == 0 ? longestPiece : contextLength, 0);
    m_text.replace(u'\n', QChar::LineSeparator);
}

int DiffText::layOut(QTextLayout &layout, int width) const
{
    layout.setFormats(diffFormats(m_pieces, m_side, m_theme.theme()));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

int DiffText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, font());
    return std::max(layOut(layout, width), fontMetrics().lineSpacing());
}

QSize DiffText::sizeHint() const
{
    constexpr int characters = 28;
    const int width = std::min(fontMetrics().horizontalAdvance(m_text), characters * fontMetrics().averageCharWidth());
    return {width, heightForWidth(width)};
}

QSize DiffText::minimumSizeHint() const
{
    constexpr int characters = 10;
    return {characters * fontMetrics().averageCharWidth(), fontMetrics().lineSpacing()};
}

void DiffText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.theme().color(Token::Text));
    QTextLayout layout(m_text, font());
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

} // namespace hubready
