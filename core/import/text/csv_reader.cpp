#include "core/import/text/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace hubready {

namespace {

bool hasLineEnd(std::string_view text)
{
    return text.find('\n') != std::string_view::npos || text.find('\r') != std::string_view::npos;
}

// CR LF is one.
qint64 lineEndsIn(std::string_view text)
{
    qint64 lines = std::count(text.begin(), text.end(), '\n');
    for (size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
        lines += at + 1 == text.size() || text[at + 1] != '\n';
    return lines;
}

} // namespace

// The end of a quoted field, as far as one was found.
struct CsvReader::Quoted
{
    size_t close = std::string_view::npos; // the closing quote
    size_t runBegin = 0;                   // the first of the quotes that it is the last of
    bool doubled = false;                  // doubled quotes are inside
};

CsvReader::CsvReader(std::string_view text, CsvDialect dialect) : m_text(text), m_dialect(dialect)
{
    for (char c : {'\n', '\r', dialect.delimiter})
        m_special[static_cast<unsigned char>(c)] = true;
    if (!dialect.sepLine)
        return;
    CsvRow sepLine;
    m_at = std::min(m_text.find_first_of("\r\n"), m_text.size());
    endLine(sepLine, 0);
}

bool CsvReader::next(CsvRow &row)
{
    if (m_at >= m_text.size())
        return false;
    row.fields.clear();
    row.m_unescaped.clear();
    m_pending.clear();
    row.problem = CsvProblem::None;
    row.line = m_line;
    row.offset = qint64(m_at);
    const size_t begin = m_at;
    readField(row);
    while (m_at < m_text.size() && m_text[m_at] == m_dialect.delimiter) {
        ++m_at;
        readField(row);
    }
    endLine(row, begin);
    // Only now, because the buffer moved while it grew.
    for (const Unescape &piece : m_pending)
        row.fields[piece.field].value = {row.m_unescaped.data() + piece.begin, piece.size};
    return true;
}

void CsvReader::readField(CsvRow &row)
{
    CsvField field;
    const size_t begin = m_at;
    const bool opens = m_at < m_text.size() && m_text[m_at] == m_dialect.quote;
    if (!opens || !readQuoted(row, field)) {
        m_at = plainEnd(begin);
        field.value = m_text.substr(begin, m_at - begin);
        field.problem = opens ? CsvProblem::UnclosedQuote : CsvProblem::None;
    }
    field.raw = m_text.substr(begin, m_at - begin);
    if (row.problem == CsvProblem::None)
        row.problem = field.problem;
    row.fields.push_back(field);
}

// False: the quote at m_at closes nowhere and is an ordinary character; nothing was read.
bool CsvReader::readQuoted(CsvRow &row, CsvField &field)
{
    const size_t open = m_at;
    const Quoted found = findClosing(open);
    if (found.close == std::string_view::npos)
        return false;
    const size_t after = found.close + 1;
    const std::string_view inside = m_text.substr(open + 1, found.close - open - 1);
    const size_t end = endsField(after) ? after : plainEnd(after);
    const std::string_view tail = m_text.substr(after, end - after);
    if (tail.find_first_not_of(" \t") != std::string_view::npos) {
        // Text after a quote. Where that quote stands as an opening one would, or the field has run over the end of
        // its line to reach it, it belongs to another field and ours was never closed.
        if (beginsField(found.runBegin) || hasLineEnd(inside))
            return false;
    }
    field.quoted = true;
    if (!tail.empty())
        field.problem = CsvProblem::TextAfterQuote;
    if (found.doubled || !tail.empty())
        unescape(row, inside, tail);
    else
        field.value = inside;
    m_line += lineEndsIn(inside);
    m_at = end;
    return true;
}

// The last quote of the first odd run of quotes: pairs before it are doubled quotes.
CsvReader::Quoted CsvReader::findClosing(size_t open) const
{
    Quoted found;
    const char quote = m_dialect.quote;
    const char *const end = m_text.data() + m_text.size();
    const char *at = m_text.data() + open + 1;
    while (at < end && (at = static_cast<const char *>(std::memchr(at, quote, size_t(end - at))))) {
        const char *const run = at;
        while (at < end && *at == quote)
            ++at;
        const auto length = at - run;
        found.doubled = found.doubled || length > 1;
        if (length % 2 == 1) {
            found.close = size_t(at - 1 - m_text.data());
            found.runBegin = size_t(run - m_text.data());
            return found;
        }
    }
    return found;
}

void CsvReader::unescape(CsvRow &row, std::string_view inside, std::string_view tail)
{
    std::vector<char> &out = row.m_unescaped;
    const size_t begin = out.size();
    while (!inside.empty()) {
        const size_t quote = std::min(inside.find(m_dialect.quote), inside.size() - 1);
        out.insert(out.end(), inside.begin(), inside.begin() + ptrdiff_t(quote) + 1);
        inside.remove_prefix(std::min(inside.size(), quote + 1 + (inside[quote] == m_dialect.quote)));
    }
    out.insert(out.end(), tail.begin(), tail.end());
    m_pending.push_back({row.fields.size(), begin, out.size() - begin});
}

size_t CsvReader::plainEnd(size_t from) const
{
    const auto *const data = reinterpret_cast<const unsigned char *>(m_text.data());
    const size_t end = m_text.size();
    while (from < end && !m_special[data[from]])
        ++from;
    return from;
}

void CsvReader::endLine(CsvRow &row, size_t rowBegin)
{
    if (m_at < m_text.size()) {
        const bool both = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += both ? 2 : 1;
        ++m_line;
    }
    row.rawRow = m_text.substr(rowBegin, m_at - rowBegin);
}

bool CsvReader::endsField(size_t at) const
{
    return at >= m_text.size() || m_special[static_cast<unsigned char>(m_text[at])];
}

bool CsvReader::beginsField(size_t at) const
{
    return at == 0 || m_special[static_cast<unsigned char>(m_text[at - 1])];
}

} // namespace hubready
