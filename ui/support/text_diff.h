// What differs between a text before and after, as pieces with a kind, and as formats for the two QTextLayouts of a
// preview. Works word by word, then letter by letter inside words that were replaced by something alike; the cost is
// bounded for long texts (what has too many differences is shown as one removed and one added piece).
#pragma once

#include "ui/support/theme.h"

#include <QList>
#include <QString>
#include <QTextLayout>

namespace hubready {

enum class DiffKind : unsigned char { Removed, Added, Case };

struct DiffPiece
{
    int start = 0;
    int length = 0;
    DiffKind kind = DiffKind::Removed;

    bool operator==(const DiffPiece &) const = default;
};

struct TextDiff
{
    QList<DiffPiece> before; // Removed and Case, rising
    QList<DiffPiece> after;  // Added and Case, rising
};

enum class DiffSide : unsigned char { Before, After };

TextDiff diffTexts(const QString &before, const QString &after);

// Before: removed = struck on refusedTint, a change of case only = dotted underline. After: underlined on fineTint.
QList<QTextLayout::FormatRange> diffFormats(const QList<DiffPiece> &pieces, DiffSide side, const Theme &theme);

} // namespace hubready
