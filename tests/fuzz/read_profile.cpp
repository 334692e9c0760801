// Reads a mapping profile; what is taken must come back the same from its own XML.
#include "core/import/profile/mapping_profile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace hubready;
    const QByteArray xml(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto profile = readProfile(xml, QStringLiteral("input"));
    if (!profile)
        return 0;
    const auto again = readProfile(profileXml(profile.value()), QStringLiteral("again"));
    if (!again || again.value() != profile.value())
        std::abort();
    return 0;
}
