// Numbers out of bytes as Intel's processors write them, for the formats of old Office programs. Beyond the end of the
// bytes everything is 0: what is cut short says less, and harms nothing.
#pragma once

#include <QtEndian>

#include <string_view>

namespace hubready {

template <typename Number> Number littleEndian(std::string_view bytes, size_t at)
{
    if (bytes.size() < sizeof(Number) || at > bytes.size() - sizeof(Number))
        return 0;
    return qFromLittleEndian<Number>(bytes.data() + at);
}

inline quint16 u16(std::string_view bytes, size_t at) { return littleEndian<quint16>(bytes, at); }
inline quint32 u32(std::string_view bytes, size_t at) { return littleEndian<quint32>(bytes, at); }
inline quint8 u8(std::string_view bytes, size_t at) { return littleEndian<quint8>(bytes, at); }

} // namespace hubready
