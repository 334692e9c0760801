#include "core/import/sheet/workbook_input.h"

#include "core/import/preset_sink.h"
#include "core/import/sheet/ods_reader.h"
#include "core/import/sheet/sheet_source.h"
#include "core/import/sheet/staging_workbook.h"
#include "core/import/sheet/xls_reader.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/import/zip_kind.h"

namespace hubready {

namespace {

Result<void> readSheet(const WorkbookReader &workbook, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                       const Progress &progress)
{
    SheetSource source(workbook, report);
    return readTable(source, options, report, sink, progress);
}

} // namespace

double recogniseXlsx(const InputFile &file)
{
    const bool isNamedSo = file.name.contains(QStringLiteral(".xls"), Qt::CaseInsensitive);
    switch (zipKind(file)) {
    case ZipKind::Xlsx:
        return 0.98;
    case ZipKind::Other: // the reader says what is missing
    case ZipKind::Unreadable:
        return isNamedSo || file.path.isEmpty() ? 0.5 : 0.1;
    default:
        return 0;
    }
}

Result<void> readXlsxInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                           const Progress &progress)
{
    const auto workbook = XlsxReader::open(file.path);
    if (!workbook)
        return workbook.error();
    if (options.sheet.isEmpty() && isStagingWorkbook(workbook.value())) {
        if (options.onlyLook)
            return {};
        PresetSink withPresets(sink, options.presets);
        RecordSink &target = options.presets.empty() ? sink : static_cast<RecordSink &>(withPresets);
        return readStagingWorkbook(workbook.value(), report, target, progress);
    }
    return readSheet(workbook.value(), options, report, sink, progress);
}

double recogniseOds(const InputFile &file) { return zipKind(file) == ZipKind::Ods ? 0.98 : 0; }

Result<void> readOdsInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress)
{
    const auto workbook = OdsReader::open(file.path);
    if (!workbook)
        return workbook.error();
    return readSheet(workbook.value(), options, report, sink, progress);
}

double recogniseXls(const InputFile &file)
{
    return file.bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ? 0.95 : 0;
}

Result<void> readXlsInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress)
{
    const auto workbook = XlsReader::open(file.path);
    if (!workbook)
        return workbook.error();
    return readSheet(workbook.value(), options, report, sink, progress);
}

} // namespace hubready
