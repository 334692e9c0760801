// Reads one input file, of whatever format: recognises it by its content, gives each record to a sink, and returns what
// was found. The one way in for the window and for every command.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/input_format.h"
#include "core/import/record_sink.h"
#include "core/import/table/column_mapping.h"
#include "core/reference/package_remark.h"
#include "core/reference/reference_data.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace hubready {

struct MappingProfile; // profile/mapping_profile.h
struct TableSample;    // table/table_sample.h

struct ReadOptions
{
    std::optional<PackageForm> form;     // none: by the records themselves
    std::optional<InputFormat> format;   // none: by the content
    QString encoding;                    // empty: by the content
    std::optional<char> delimiter;
    QString sheet;                       // of a workbook, or a table of a database; empty: the first with data
    QString path;                        // JSON, XML: where the list of records is, or the element; empty: it is found
    QString query;                       // database: the SELECT that gives the records
    std::optional<int> headerLine;       // line or row that names the columns, from 1; 0: none does. None: it is found
    std::optional<NumericDates> dates;  // of dates like 03/04/2019 where the values do not decide
    std::shared_ptr<const MappingProfile> profile; // what the columns are; null: it is found from names and values
    std::map<Field, QString> columns;              // --map: this column fills this field, whatever the profile says
    bool onlyExports = false;             // of a folder that holds exports: documents beside them are no records
    bool mayFillNone = false;             // for a look: also a table none of whose columns fills a field
    bool onlyLook = false; // only as far as it takes to know the columns: no record comes, ReadReport::sample says the rest
    bool hash = false;                    // also work out the SHA-256 of the input
    std::map<Field, std::string> presets; // --set: this value, as a cell would say it, where the record has none;
                                          // those of the profile come beside
};

struct ReadReport
{
    QString path;
    QString name; // without folders
    InputFormat format = InputFormat::Json;
    QString kind; // what the format holds, where it is more than a table: "OAI-PMH (oai_dc)"; empty: nothing special
    PackageForm form = PackageForm::Standard;
    QString encoding;
    std::optional<char> delimiter;
    char quote = '"'; // of delimited text
    QStringList sheets;
    QString sheet;
    QString recordPath; // JSON, XML: where the records were found
    double confidence = 1; // that format and columns are right
    ColumnMapping mapping; // tables only
    std::shared_ptr<const TableSample> sample; // of a table that was only looked at
    qint64 bytes = 0;
    QByteArray sha256; // hexadecimal; empty unless it was asked for
    quint32 records = 0;
    std::vector<Rejection> rejections;
    QStringList remarks; // what a person should know of the reading, a sentence or two each
    // The file as a package: lh.package.array and lh.package.max-size, so far as they fire.
    std::vector<PackageRemark> packageRemarks;
    bool isNoArray = false; // JSON that is not one strict array: `check` refuses the whole (cli.md)
    QString noArrayReason;  // where and why, for a person
};

// Fails (InputUnusable) where nothing in the file is usable; then the sink may have been begun, but has no record.
Result<ReadReport> readInput(const QString &path, const ReadOptions &options, const GateSettings &settings,
                             RecordSink &sink, const Progress &progress);
// The same for bytes that came from elsewhere (standard input); `name` is what messages call it.
Result<ReadReport> readBytes(QByteArrayView bytes, const QString &name, const ReadOptions &options,
                             const GateSettings &settings, RecordSink &sink, const Progress &progress);

// Line and column (from 1, in characters) of a byte of a text, as messages say them.
QString placeInText(std::string_view text, size_t offset);

} // namespace hubready
