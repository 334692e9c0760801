#include "core/import/sheet/compound_file.h"

#include "core/import/sheet/little_endian.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace hubready {

namespace {

// Section and field names are those of [MS-CFB] 2.2 and 2.6.
constexpr quint32 endOfChain = 0xFFFFFFFE;
constexpr quint32 mostSector = 0xFFFFFFFA;
constexpr size_t entrySize = 128;

class CompoundFile
{
public:
    explicit CompoundFile(std::string_view bytes) : m_bytes(bytes)
    {
        m_sectorBits = u16(bytes, 30);
        m_smallBits = u16(bytes, 32);
        m_smallCutoff = u32(bytes, 56);
    }

    bool open()
    {
        const bool isSound = m_bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") &&
                             (m_sectorBits == 9 || m_sectorBits == 12) && m_smallBits == 6;
        if (!isSound)
            return false;
        readTable();
        m_directory = chain(u32(m_bytes, 48));
        const std::string_view root = entry(0);
        m_small = chain(u32(root, 116));
        const std::string table = chain(u32(m_bytes, 60));
        for (size_t at = 0; at + 4 <= table.size(); at += 4)
            m_smallTable.push_back(u32(table, at));
        return root.size() == entrySize;
    }

    std::optional<std::string> stream(QStringView name) const
    {
        for (size_t i = 0; i * entrySize < m_directory.size(); ++i) {
            const std::string_view found = entry(i);
            constexpr quint8 isStream = 2;
            if (u8(found, 66) != isStream || nameOf(found).compare(name, Qt::CaseInsensitive) != 0)
                continue;
            // The upper half of the size counts in files with large sectors only, and those are no larger than this.
            const quint32 size = u32(found, 120);
            std::string bytes = size < m_smallCutoff ? smallChain(u32(found, 116)) : chain(u32(found, 116));
            bytes.resize(std::min<size_t>(bytes.size(), size));
            return bytes;
        }
        return std::nullopt;
    }

private:
    size_t sectorSize() const { return size_t(1) << m_sectorBits; }
    std::string_view sector(quint32 number) const
    {
        const size_t start = (size_t(number) + 1) << m_sectorBits;
        return number > mostSector || start >= m_bytes.size() ? std::string_view{}
                                                              : m_bytes.substr(start, sectorSize());
    }
    std::string_view entry(size_t number) const
    {
        return std::string_view(m_directory).substr(std::min(number * entrySize, m_directory.size()), entrySize);
    }
    static QString nameOf(std::string_view entry)
    {
        QString name;
        const size_t length = std::min<size_t>(u16(entry, 64) / 2, 32);
        for (size_t i = 0; i + 1 < length; ++i) // the last is a NUL
            name += QChar(u16(entry, i * 2));
        return name;
    }

    // Which sector follows which. The header names the first 109 sectors of that table, further sectors the rest.
    void readTable()
    {
        std::vector<quint32> parts;
        for (size_t i = 0; i < 109; ++i)
            parts.push_back(u32(m_bytes, 76 + i * 4));
        const size_t most = m_bytes.size() >> m_sectorBits;
        quint32 more = u32(m_bytes, 68);
        for (size_t count = 0; count < most && more <= mostSector; ++count) {
            const std::string_view named = sector(more);
            if (named.size() < sectorSize())
                break;
            for (size_t at = 0; at + 8 <= named.size(); at += 4)
                parts.push_back(u32(named, at));
            more = u32(named, named.size() - 4);
        }
        for (quint32 part : parts) {
            if (part > mostSector || m_table.size() > most)
                break;
            const std::string_view numbers = sector(part);
            for (size_t at = 0; at + 4 <= numbers.size(); at += 4)
                m_table.push_back(u32(numbers, at));
        }
    }

    // A chain has no more sectors than the file, so that one that bites its tail ends.
    std::string chain(quint32 first) const
    {
        std::string bytes;
        const size_t most = m_bytes.size() >> m_sectorBits;
        for (size_t count = 0; count <= most && first < m_table.size() && first != endOfChain; ++count) {
            bytes += sector(first);
            first = m_table[first];
        }
        return bytes;
    }

    // Small streams lie in one that belongs to the root.
    std::string smallChain(quint32 first) const
    {
        std::string bytes;
        const size_t most = m_small.size() >> m_smallBits;
        for (size_t count = 0; count <= most && first < m_smallTable.size(); ++count) {
            const size_t start = std::min(size_t(first) << m_smallBits, m_small.size());
            bytes += std::string_view(m_small).substr(start, size_t(1) << m_smallBits);
            first = m_smallTable[first];
        }
        return bytes;
    }

    std::string_view m_bytes;
    quint16 m_sectorBits = 0;
    quint16 m_smallBits = 0;
    quint32 m_smallCutoff = 0;
    std::vector<quint32> m_table;
    std::vector<quint32> m_smallTable;
    std::string m_directory;
    std::string m_small;
};

} // namespace

std::optional<std::string> compoundStream(QByteArrayView file, QStringView name)
{
    CompoundFile compound({file.data(), size_t(file.size())});
    return compound.open() ? compound.stream(name) : std::nullopt;
}

} // namespace hubready
