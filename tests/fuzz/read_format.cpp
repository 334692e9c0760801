// Reads whatever it is given as an input of one format, or of the format that it takes it for. Everything may be
// refused; nothing may crash, hang, or take memory without bound.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>

namespace {

// As an import has it: the texts of records are made as well.
class FuzzedSink final : public hubready::TableSink
{
public:
    bool keepsText() const override { return true; }
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace hubready;
    ReadOptions options;
    options.format = inputFormatOf(QString::fromLatin1(HUBREADY_FUZZED_FORMAT));
    options.mayFillNone = true;
    FuzzedSink sink;
    (void)readBytes(QByteArrayView(data, qsizetype(size)), QStringLiteral("input"), options, {}, sink, {});
    return 0;
}
