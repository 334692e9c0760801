#include "core/import/folder/file_rows.h"

#include "core/import/folder/document_properties.h"
#include "core/import/folder/file_rows_text.h"
#include "core/import/zip_archive.h"
#include "core/import/zip_kind.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hubready {

FileRows::FileRows(QStringList files, const QString &root, ReadReport &report)
    : m_files(std::move(files)), m_root(root), m_report(report)
{
}

Result<void> FileRows::addCourse(const QString &path, const QString &name)
{
    Result<CourseFacts> facts = Error{};
    if (QFileInfo(path).isDir()) {
        facts = readCourseFolder(path, name, m_row);
    } else {
        const auto archive = ZipArchive::open(path);
        if (!archive)
            return archive.error();
        facts = readCourseZip(archive.value(), name, m_row);
    }
    if (!facts)
        return facts.error();
    m_remarks = facts->remarks;
    m_report.kind = m_files.size() == 1 ? facts->kind : m_report.kind;
    m_row.add("package.kind", toWtf8(facts->kind));
    m_row.add("resource_type", facts->isScorm ? "scorm" : "genericfile");
    return {};
}

Result<void> FileRows::makeRow(const QString &path)
{
    m_row.clear();
    m_remarks.clear();
    const QFileInfo info(path);
    const QString name = m_root.isEmpty() || path == m_root ? info.fileName() : QDir(m_root).relativeFilePath(path);
    if (info.isDir()) {
        if (auto read = addCourse(path, name); !read)
            return read;
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                ErrorCode::InputUnusable, FileRowsText::tr("The file cannot be opened."), name, file.errorString(), {}};
        const uchar *map = file.size() > 0 ? file.map(0, file.size()) : nullptr;
        const InputFile input{map ? QByteArrayView(map, file.size()) : QByteArrayView(), path, info.fileName(), false};
        if (zipKind(input) == ZipKind::Course) {
            if (auto read = addCourse(path, name); !read)
                return read;
        } else {
            addDocumentProperties(input, m_row);
            const std::string ending = toWtf8(info.suffix());
            m_row.add("resource_type", defaultTypeOfExtension(ending));
        }
    }
    const bool hasTitle = std::ranges::any_of(m_row.columns(), [&](const SourceColumn &column) {
        const auto target = targetOfName(column.name);
        return target && target->field == Field::Title && !m_row.firstOf(column.name).empty();
    });
    if (!hasTitle)
        m_row.add("title",
                  toWtf8(titleFromName(info.isDir() ? info.fileName() + QStringLiteral(".zip") : info.fileName())));
    m_row.add("files", toWtf8(name));
    m_row.add("file.bytes", std::to_string(info.isDir() ? 0 : info.size()));
    m_row.add("file.changed", toWtf8(info.lastModified().date().toString(Qt::ISODate)));
    return {};
}

Result<TableHead> FileRows::head(const ReadOptions &, ReadReport &report, const Progress &progress)
{
    TableHead head;
    for (const QString &path : m_files) {
        if (!progress.step(qint64(head.samples.size()), m_files.size()))
            return Progress::cancelledError();
        const auto made = makeRow(path);
        if (!made && m_files.size() == 1)
            return made.error();
        if (made)
            head.samples.push_back(m_row.copy());
        if (head.samples.size() >= sampleRowCount)
            break;
    }
    if (m_row.columns().empty())
        return noTable(report.name, FileRowsText::tr("None of its files can be read."));
    m_row.settle();
    head.columns = m_row.columns();
    return head;
}

Result<void> FileRows::rows(RowTaker &taker, const Progress &progress)
{
    qint64 number = 0;
    for (const QString &path : m_files) {
        if (!progress.step(++number, m_files.size()))
            return Progress::cancelledError();
        const QString name =
            m_root.isEmpty() || path == m_root ? QFileInfo(path).fileName() : QDir(m_root).relativeFilePath(path);
        if (const auto made = makeRow(path); !made) {
            taker.reject({name, made.error().what + u' ' + made.error().why, {}});
            continue;
        }
        m_report.remarks += m_remarks;
        m_row.tellNew(taker);
        taker.take({m_row.cells(), {number, name, RecordPlace::Kind::File}});
    }
    return {};
}

} // namespace hubready
