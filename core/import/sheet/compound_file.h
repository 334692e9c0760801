// One stream out of a compound file, the container of Office documents of the old kind: a small file system with a
// table of sectors ([MS-CFB]). Whatever the file says of itself is checked against its size, so a broken one costs no
// more memory than it has bytes.
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>
#include <string>

namespace hubready {

// The bytes of the stream of that name (in any case) in the root; nothing: there is none, or the file is broken.
std::optional<std::string> compoundStream(QByteArrayView file, QStringView name);

} // namespace hubready
