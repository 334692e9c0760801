// A file that appears under its name only when it is complete, and otherwise leaves what was there. A device (such as
// /dev/stdout) is written to as it is: there is nothing to put in its place.
#pragma once

#include <QFile>
#include <QString>

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

} // namespace hubready
