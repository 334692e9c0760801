// Files that tests write and read whole.
#pragma once

#include <QFile>

#include <gtest/gtest.h>

#include <string_view>

namespace hubready {

inline void writeTestFile(const QString &path, std::string_view content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(content.data(), qint64(content.size())), qint64(content.size())) << path.toStdString();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace hubready
