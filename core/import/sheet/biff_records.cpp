#include "core/import/sheet/biff_records.h"

#include "core/import/sheet/little_endian.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

bool BiffRecords::next()
{
    constexpr size_t headSize = 4;
    if (m_next > m_stream.size() || m_stream.size() - m_next < headSize)
        return false;
    m_type = u16(m_stream, m_next);
    const size_t size = u16(m_stream, m_next + 2);
    m_next += headSize;
    if (m_stream.size() - m_next < size)
        return false;
    m_bytes = m_stream.substr(m_next, size);
    m_next += size;
    return true;
}

std::vector<std::string_view> BiffRecords::withContinued()
{
    std::vector<std::string_view> pieces{m_bytes};
    while (u16(m_stream, m_next) == Biff::Continue && next())
        pieces.push_back(m_bytes);
    return pieces;
}

bool BiffText::isAtEnd() const
{
    return m_piece >= m_pieces.size() || (m_piece + 1 == m_pieces.size() && m_at >= m_pieces[m_piece].size());
}

void BiffText::skip(size_t bytes)
{
    while (m_piece < m_pieces.size()) {
        const size_t here = std::min(bytes, m_pieces[m_piece].size() - m_at);
        m_at += here;
        bytes -= here;
        if (m_at < m_pieces[m_piece].size() || bytes == 0)
            return;
        ++m_piece;
        m_at = 0;
    }
}

quint8 BiffText::byte()
{
    while (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
    return m_piece < m_pieces.size() ? u8(m_pieces[m_piece], m_at++) : quint8(0);
}

quint16 BiffText::word()
{
    const quint16 low = byte();
    return quint16(low | byte() << 8);
}

quint32 BiffText::number()
{
    const quint32 low = word();
    return low | quint32(word()) << 16;
}

// [MS-XLS] 2.5.293. Where a CONTINUE record begins among the characters, a byte says anew how wide they are.
std::string BiffText::text(Length length)
{
    enum : quint8 { Wide = 1, HasPhonetic = 4, HasFormats = 8 };
    const size_t count = length == Length::Byte ? byte() : word();
    const quint8 flags = byte();
    const size_t formats = flags & HasFormats ? word() : 0;
    const size_t phonetic = flags & HasPhonetic ? number() : 0;
    std::string out = toWtf8(characters(count, flags & Wide));
    skip(formats * 4 + phonetic);
    return out;
}

QString BiffText::characters(size_t count, bool isWide)
{
    QString out;
    while (count > 0 && m_piece < m_pieces.size()) {
        if (m_at >= m_pieces[m_piece].size()) {
            ++m_piece;
            m_at = 0;
            isWide = byte() & 1;
            continue;
        }
        const size_t size = isWide ? 2 : 1;
        const size_t here = std::min(count, (m_pieces[m_piece].size() - m_at) / size);
        for (size_t i = 0; i < here; ++i, m_at += size)
            out += QChar(isWide ? u16(m_pieces[m_piece], m_at) : quint16(u8(m_pieces[m_piece], m_at)));
        count -= here;
        if (here == 0)
            m_at = m_pieces[m_piece].size(); // half a character: the file is broken here
    }
    return out;
}

} // namespace hubready
