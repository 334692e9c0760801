// The lines of a text file around a place in it, for showing where something is wrong. Reads no more of the file into
// memory than it needs; lines that are too long to show are cut around the place.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace hubready {

// Counted from 1, as messages say it; column 0: the whole line.
struct TextPlace
{
    qint64 line = 0;
    qint64 column = 0;
};

// The place that a message names behind the name of its file ("elr.json, line 12, column 3"), in any language.
std::optional<TextPlace> placeInMessage(const QString &message, const QString &fileName);

struct ExcerptLine
{
    qint64 number = 0;
    QString text;
};

struct FileExcerpt
{
    std::vector<ExcerptLine> lines;
    int placeLine = -1;   // index in `lines`
    int placeColumn = -1; // index in the text of that line, as it is shown
    bool atEnd = false;   // the file ends at the place
};

// Empty where there is no such place, or the file is no text. `encoding` as ReadReport has it; empty: by the content.
FileExcerpt readExcerpt(const QString &path, TextPlace place, const QString &encoding = {});

} // namespace hubready
