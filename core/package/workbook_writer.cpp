#include "core/package/workbook_writer.h"

#include "core/base/whole_file.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/import/zip_archive.h"
#include "core/package/workbook_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>
#include <optional>

#include <xlsxwriter.h>

namespace hubready {

namespace {

struct WorkbookWriterText
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookWriterText)
};

// Up to so many cells a workbook is built in memory, with every text stored once, as Excel does it; beyond that row by
// row, with the texts in the rows: larger on disk, steady in memory.
constexpr qint64 cellsInMemory = 1'000'000;
constexpr qint64 exactInteger = 999'999'999'999'999; // Excel keeps 15 digits
constexpr time_t fixedTime = 946684800;              // 1 January 2000: no time of export inside

struct WorkbookCloser
{
    void operator()(lxw_workbook *book) const { lxw_workbook_free(book); }
};
using Workbook = std::unique_ptr<lxw_workbook, WorkbookCloser>;

QString hint()
{
    return WorkbookWriterText::tr("Check the free space and that you may write to the folder, then export again.");
}

Error workbookNotWritten(const QString &path, const QString &why)
{
    return {ErrorCode::CannotWrite, WorkbookWriterText::tr("The workbook was not written."), path, why, hint()};
}

Error refused(const QString &where, const QString &why, const QString &remedy)
{
    return {ErrorCode::CannotWrite, WorkbookWriterText::tr("The workbook was not written."), where, why, remedy};
}

// One sheet while it is written.
class SheetWriter
{
public:
    SheetWriter(QString path, const WorkbookSheet &sheet, lxw_worksheet *out, lxw_format *bold, lxw_format *date)
        : m_path(std::move(path)), m_sheet(sheet), m_out(out), m_bold(bold), m_date(date)
    {
    }

    Result<void> write(const Progress &progress, qint64 rowsBefore, qint64 rowsInAll);

private:
    Result<void> writeHeader();
    Result<void> writeRow(qint64 row);
    Result<void> writeCell(lxw_row_t row, size_t column, const WorkbookCell &cell);
    Result<void> writeText(lxw_row_t row, size_t column, std::string_view text, lxw_format *format);
    Error refusedAt(lxw_row_t row, size_t column, const QString &why) const;
    Error tooManyColumns(lxw_row_t row) const;

    QString m_path;
    const WorkbookSheet &m_sheet;
    lxw_worksheet *m_out;
    lxw_format *m_bold;
    lxw_format *m_date;
    std::vector<WorkbookCell> m_cells;
    std::string m_text;
};

Result<void> SheetWriter::write(const Progress &progress, qint64 rowsBefore, qint64 rowsInAll)
{
    constexpr qint64 batch = 256;
    const Result<void> header = writeHeader();
    if (!header)
        return header.error();
    for (qint64 row = 0; row < m_sheet.rowCount; ++row) {
        if (row % batch == 0 && !progress.step(rowsBefore + row, rowsInAll))
            return Progress::cancelledError();
        const Result<void> written = writeRow(row);
        if (!written)
            return written.error();
    }
    return {};
}

Result<void> SheetWriter::writeHeader()
{
    constexpr double columnWidth = 24;
    if (m_sheet.header.empty())
        return {};
    if (m_sheet.header.size() > size_t(workbookColumnLimit))
        return tooManyColumns(0);
    worksheet_set_column(m_out, 0, lxw_col_t(m_sheet.header.size() - 1), columnWidth, nullptr);
    worksheet_freeze_panes(m_out, 1, 0);
    for (size_t column = 0; column < m_sheet.header.size(); ++column) {
        const Result<void> written = writeText(0, column, m_sheet.header[column], m_bold);
        if (!written)
            return written.error();
    }
    return {};
}

Result<void> SheetWriter::writeRow(qint64 row)
{
    m_cells.clear();
    m_sheet.row(row, m_cells);
    const auto number = lxw_row_t(row + !m_sheet.header.empty());
    if (m_cells.size() > size_t(workbookColumnLimit))
        return tooManyColumns(number);
    for (size_t column = 0; column < m_cells.size(); ++column) {
        const Result<void> written = writeCell(number, column, m_cells[column]);
        if (!written)
            return written.error();
    }
    return {};
}

