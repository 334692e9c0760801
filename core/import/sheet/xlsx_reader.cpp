#include "core/import/sheet/xlsx_reader.h"

#include "core/import/sheet/xlsx_extras.h"
#include "core/import/sheet/xlsx_reader_text.h"
#include "core/import/sheet/xlsx_sheet_parser.h"
#include "core/import/sheet/xlsx_workbook.h"
#include "core/import/zip_archive.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

namespace hubready {

namespace {

// The container of old .xls files, which Excel also uses for workbooks with a password.
bool isCompoundFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(8) == QByteArrayLiteral("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Error compoundFileError(const QString &path)
{
    return {ErrorCode::InputUnusable, XlsxReaderText::tr("The workbook cannot be read."), QFileInfo(path).fileName(),
            XlsxReaderText::tr("It is protected with a password, or it is of the old kind (.xls) under a new name."),
            XlsxReaderText::tr("Open it in Excel, take the password off and save it as an Excel workbook (.xlsx).")};
}

} // namespace

struct XlsxReader::State
{
    ZipArchive archive;
    XlsxWorkbookParts parts;
    XlsxStyles styles;
    std::vector<SheetInfo> sheets;
    std::optional<XlsxSharedStrings> strings; // read when the first sheet is

    QString where(int sheet, int row = 0) const
    {
        const QString file = QFileInfo(archive.path()).fileName();
        const QString name = sheets[size_t(sheet)].name;
        return row > 0 ? XlsxReaderText::tr("%1, sheet %2, row %3").arg(file, name).arg(row)
                       : XlsxReaderText::tr("%1, sheet %2").arg(file, name);
    }

    Error unknownText(int sheet, int row, int column) const
    {
        return {ErrorCode::InputUnusable, XlsxReaderText::tr("The workbook is damaged."),
                XlsxReaderText::tr("%1, column %2").arg(where(sheet, row), columnName(column)),
                XlsxReaderText::tr("The cell names a text that the workbook does not hold."),
                XlsxReaderText::tr("Open the file in Excel, which may be able to repair it, and save it.")};
    }
};

XlsxReader::XlsxReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
XlsxReader::XlsxReader(XlsxReader &&) noexcept = default;
XlsxReader &XlsxReader::operator=(XlsxReader &&) noexcept = default;
XlsxReader::~XlsxReader() = default;

Result<XlsxReader> XlsxReader::open(const QString &path)
{
    if (isCompoundFile(path))
        return compoundFileError(path);
    Result<ZipArchive> archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    Result<XlsxWorkbookParts> parts = readWorkbookParts(archive.value());
    if (!parts)
        return parts.error();
    Result<XlsxStyles> styles = XlsxStyles::read(archive.value(), parts->styles);
    if (!styles)
        return styles.error();
    std::vector<SheetInfo> sheets;
    for (const XlsxSheetPart &sheet : parts->sheets)
        sheets.push_back({sheet.name, sheet.hidden});
    return XlsxReader(std::unique_ptr<State>(new State{std::move(archive).value(), std::move(parts).value(),
                                                       std::move(styles).value(), std::move(sheets), {}}));
}

const std::vector<SheetInfo> &XlsxReader::sheets() const
{
    return m_state->sheets;
}

Result<void> XlsxReader::readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                                  const Progress &progress) const
{
    State &state = *m_state;
    const std::string &part = state.parts.sheets[size_t(sheet)].part;
    if (!state.strings) {
        Result<XlsxSharedStrings> strings = XlsxSharedStrings::read(state.archive, state.parts.sharedStrings, progress);
        if (!strings)
            return strings.error();
        state.strings = std::move(strings).value();
    }

    XlsxSheetParser cells(*state.strings, state.styles, state.parts.from1904, row);
    OfficeXmlParser parser(cells);
    const qint64 total = state.archive.unpackedSize(part);
    qint64 done = 0;
    bool going = true;
    Result<void> unpacked = state.archive.read(part, [&](std::string_view piece) {
        done += qint64(piece.size());
        going = progress.step(done, total);
        return going && parser.feed(piece);
    });
    if (!unpacked) {
        Error error = unpacked.error();
        error.where = state.where(sheet, cells.rowNumber());
        return error;
    }
    if (!going)
        return Progress::cancelledError();
    const OfficeXmlParser::State ending = parser.finish();
    if (ending == OfficeXmlParser::State::Finished || cells.ending() == XlsxSheetParser::Ending::Asked)
        return {};
    if (cells.ending() == XlsxSheetParser::Ending::UnknownText)
        return state.unknownText(sheet, cells.rowNumber(), cells.column());
    if (cells.ending() == XlsxSheetParser::Ending::TooLarge)
        return sheetTooLarge(state.where(sheet, cells.rowNumber()));
    return officeXmlError(ending, state.where(sheet, cells.rowNumber()));
}

SheetExtras XlsxReader::extras(int sheet) const
{
    return readXlsxExtras(m_state->archive, m_state->parts.sheets[size_t(sheet)].part);
}

} // namespace hubready
