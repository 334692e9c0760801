// Bytes of a text file as UTF-8, whatever they were written in. Without a name given: the byte order mark decides,
// then the pattern of NULs (UTF-16 and UTF-32 without a mark), then whether the bytes are UTF-8; else what the letters
// make most likely (encoding_guess.h), which in Britain mostly is Windows-1252.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace hubready {

// A byte of a text that is UTF-8 for the rest.
struct StrayByte
{
    size_t at = 0; // of the character that stands for it, in bytes of the decoded text
    char byte = 0;
};

struct DecodedText
{
    std::string utf8;     // without the mark; lone surrogates of UTF-16 are kept (WTF-8)
    QString encodingName; // "UTF-8", "UTF-8 with byte order mark", "UTF-16LE", "UTF-32BE", "windows-1252", or as named
    bool hadBom = false;
    double confidence = 1; // that this is the encoding, 0 to 1
    // Bytes that do not fit. In a text that is UTF-8 for the rest they are read as Windows-1252, so that one bad byte
    // does not garble a file; elsewhere U+FFFD stands for them.
    qint64 misfits = 0;
    std::vector<StrayByte> strayBytes; // the misfits of a UTF-8 text, so that it can be written as it was
};

// An Error only when the name given is unknown, or the text is too large for memory to hold.
Result<DecodedText> decodeToUtf8(QByteArrayView bytes, std::optional<QString> named = {});

} // namespace hubready
