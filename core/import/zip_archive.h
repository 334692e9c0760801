// A zip archive read entry by entry, with bounds on what comes out: an entry that unpacks to more than the limit, or
// that is packed implausibly well, is refused while it is being read. The path is Qt's business, not libzip's.
// One archive is read by one thread at a time.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct ZipLimits
{
    qint64 entryBytes = qint64(4) << 30; // unpacked
    qint64 freeBytes = qint64(64) << 20; // up to this size the ratio does not matter
    qint64 ratio = 500;                  // unpacked to packed; a sheet of blank rows reaches about 200
};

class ZipArchive
{
public:
    static Result<ZipArchive> open(const QString &path, ZipLimits limits = {});
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    const QString &path() const;
    std::vector<std::string> entryNames() const;
    bool contains(const std::string &name) const; // case does not count, nor which slash
    qint64 unpackedSize(const std::string &name) const; // as the archive declares it; 0 when absent

    // Calls `sink` with piece after piece; false from the sink ends the reading, which is no failure.
    Result<void> read(const std::string &name, const std::function<bool(std::string_view piece)> &sink) const;
    Result<std::string> readAll(const std::string &name, qint64 limit = qint64(64) << 20) const;

private:
    struct State;
    explicit ZipArchive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace hubready
