// A file that appears under its name only when it is complete, and otherwise leaves what was there. A device (such as
// /dev/stdout) is written to as it is: there is nothing to put in its place.
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>
#include <string_view>

namespace hubready {

class WholeFile
{
public:
    explicit WholeFile(const QString &path);

    bool open();
    bool write(std::string_view bytes);
    bool commit(); // false as well where anything before has failed
    QString errorString() const { return m_file->errorString(); }

private:
    std::unique_ptr<QFileDevice> m_file;
    bool m_isDevice;
    bool m_good = true;
};

// Why a file that failed could not be written, with `what` as the first sentence.
Error cannotWrite(const QString &what, const QString &path, const WholeFile &file);

// All in one. CannotWrite, with `what` as its first sentence.
Result<void> writeWhole(const QString &path, std::string_view bytes, const QString &what);

} // namespace hubready
