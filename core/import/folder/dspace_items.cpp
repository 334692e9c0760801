#include "core/import/folder/dspace_items.h"

#include "core/import/folder/file_rows_text.h"
#include "core/import/xml/xml_records.h"
#include "core/import/xml/xml_rows.h"
#include "core/text/wtf8.h"

#include <QDir>
#include <QFile>

namespace hubready {

namespace {

constexpr qint64 limit = qint64(16) << 20;
const QString mainFile = QStringLiteral("dublin_core.xml");

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() < limit ? file.readAll().toStdString() : std::string();
}

} // namespace

QStringList dspaceItemsIn(const QString &folder)
{
    if (QDir(folder).exists(mainFile))
        return {folder};
    QStringList items;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QDir(entry.filePath()).exists(mainFile))
            items << entry.filePath();
    }
    return items;
}

Result<void> addDSpaceItem(const QString &item, const QString &root, GrowingRow &row)
{
    const QDir folder(item);
    const QString name = item == root ? QString() : QDir(root).relativeFilePath(item) + u'/';
    const auto values = readXmlTree(contentOf(folder.filePath(mainFile)), name + mainFile);
    if (!values)
        return values.error();
    addDSpaceValues(values->root(), row);
    addDSpaceNeighbours(item, root, row);
    return {};
}

void addDSpaceNeighbours(const QString &item, const QString &root, GrowingRow &row)
{
    const QDir folder(item);
    const QString name = item == root ? QString() : QDir(root).relativeFilePath(item) + u'/';
    for (const QString &file : folder.entryList({QStringLiteral("metadata_*.xml")}, QDir::Files, QDir::Name)) {
        if (const auto more = readXmlTree(contentOf(folder.filePath(file)), name + file))
            addDSpaceValues(more->root(), row);
    }
    const QString contents = QString::fromStdString(contentOf(folder.filePath(QStringLiteral("contents"))));
    for (const QString &line : contents.split(u'\n', Qt::SkipEmptyParts)) {
        const QString file = line.section(u'\t', 0, 0).trimmed();
        const bool isOther =
            line.contains(QStringLiteral("bundle:")) && !line.contains(QStringLiteral("bundle:ORIGINAL"));
        if (!file.isEmpty() && !isOther && file != QStringLiteral("license.txt"))
            row.add("files", toWtf8(name + file));
    }
}

Result<TableHead> DSpaceItems::head(const ReadOptions &, ReadReport &report, const Progress &)
{
    TableHead head;
    for (const QString &item : m_items) {
        m_row.clear();
        if (addDSpaceItem(item, m_root, m_row))
            head.samples.push_back(m_row.copy());
        if (head.samples.size() >= sampleRowCount)
            break;
    }
    if (m_row.columns().empty())
        return noTable(report.name, FileRowsText::tr("None of its items can be read."));
    m_row.settle();
    head.columns = m_row.columns();
    return head;
}

Result<void> DSpaceItems::rows(RowTaker &taker, const Progress &progress)
{
    qint64 number = 0;
    for (const QString &item : m_items) {
        if (!progress.step(++number, m_items.size()))
            return Progress::cancelledError();
        const QString name = QDir(m_root).relativeFilePath(item);
        m_row.clear();
        if (const auto read = addDSpaceItem(item, m_root, m_row); !read) {
            taker.reject({name, read.error().why, {}});
            continue;
        }
        m_row.tellNew(taker);
        taker.take({m_row.cells(), {number, name, RecordPlace::Kind::File}});
    }
    return {};
}

} // namespace hubready
