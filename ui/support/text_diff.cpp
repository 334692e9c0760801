#include "ui/support/text_diff.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <utility>
#include <vector>

namespace hubready {

namespace {

// Differences looked for between two lists of words; beyond it the middle counts as replaced.
constexpr int mostDifferences = 300;

struct Word
{
    int start = 0;
    int length = 0;
    int folded = 0; // number of the word without its case: alike words have the same
};

using Words = std::vector<Word>;

struct Run // words [before, before + beforeCount) were replaced by [after, after + afterCount)
{
    int before = 0;
    int beforeCount = 0;
    int after = 0;
    int afterCount = 0;
};

enum class Class : unsigned char { Letter, Blank, Mark };

Class classOf(QChar character)
{
    if (character.isLetterOrNumber() || character.isSurrogate() || character.isMark())
        return Class::Letter;
    return character.isSpace() ? Class::Blank : Class::Mark;
}

Words wordsOf(const QString &text, QHash<QString, int> &numbers)
{
    Words words;
    const int size = static_cast<int>(text.size());
    for (int start = 0; start < size;) {
        const Class kind = classOf(text[start]);
        int end = start + 1;
        while (kind != Class::Mark && end < size && classOf(text[end]) == kind)
            ++end;
        const QString folded = text.mid(start, end - start).toCaseFolded();
        const int number = numbers.value(folded, static_cast<int>(numbers.size()));
        numbers.insert(folded, number);
        words.push_back({start, end - start, number});
        start = end;
    }
    return words;
}

// The pairs of words that stay, by the greedy algorithm of Myers: its cost grows with the number of differences.
// Empty where there are too many of them.
std::vector<std::pair<int, int>> keptWords(const Words &before, const Words &after, Run middle, bool &tooMany)
{
    const int width = middle.beforeCount;
    const int height = middle.afterCount;
    const int most = std::min(width + height, mostDifferences);
    const auto same = [&](int x, int y) {
        return before[static_cast<std::size_t>(middle.before + x)].folded ==
               after[static_cast<std::size_t>(middle.after + y)].folded;
    };
    std::vector<std::vector<int>> trace; // for each number of differences the furthest x on every diagonal
    std::vector<int> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [most](int diagonal) { return static_cast<std::size_t>(diagonal + most + 1); };
    tooMany = true;
    int differences = 0;
    for (; differences <= most && tooMany; ++differences) {
        trace.push_back(furthest);
        for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
            const bool down = diagonal == -differences ||
                              (diagonal != differences && furthest[at(diagonal - 1)] < furthest[at(diagonal + 1)]);
            int x = down ? furthest[at(diagonal + 1)] : furthest[at(diagonal - 1)] + 1;
            while (x < width && x - diagonal < height && x - diagonal >= 0 && same(x, x - diagonal))
                ++x;
            furthest[at(diagonal)] = x;
            if (x >= width && x - diagonal >= height) {
                tooMany = false;
                break;
            }
        }
    }
    std::vector<std::pair<int, int>> kept;
    if (tooMany)
        return kept;
    int x = width;
    int y = height;
    for (int step = differences - 1; step >= 0; --step) {
        const std::vector<int> &earlier = trace[static_cast<std::size_t>(step)];
        const int diagonal = x - y;
        const bool down =
            diagonal == -step || (diagonal != step && earlier[at(diagonal - 1)] < earlier[at(diagonal + 1)]);
        const int fromX = step == 0 ? 0 : earlier[at(down ? diagonal + 1 : diagonal - 1)];
        const int fromY = step == 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
        while (x > fromX && y > fromY && same(x - 1, y - 1))
            kept.emplace_back(middle.before + --x, middle.after + --y);
        x = fromX;
        y = fromY;
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

// Collects the pieces of one text; touching ones of a kind grow together, and so do those with only blanks between.
class Pieces
{
public:
    explicit Pieces(const QString &text) : m_text(text) {}

    void add(int start, int length, DiffKind kind)
    {
        if (length <= 0)
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind && joins(m_pieces.last(), start)) {
            m_pieces.last().length = start + length - m_pieces.last().start;
            return;
        }
        m_pieces.append({start, length, kind});
    }

    // Blanks at the ends of removed and added words are left out: a line through them only blurs where the word ends.
    QList<DiffPiece> list() const
    {
        QList<DiffPiece> pieces(m_pieces);
        for (DiffPiece &piece : pieces) {
            const QStringView text = QStringView(m_text).mid(piece.start, piece.length);
            const qsizetype kept = text.trimmed().size();
            if (kept == 0 || kept == text.size())
                continue;
            while (m_text[piece.start].isSpace()) {
                ++piece.start;
                --piece.length;
            }
            piece.length = static_cast<int>(kept);
        }
        return pieces;
    }

private:
    bool joins(const DiffPiece &last, int start) const
    {
        for (int at = last.start + last.length; at < start; ++at) {
            const Class between = classOf(m_text[at]);
            if (between == Class::Letter || (between == Class::Mark && last.kind != DiffKind::Case))
                return false;
        }
        return true;
    }

    const QString &m_text;
    QList<DiffPiece> m_pieces;
};

void addCaseChange(const QString &beforeText, const QString &afterText, const Word &before, const Word &after,
                   Pieces &beforePieces, Pieces &afterPieces)
{
    const QStringView one = QStringView(beforeText).mid(before.start, before.length);
    const QStringView other = QStringView(afterText).mid(after.start, after.length);
    if (one == other)
        return;
    if (one.size() != other.size()) { // some letters change their number with their case
        beforePieces.add(before.start, before.length, DiffKind::Case);
        afterPieces.add(after.start, after.length, DiffKind::Case);
        return;
    }
    for (int at = 0; at < before.length; ++at) {
        if (one[at] != other[at]) {
            const int unit = one[at].isHighSurrogate() ? 2 : 1;
            const int back = one[at].isLowSurrogate() ? 1 : 0;
            beforePieces.add(before.start + at - back, unit + back, DiffKind::Case);
            afterPieces.add(after.start + at - back, unit + back, DiffKind::Case);
        }
    }
}

int commonStart(QStringView one, QStringView other)
{
    const auto most = std::min(one.size(), other.size());
    qsizetype count = 0;
    while (count < most && one[count] == other[count])
        ++count;
    if (count > 0 && one[count - 1].isHighSurrogate())
        --count;
    return static_cast<int>(count);
}

int commonEnd(QStringView one, QStringView other, int most)
{
    int count = 0;
    while (count < most && one[one.size() - 1 - count] == other[other.size() - 1 - count])
        ++count;
    if (count > 0 && one[one.size() - count].isLowSurrogate())
        --count;
    return count;
}

// One word in place of one word: only the letters that differ, if most of the word is the same.
bool addLetters(QStringView one, QStringView other, int start, int otherStart, Pieces &beforePieces,
                Pieces &afterPieces)
{
    const int start0 = commonStart(one, other);
    const int shorter = static_cast<int>(std::min(one.size(), other.size()));
    const int end0 = commonEnd(one, other, shorter - start0);
    if (2 * (start0 + end0) <= static_cast<int>(std::max(one.size(), other.size())))
        return false;
    beforePieces.add(start + start0, static_cast<int>(one.size()) - start0 - end0, DiffKind::Removed);
    afterPieces.add(otherStart + start0, static_cast<int>(other.size()) - start0 - end0, DiffKind::Added);
    return true;
}

} // namespace

TextDiff diffTexts(const QString &beforeText, const QString &afterText)
{
    QHash<QString, int> numbers;
    const Words before = wordsOf(beforeText, numbers);
    const Words after = wordsOf(afterText, numbers);
    Pieces beforePieces(beforeText);
    Pieces afterPieces(afterText);
    const int beforeCount = static_cast<int>(before.size());
    const int afterCount = static_cast<int>(after.size());

    const auto word = [](const Words &words, int at) { return words[static_cast<std::size_t>(at)]; };
    const auto alike = [&](int x, int y) { return word(before, x).folded == word(after, y).folded; };
    int head = 0;
    while (head < beforeCount && head < afterCount && alike(head, head))
        ++head;
    int tail = 0;
    while (tail < beforeCount - head && tail < afterCount - head &&
           alike(beforeCount - 1 - tail, afterCount - 1 - tail))
        ++tail;

    std::vector<std::pair<int, int>> kept;
    for (int at = 0; at < head; ++at)
        kept.emplace_back(at, at);
    bool tooMany = false;
    const auto middle = keptWords(before, after, {head, beforeCount - head - tail, head, afterCount - head - tail},
                                  tooMany);
    kept.insert(kept.end(), middle.begin(), middle.end());
    for (int at = tail; at >= 1; --at)
        kept.emplace_back(beforeCount - at, afterCount - at);

    const auto spanOf = [&](const Words &words, int from, int to) {
        return from < to ? std::pair{word(words, from).start,
                                     word(words, to - 1).start + word(words, to - 1).length - word(words, from).start}
                         : std::pair{0, 0};
    };
    const auto replace = [&](int x, int toX, int y, int toY) {
        const auto [start, length] = spanOf(before, x, toX);
        const auto [otherStart, otherLength] = spanOf(after, y, toY);
        const bool single = toX - x == 1 && toY - y == 1;
        if (single && addLetters(QStringView(beforeText).mid(start, length),
                                 QStringView(afterText).mid(otherStart, otherLength), start, otherStart, beforePieces,
                                 afterPieces))
            return;
        beforePieces.add(start, length, DiffKind::Removed);
        afterPieces.add(otherStart, otherLength, DiffKind::Added);
    };
    int x = 0;
    int y = 0;
    for (const auto &[keptX, keptY] : kept) {
        replace(x, keptX, y, keptY);
        addCaseChange(beforeText, afterText, word(before, keptX), word(after, keptY), beforePieces, afterPieces);
        x = keptX + 1;
        y = keptY + 1;
    }
    replace(x, beforeCount, y, afterCount);
    return {beforePieces.list(), afterPieces.list()};
}

QList<QTextLayout::FormatRange> diffFormats(const QList<DiffPiece> &pieces, DiffSide side, const Theme &theme)
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(pieces.size());
    for (const DiffPiece &piece : pieces) {
        const bool gone = side == DiffSide::Before;
        QTextCharFormat format;
        format.setForeground(theme.color(gone ? Token::RefusedText : Token::FineText));
        if (!theme.isHighContrast())
            format.setBackground(theme.color(gone ? Token::RefusedTint : Token::FineTint));
        if (piece.kind == DiffKind::Removed) {
            format.setFontStrikeOut(true);
        } else {
            format.setUnderlineStyle(gone ? QTextCharFormat::DotLine : QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(theme.color(gone ? Token::RefusedText : Token::FineText));
        }
        formats.append({piece.start, piece.length, format});
    }
    return formats;
}

} // namespace hubready
