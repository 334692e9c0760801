#include "core/package/table_export.h"

#include "core/import/csv_dialect.h"
#include "core/package/workbook_writer.h"
#include "core/project/record_rows.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <memory>

namespace hubready {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableExport", text);
}

struct TableColumn
{
    Field field;
    AuthorPart part;
    std::string header;
};

std::vector<TableColumn> tableColumns(PackageForm form)
{
    std::vector<TableColumn> columns;
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, form))
            continue;
        if (spec.field == Field::Authors) {
            columns.push_back({spec.field, AuthorPart::Name, "authors"});
            columns.push_back({spec.field, AuthorPart::Organisation, "author_organisation"});
            columns.push_back({spec.field, AuthorPart::Role, "author_role"});
        } else {
            columns.push_back({spec.field, AuthorPart::Name, spec.name});
        }
    }
    return columns;
}

class Joined
{
public:
    void add(const OptionalText &text)
    {
        m_text.append(m_any ? "|" : "").append(text.value_or(std::string_view{}));
        m_any = true;
    }
    // Nothing but separators says nothing.
    std::string text() const { return m_text.find_first_not_of('|') == std::string::npos ? std::string{} : m_text; }

private:
    std::string m_text;
    bool m_any = false;
};

std::string cellOf(const Record &record, const TableColumn &column)
{
    Joined joined;
    if (column.field == Field::Authors) {
        for (const Author &author : record.authors.value_or(std::vector<Author>{})) {
            joined.add(column.part == AuthorPart::Name           ? author.name
                       : column.part == AuthorPart::Organisation ? author.organisation
                                                                 : author.role);
        }
        std::string text = joined.text();
        while (record.form == PackageForm::Staging && text.ends_with('|'))
            text.pop_back();
        return text;
    }
    if (column.field == Field::Files && record.form == PackageForm::Staging) {
        if (record.serverFile)
            joined.add(record.serverFile);
        for (const OptionalText &name : record.articleFiles) {
            if (name)
                joined.add(name);
        }
        return joined.text();
    }
    if (column.field == Field::Files) {
        for (const FileItem &file : record.files.value_or(std::vector<FileItem>{}))
            joined.add(file.url);
        return joined.text();
    }
    if (column.field == Field::Keywords && record.form == PackageForm::Standard) {
        for (const OptionalText &keyword : record.keywords.value_or(std::vector<OptionalText>{}))
            joined.add(keyword);
        return joined.text();
    }
    return std::string(record.value(column.field).value_or(std::string_view{}));
}

Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorCode::CannotWrite, tr("The table was not written."), path, why, tr("Choose another place and try again.")};
}

Result<void> writeBytes(const QString &path, const std::function<bool(QSaveFile &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(file) || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

bool put(QSaveFile &file, std::string_view text)
{
    return file.write(text.data(), qint64(text.size())) == qint64(text.size());
}

Result<void> writeCsv(const ExportSnapshot &snapshot, const QString &path)
{
    const auto columns = tableColumns(snapshot.table.form());
    return writeBytes(path, [&](QSaveFile &file) {
        std::string line = "\xEF\xBB\xBF";
        for (const TableColumn &column : columns)
            line += (&column == &columns.front() ? "" : ",") + column.header;
        bool done = put(file, line + "\r\n");
        RecordDecoder decoder(snapshot.table);
        for (Row row = 0; done && row < snapshot.table.size(); ++row) {
            const Record &record = decoder.decode(row);
            line.clear();
            for (const TableColumn &column : columns)
                line += (&column == &columns.front() ? "" : ",") + quoteCsvField(cellOf(record, column));
            done = put(file, line + "\r\n");
        }
        return done;
    });
}

Result<void> writeXlsx(const ExportSnapshot &snapshot, const QString &path, const Progress &progress)
{
    const auto columns = tableColumns(snapshot.table.form());
    RecordDecoder decoder(snapshot.table);
    std::vector<std::string> texts(columns.size());
    WorkbookSheet sheet;
    sheet.name = tr("Records");
    for (const TableColumn &column : columns)
        sheet.header.push_back(column.header);
    sheet.rowCount = snapshot.table.size();
    sheet.row = [&](qint64 row, std::vector<WorkbookCell> &cells) {
        const Record &record = decoder.decode(Row(row));
        for (size_t i = 0; i < columns.size(); ++i) {
            texts[i] = cellOf(record, columns[i]);
            cells.emplace_back(std::string_view(texts[i]));
        }
    };
    return writeWorkbook(path, {sheet}, progress);
}

Result<void> writeJson(const ExportSnapshot &snapshot, const QString &path)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    return writeBytes(path, [&](QSaveFile &file) {
        bool done = put(file, "[\n");
        const auto read = readRecords(*project.value(), [&](const StoredRecord &record) {
            const auto edits = snapshot.edits.find(Row(record.number - 1));
            const std::string now = edits == snapshot.edits.end() ? std::string(record.said) : withEdits(record.said, edits->second);
            done = done && put(file, (record.number > 1 ? ",\n" : "") + now);
            return done;
        });
        return read && done && put(file, "\n]\n");
    });
}

} // namespace

Result<void> exportTable(const ExportSnapshot &snapshot, const QString &kind, const QString &path, const Progress &progress)
{
    if (kind == QStringLiteral("csv"))
        return writeCsv(snapshot, path);
    if (kind == QStringLiteral("xlsx"))
        return writeXlsx(snapshot, path, progress);
    if (kind == QStringLiteral("json"))
        return writeJson(snapshot, path);
    return Error{ErrorCode::Usage, tr("A table can be csv, xlsx or json."), kind, {}, {}};
}

} // namespace hubready
