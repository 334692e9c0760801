// Builds a zip file in memory, for tests that need one of which every byte is known.
#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <string_view>

namespace hubready::test {

class ZipBuilder
{
public:
    enum class Packing { Stored, Deflated };

    ZipBuilder &add(std::string_view name, const QByteArray &content, Packing packing = Packing::Stored)
    {
        // qCompress puts four bytes of length and two of a zlib header in front, and four of a check sum behind.
        if (content.isEmpty())
            packing = Packing::Stored;
        const QByteArray packed = packing == Packing::Stored ? content : qCompress(content, 9).mid(6).chopped(4);
        QByteArray common;
        put(common, 20, 2);
        put(common, 0x0800, 2); // names are UTF-8
        put(common, packing == Packing::Stored ? 0 : 8, 2);
        put(common, 0x00210000, 4); // 1 January 1980
        put(common, crc(content), 4);
        put(common, uint32_t(packed.size()), 4);
        put(common, uint32_t(content.size()), 4);
        put(common, uint32_t(name.size()), 2);
        put(common, 0, 2);

        put(m_directory, 0x02014B50, 4);
        put(m_directory, 20, 2);
        m_directory += common;
        put(m_directory, 0, 2 + 2 + 2);
        put(m_directory, 0, 4);
        put(m_directory, uint32_t(m_local.size()), 4);
        m_directory.append(name.data(), qsizetype(name.size()));

        put(m_local, 0x04034B50, 4);
        m_local += common;
        m_local.append(name.data(), qsizetype(name.size()));
        m_local += packed;
        ++m_count;
        return *this;
    }

    QByteArray bytes() const
    {
        QByteArray end;
        put(end, 0x06054B50, 4);
        put(end, 0, 4);
        put(end, m_count, 2);
        put(end, m_count, 2);
        put(end, uint32_t(m_directory.size()), 4);
        put(end, uint32_t(m_local.size()), 4);
        put(end, 0, 2);
        return m_local + m_directory + end;
    }

private:
    static void put(QByteArray &out, uint32_t value, int size)
    {
        for (int i = 0; i < size; ++i)
            out += char(i < 4 ? (value >> (8 * i)) & 0xFF : 0);
    }

    static uint32_t crc(const QByteArray &content)
    {
        uint32_t sum = 0xFFFFFFFF;
        for (char c : content) {
            sum ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
        }
        return ~sum;
    }

    QByteArray m_local;
    QByteArray m_directory;
    uint32_t m_count = 0;
};

} // namespace hubready::test
