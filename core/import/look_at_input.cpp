#include "core/import/look_at_input.h"

namespace hubready {

namespace {

class NoSink final : public RecordSink
{
public:
    void begin(PackageForm) override {}
    void record(const ReadRecord &) override {}
};

} // namespace

Result<ReadReport> lookAtInput(const QString &path, const ReadOptions &options, const Progress &progress)
{
    ReadOptions look = options;
    look.onlyLook = true;
    look.mayFillNone = true;
    look.hash = false;
    NoSink sink;
    return readInput(path, look, {}, sink, progress);
}

} // namespace hubready
