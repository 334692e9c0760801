#include "core/base/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace hubready {

namespace {

bool isDevice(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

WholeFile::WholeFile(const QString &path) : m_isDevice(isDevice(path))
{
    if (m_isDevice)
        m_file = std::make_unique<QFile>(path);
    else
        m_file = std::make_unique<QSaveFile>(path);
}

bool WholeFile::open()
{
    return m_good = m_file->open(m_isDevice ? QIODevice::WriteOnly | QIODevice::Unbuffered : QIODevice::WriteOnly);
}

bool WholeFile::write(std::string_view bytes)
{
    return m_good = m_good && m_file->write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
}

bool WholeFile::commit()
{
    if (m_isDevice || !m_good)
        return m_good;
    return static_cast<QSaveFile &>(*m_file).commit();
}

} // namespace hubready
