#include "core/import/sheet/xls_links.h"

#include "core/import/sheet/little_endian.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view addressClass = "\xE0\xC9\xEA\x79\xF9\xBA\xCE\x11\x8C\x82\x00\xAA\x00\x4B\xA9\x0B"sv;
constexpr std::string_view fileClass = "\x03\x03\x00\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46"sv;

// Bytes from the front; beyond the end there are none.
class Bytes
{
public:
    explicit Bytes(std::string_view bytes) : m_rest(bytes) {}

    std::string_view take(size_t size)
    {
        const std::string_view taken = m_rest.substr(0, std::min(size, m_rest.size()));
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    quint32 number() { return u32(take(4), 0); }
    // UTF-16 up to a NUL.
    std::string wide(size_t bytes)
    {
        const std::string_view taken = take(bytes);
        QString text;
        for (size_t at = 0; at + 2 <= taken.size() && u16(taken, at) != 0; at += 2)
            text += QChar(u16(taken, at));
        return toWtf8(text);
    }
    std::string counted() { return wide(size_t(number()) * 2); } // a HyperlinkString

private:
    std::string_view m_rest;
};

std::string fileAddress(Bytes &bytes)
{
    bytes.take(2);
    const std::string_view narrow = bytes.take(bytes.number());
    std::string path(narrow.substr(0, narrow.find('\0')));
    bytes.take(24);
    if (const quint32 size = bytes.number(); size > 6) {
        const quint32 nameSize = bytes.number();
        bytes.take(2);
        path = bytes.wide(nameSize);
    }
    std::ranges::replace(path, '\\', '/');
    return path;
}

} // namespace

std::optional<SheetExtras::Link> linkOfRecord(std::string_view record)
{
    enum : quint32 { HasMoniker = 0x001, HasDisplayName = 0x010, HasFrame = 0x080, MonikerIsText = 0x100 };
    SheetExtras::Link link{{u16(record, 0) + 1, u16(record, 2) + 1, u16(record, 4), u16(record, 6)}, {}};
    Bytes bytes(record);
    bytes.take(8 + 16 + 4); // the cells, the class, the version
    const quint32 flags = bytes.number();
    if (flags & HasDisplayName)
        bytes.counted();
    if (flags & HasFrame)
        bytes.counted();
    if (flags & HasMoniker) {
        if (flags & MonikerIsText) {
            link.address = bytes.counted();
        } else {
            const std::string_view kind = bytes.take(16);
            link.address = kind == addressClass ? bytes.wide(bytes.number())
                           : kind == fileClass  ? fileAddress(bytes)
                                                : std::string();
        }
    }
    return link.address.empty() ? std::nullopt : std::optional(std::move(link));
}

} // namespace hubready
