#include "core/import/sheet/workbook_input.h"

#include "core/import/preset_sink.h"
#include "core/import/sheet/sheet_source.h"
#include "core/import/sheet/staging_workbook.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/import/zip_archive.h"

namespace hubready {

namespace {

Result<void> readSheet(const WorkbookReader &workbook, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                       const Progress &progress)
{
    SheetSource source(workbook, report);
    return readTable(source, options, report, sink, progress);
}

bool isZip(const InputFile &file)
{
    return file.bytes.startsWith("PK\x03\x04");
}

} // namespace

double recogniseXlsx(const InputFile &file)
{
    return isZip(file) ? 0.5 : 0;
}

Result<void> readXlsxInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                           const Progress &progress)
{
    const auto workbook = XlsxReader::open(file.path);
    if (!workbook)
        return workbook.error();
    if (options.sheet.isEmpty() && isStagingWorkbook(workbook.value())) {
        PresetSink withPresets(sink, options.presets);
        RecordSink &target = options.presets.empty() ? sink : static_cast<RecordSink &>(withPresets);
        return readStagingWorkbook(workbook.value(), report, target, progress);
    }
    return readSheet(workbook.value(), options, report, sink, progress);
}

} // namespace hubready