Result<void> SheetWriter::writeCell(lxw_row_t row, size_t column, const WorkbookCell &cell)
{
    if (const auto *text = std::get_if<std::string_view>(&cell))
        return writeText(row, column, *text, nullptr);
    if (const auto *number = std::get_if<qint64>(&cell)) {
        if (*number > exactInteger || *number < -exactInteger)
            return writeText(row, column, std::to_string(*number), nullptr);
        worksheet_write_number(m_out, row, lxw_col_t(column), double(*number), nullptr);
    } else if (const auto *date = std::get_if<QDate>(&cell); date && date->isValid()) {
        if (date->year() < 1900 || date->year() > 9999)
            return writeText(row, column, date->toString(Qt::ISODate).toStdString(), nullptr);
        lxw_datetime day{date->year(), date->month(), date->day(), 0, 0, 0};
        worksheet_write_datetime(m_out, row, lxw_col_t(column), &day, m_date);
    }
    return {};
}

Result<void> SheetWriter::writeText(lxw_row_t row, size_t column, std::string_view text, lxw_format *format)
{
    if (text.empty())
        return {};
    const qint64 length = utf16Length(text);
    if (length > workbookTextLimit) {
        return refusedAt(row, column, WorkbookWriterText::tr("The text has %L1 characters; a cell takes %L2.")
                                          .arg(length)
                                          .arg(workbookTextLimit));
    }
    m_text.clear();
    appendWorkbookText(m_text, text);
    if (worksheet_write_string(m_out, row, lxw_col_t(column), m_text.c_str(), format) == LXW_NO_ERROR)
        return {};
    return refusedAt(row, column, WorkbookWriterText::tr("The text holds characters that a workbook can only spell in a longer way, "
                                           "and is then longer than the %L1 that a cell takes.")
                                      .arg(workbookTextLimit));
}

Error SheetWriter::refusedAt(lxw_row_t row, size_t column, const QString &why) const
{
    const QString where = WorkbookWriterText::tr("%1, sheet %2, row %3, column %4")
                              .arg(QFileInfo(m_path).fileName(), m_sheet.name)
                              .arg(row + 1)
                              .arg(columnName(int(column)));
    return refused(where, why, WorkbookWriterText::tr("Make it shorter, or export as JSON, which has no such limit."));
}

Error SheetWriter::tooManyColumns(lxw_row_t row) const
{
    return refusedAt(row, size_t(workbookColumnLimit),
                     WorkbookWriterText::tr("A sheet has room for %L1 columns.").arg(workbookColumnLimit));
}

Result<void> checkSheet(const QString &path, lxw_workbook *book, const WorkbookSheet &sheet)
{
    const QString where = WorkbookWriterText::tr("%1, sheet %2").arg(QFileInfo(path).fileName(), sheet.name);
    if (workbook_validate_sheet_name(book, sheet.name.toUtf8().constData()) != LXW_NO_ERROR) {
        return refused(where, WorkbookWriterText::tr("Excel does not take this name for a sheet, or another sheet has it already."),
                       WorkbookWriterText::tr("Use another name of at most 31 characters, without [ ] : * ? / and \\."));
    }
    if (sheet.rowCount + !sheet.header.empty() > workbookRowLimit) {
        return refused(where,
                       WorkbookWriterText::tr("It has %L1 rows; a sheet has room for %L2 with its header.")
                           .arg(sheet.rowCount)
                           .arg(workbookRowLimit),
                       WorkbookWriterText::tr("Export in several parts, or as JSON or CSV."));
    }
    return {};
}

qint64 rowsOf(const std::vector<WorkbookSheet> &sheets)
{
    qint64 rows = 0;
    for (const WorkbookSheet &sheet : sheets)
        rows += sheet.rowCount;
    return rows;
}

qint64 cellsOf(const std::vector<WorkbookSheet> &sheets)
{
    qint64 cells = 0;
    for (const WorkbookSheet &sheet : sheets)
        cells += sheet.rowCount * qint64(std::max<size_t>(sheet.header.size(), 1));
    return cells;
}

