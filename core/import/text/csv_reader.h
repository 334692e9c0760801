// Reads delimited text (RFC 4180 and what people make of it) row by row over a text held in memory, without copying:
// a field is a view into the text unless a doubled quote had to be undone.
//
//   CsvReader reader(text, guessDialect(text));
//   CsvRow row;
//   while (reader.next(row)) ...
//
// A text that follows RFC 4180 is read by its letter. Where it does not, a quote never swallows the rest of the file:
// a quote that nothing closes, or whose first possible end plainly begins another field, is taken as an ordinary
// character and the row goes on without it.
//
// Time grows with the text and no faster. A search for the end of a quoted field stops at the first odd run of quotes
// after its beginning, whatever comes of it. A later field can only stay open past its own run if that run is odd, so
// it begins at or after the place where the earlier search stopped: no byte is searched by two of them.
#pragma once

#include "core/import/text/csv_dialect.h"

#include <string_view>
#include <vector>

#include <QtGlobal>

namespace hubready {

enum class CsvProblem {
    None,
    UnclosedQuote,  // the opening quote was taken as an ordinary character
    TextAfterQuote, // the quoted part and what follows it were put together
};

struct CsvField
{
    std::string_view value; // without its quotes
    std::string_view raw;   // as it stands in the text, without the delimiter
    bool quoted = false;
    CsvProblem problem = CsvProblem::None;
};

// Valid until the reader's text ends or the row is read again. It can be moved, not copied: fields point into it.
struct CsvRow
{
    CsvRow() = default;
    CsvRow(CsvRow &&) noexcept = default;
    CsvRow &operator=(CsvRow &&) noexcept = default;

    std::vector<CsvField> fields; // a blank line: one empty field
    std::string_view rawRow;      // with its line end
    qint64 line = 0;              // where it begins, from 1
    qint64 offset = 0;            // likewise, in bytes of the text
    CsvProblem problem = CsvProblem::None; // of the first field that has one

    bool isBlank() const { return fields.size() == 1 && fields.front().raw.empty(); }

private:
    friend class CsvReader;
    std::vector<char> m_unescaped;
};

class CsvReader
{
public:
    CsvReader(std::string_view text, CsvDialect dialect);

    // False at the end of the text.
    bool next(CsvRow &row);
    qint64 offset() const { return qint64(m_at); } // for progress

private:
    struct Quoted;
    struct Unescape
    {
        size_t field;
        size_t begin;
        size_t size;
    };

    void readField(CsvRow &row);
    bool readQuoted(CsvRow &row, CsvField &field);
    Quoted findClosing(size_t open) const;
    void unescape(CsvRow &row, std::string_view inside, std::string_view tail);
    size_t plainEnd(size_t from) const;
    void endLine(CsvRow &row, size_t rowBegin);
    bool endsField(size_t at) const;
    bool beginsField(size_t at) const;

    std::string_view m_text;
    CsvDialect m_dialect;
    size_t m_at = 0;
    qint64 m_line = 1;
    bool m_special[256] = {};
    std::vector<Unescape> m_pending;
};

} // namespace hubready
