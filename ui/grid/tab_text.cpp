#include "ui/grid/tab_text.h"

namespace hubready {

namespace {

QString quotedIfNeeded(const QString &cell)
{
    const bool plain =
        !cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.startsWith(u'"');
    if (plain)
        return cell;
    QString doubled = cell;
    return u'"' + doubled.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

// Takes one cell off, up to the tab or line break that ends it.
QString takeCell(const QString &text, qsizetype &at)
{
    QString cell;
    if (at < text.size() && text[at] == u'"') {
        qsizetype i = at + 1;
        for (; i < text.size(); ++i) {
            if (text[i] != u'"') {
                cell += text[i];
            } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                cell += text[i++];
            } else {
                break;
            }
        }
        const bool closed = i < text.size() && (i + 1 == text.size() || text[i + 1] == u'\t' || text[i + 1] == u'\n');
        if (closed) {
            at = i + 1;
            return cell;
        }
        cell.clear(); // a quote that is only a character
    }
    while (at < text.size() && text[at] != u'\t' && text[at] != u'\n')
        cell += text[at++];
    return cell;
}

} // namespace

QString toTabText(const CellRows &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += quotedIfNeeded(cell);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

CellRows fromTabText(const QString &given)
{
    QString text = given;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    CellRows rows;
    QStringList row;
    qsizetype at = 0;
    while (at <= text.size()) {
        row += takeCell(text, at);
        if (at >= text.size() || text[at] == u'\n') {
            rows += row;
            row.clear();
            if (at + 1 >= text.size())
                break;
        }
        ++at;
    }
    return rows;
}

} // namespace hubready