Result<void> fill(const QString &path, lxw_workbook *book, const std::vector<WorkbookSheet> &sheets,
                  const Progress &progress)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    qint64 rowsBefore = 0;
    for (const WorkbookSheet &sheet : sheets) {
        const Result<void> usable = checkSheet(path, book, sheet);
        if (!usable)
            return usable.error();
        lxw_worksheet *out = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
        if (!out)
            return workbookNotWritten(
                path, WorkbookWriterText::tr("There is not enough memory or room for temporary files."));
        const Result<void> written =
            SheetWriter(path, sheet, out, bold, date).write(progress, rowsBefore, rowsOf(sheets));
        if (!written)
            return written.error();
        rowsBefore += sheet.rowCount;
    }
    return {};
}

// libxlsxwriter does not notice a full disk while it writes its temporary files: the workbook closes well and its
// sheets are cut short. So each part is unpacked once more, and what holds the cells must have its end.
bool isComplete(const QString &workbook)
{
    const Result<ZipArchive> archive = ZipArchive::open(workbook, {.ratio = INT64_MAX});
    if (!archive)
        return false;
    for (const std::string &part : archive->entryNames()) {
        std::string end;
        const Result<void> read = archive->read(part, [&](std::string_view piece) {
            end = piece.size() >= 12 ? std::string(piece.substr(piece.size() - 12)) : end + std::string(piece);
            return true;
        });
        const std::string_view needed = part.starts_with("xl/worksheets/") ? "</worksheet>"
            : part == "xl/sharedStrings.xml"                               ? "</sst>"
                                                                           : "";
        if (!read || !std::string_view(end).ends_with(needed))
            return false;
    }
    return true;
}

Result<void> moveInto(const QString &path, const QString &workbook)
{
    QFile from(workbook);
    WholeFile to(path);
    if (!from.open(QIODevice::ReadOnly))
        return workbookNotWritten(path, from.errorString());
    if (!to.open())
        return workbookNotWritten(path, to.errorString());
    constexpr qint64 pieceSize = qint64(1) << 20;
    while (!from.atEnd()) {
        const QByteArray piece = from.read(pieceSize);
        if (piece.isEmpty())
            return workbookNotWritten(path, from.errorString());
        if (!to.write(std::string_view(piece.constData(), size_t(piece.size()))))
            return workbookNotWritten(path, to.errorString());
    }
    if (!to.commit())
        return workbookNotWritten(path, to.errorString());
    return {};
}

} // namespace

WorkbookSheet workbookSheet(QString name, std::vector<std::string_view> header,
                            std::vector<std::vector<WorkbookCell>> rows)
{
    WorkbookSheet sheet{std::move(name), std::move(header), qint64(rows.size()), {}};
    sheet.row = [held = std::move(rows)](qint64 row, std::vector<WorkbookCell> &cells) { cells = held[size_t(row)]; };
    return sheet;
}

Result<void> writeWorkbook(const QString &path, const std::vector<WorkbookSheet> &sheets, const Progress &progress)
{
    if (sheets.empty())
        return refused(path, WorkbookWriterText::tr("It has no sheet."), WorkbookWriterText::tr("Choose what to export."));
    // The library takes its paths as bytes: it gets one of ours, in plain letters, and Qt does the rest.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return workbookNotWritten(path, folder.errorString());
    const QString temporary = folder.filePath(QStringLiteral("workbook.xlsx"));
    QByteArray folderBytes = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.constant_memory = cellsOf(sheets) > cellsInMemory ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = folderBytes.data();
    options.use_zip64 = LXW_FALSE;
    Workbook book(workbook_new_opt(QFile::encodeName(temporary).constData(), &options));
    if (!book)
        return workbookNotWritten(path, WorkbookWriterText::tr("There is not enough memory."));
    lxw_doc_properties properties{};
    properties.created = fixedTime;
    workbook_set_properties(book.get(), &properties);

    const Result<void> filled = fill(path, book.get(), sheets, progress);
    if (!filled)
        return filled.error();
    // workbook_close frees the book, whatever comes of it.
    if (workbook_close(book.release()) != LXW_NO_ERROR || !isComplete(temporary))
        return workbookNotWritten(
            path, WorkbookWriterText::tr("The folder for temporary files has no room left: %1.").arg(folder.path()));
    if (progress.cancelled())
        return Progress::cancelledError();
    return moveInto(path, temporary);
}

} // namespace hubready
