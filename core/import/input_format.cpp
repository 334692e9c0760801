#include "core/import/input_format.h"

#include "core/import/course/course_input.h"
#include "core/import/database/database_input.h"
#include "core/import/folder/folder_input.h"
#include "core/import/json/json_input.h"
#include "core/import/read_input.h"
#include "core/import/sheet/workbook_input.h"
#include "core/import/text/delimited_input.h"
#include "core/import/xml/xml_input.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

const std::array formats{
    FormatSpec{InputFormat::Json, "json", QT_TRANSLATE_NOOP("InputFormat", "JSON"), "*.json *.jsonld *.json-ld", false,
               true, true, recogniseJson, readJsonInput},
    FormatSpec{InputFormat::JsonLines, "jsonl", QT_TRANSLATE_NOOP("InputFormat", "JSON Lines"), "*.jsonl *.ndjson",
               false, false, false, recogniseJsonLines, readJsonLinesInput},
    FormatSpec{InputFormat::Xlsx, "xlsx", QT_TRANSLATE_NOOP("InputFormat", "Excel workbook"), "*.xlsx *.xlsm", true,
               true, true, recogniseXlsx, readXlsxInput},
    FormatSpec{InputFormat::Ods, "ods", QT_TRANSLATE_NOOP("InputFormat", "OpenDocument spreadsheet"), "*.ods", true,
               false, false, recogniseOds, readOdsInput},
    FormatSpec{InputFormat::Xls, "xls", QT_TRANSLATE_NOOP("InputFormat", "Excel workbook of the old kind"), "*.xls",
               true, false, false, recogniseXls, readXlsInput},
    FormatSpec{InputFormat::Xml, "xml", QT_TRANSLATE_NOOP("InputFormat", "XML"), "*.xml *.rss *.atom", false, false,
               false, recogniseXml, readXmlInput},
    FormatSpec{InputFormat::Scorm, "scorm", QT_TRANSLATE_NOOP("InputFormat", "Course package (SCORM, IMS)"), "*.zip",
               true, false, false, recogniseCourse, readCourseInput},
    FormatSpec{InputFormat::Database, "database", QT_TRANSLATE_NOOP("InputFormat", "Database"),
               "*.sqlite *.sqlite3 *.db", true, false, false, recogniseDatabase, readDatabaseInput},
    FormatSpec{InputFormat::Folder, "folder", QT_TRANSLATE_NOOP("InputFormat", "Folder of files"), "", true, false,
               false, recogniseFolder, readFolderInput},
    FormatSpec{InputFormat::Document, "document", QT_TRANSLATE_NOOP("InputFormat", "Document"), "", true, false, false,
               recogniseDocument, readDocumentInput},
    FormatSpec{InputFormat::Csv, "csv", QT_TRANSLATE_NOOP("InputFormat", "Delimited text"),
               "*.csv *.tsv *.txt *.psv *.ssv", false, true, false, recogniseDelimited, readDelimitedInput},
};

} // namespace

QByteArrayView InputFile::start(qsizetype size) const
{
    QByteArrayView text = bytes.first(std::min(bytes.size(), size));
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    return text.trimmed();
}

std::span<const FormatSpec> inputFormats() { return formats; }

const FormatSpec &formatSpec(InputFormat format) { return *std::ranges::find(formats, format, &FormatSpec::format); }

const char *inputFormatName(InputFormat format) { return formatSpec(format).name; }

QString inputFormatLabel(InputFormat format)
{
    return QCoreApplication::translate("InputFormat", formatSpec(format).label);
}

std::optional<InputFormat> inputFormatOf(const QString &name)
{
    const auto found = std::ranges::find_if(formats, [&](const FormatSpec &spec) {
        return name.compare(QLatin1StringView(spec.name), Qt::CaseInsensitive) == 0;
    });
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

QString inputFormatNames(const QString &separator)
{
    QStringList names;
    for (const FormatSpec &spec : formats)
        names << QString::fromLatin1(spec.name);
    return names.join(separator);
}

QStringList exportFilePatterns()
{
    QStringList patterns;
    for (const FormatSpec &spec : formats)
        patterns += QString::fromLatin1(spec.patterns).split(u' ', Qt::SkipEmptyParts);
    return patterns;
}

Recognised recogniseInput(const InputFile &file)
{
    Recognised best;
    for (const FormatSpec &spec : formats) {
        const double confidence = spec.recognise(file);
        if (confidence > best.confidence)
            best = {spec.format, confidence};
    }
    return best;
}

InputFormat recogniseFormat(QByteArrayView bytes, const QString &name)
{
    return recogniseInput({bytes, {}, name, false}).format;
}

} // namespace hubready
