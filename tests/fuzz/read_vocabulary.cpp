// Reads a vocabulary, delimited text or SKOS, and makes keyword terms of it.
#include "core/suggest/vocabulary/keyword_terms.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace hubready;
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("terms")));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
        return 0;
    file.close();
    if (const auto vocabulary = readVocabulary(file.fileName()))
        (void)KeywordTerms({vocabulary.value()}, {});
    return 0;
}
