#include "core/import/xml/xml_input.h"

#include "core/import/folder/dspace_items.h"
#include "core/import/xml/xml_reader_text.h"
#include "core/import/xml/xml_rows.h"
#include "core/import/xml/xml_vocabulary.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hubready {

namespace {

// What lies beside the file and belongs to its record: metadata that a manifest names, the list of files of a DSpace
// item.
class Neighbours
{
public:
    explicit Neighbours(const QString &path) : m_path(path) {}

    void addTo(const XmlNode &record, GrowingRow &row) const
    {
        if (m_path.isEmpty())
            return;
        if (record.name == "manifest")
            addExternal(externalMetadata(record), row);
        else if (record.name == "dublin_core" && QFileInfo(m_path).fileName() == QStringLiteral("dublin_core.xml"))
            addDSpaceNeighbours(folder().path(), folder().path(), row);
    }

private:
    QDir folder() const { return QFileInfo(m_path).absoluteDir(); }

    static std::string contentOf(const QString &path)
    {
        constexpr qint64 limit = qint64(16) << 20;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.size() < limit ? file.readAll().toStdString() : std::string();
    }

    // Never outside the manifest's own folder.
    void addExternal(const std::string &location, GrowingRow &row) const
    {
        const QString path = QDir::cleanPath(folder().filePath(toQString(location)));
        if (location.empty() || !path.startsWith(folder().absolutePath() + u'/') || !QFileInfo(path).isFile())
            return;
        if (const auto lom = readXmlTree(contentOf(path), QFileInfo(path).fileName()); lom && lom->root().name == "lom")
            addLom(lom->root(), row);
    }

    QString m_path;
};

class XmlSource final : public TableSource
{
public:
    XmlSource(std::string_view xml, XmlShape shape, QString path, ReadReport &report)
        : m_xml(xml), m_shape(std::move(shape)), m_neighbours(path), m_report(report)
    {
    }

    Result<TableHead> head(const ReadOptions &, ReadReport &report, const Progress &progress) override
    {
        report.recordPath = toQString(m_shape.path);
        TableHead head;
        const auto read = each(
            [&](const XmlNode &record, int) {
                if (head.samples.empty() && m_shape.vocabulary)
                    report.kind = kindOf(record);
                if (!makeRow(record))
                    return true;
                head.samples.push_back(m_row.copy());
                return head.samples.size() < sampleRowCount;
            },
            {}, {});
        if (!read)
            return read.error();
        (void)progress;
        if (m_row.columns().empty()) {
            if (read->state != OfficeXmlParser::State::Finished)
                return xmlError(read->state, XmlReaderText::tr("%1, line %2").arg(report.name).arg(read->line));
            return Error{ErrorCode::InputUnusable, XmlReaderText::tr("There is no record in this file."), report.name,
                         XmlReaderText::tr("It has no element “%1” with anything in it.").arg(toQString(m_shape.record.name)),
                         XmlReaderText::tr("Say which element is a record, or export it again.")};
        }
        m_row.settle();
        head.columns = m_row.columns();
        return head;
    }

    Result<void> rows(RowTaker &taker, const Progress &progress) override
    {
        qint64 number = 0;
        const auto read = each(
            [&](const XmlNode &record, int line) {
                ++number;
                if (!makeRow(record)) {
                    m_deleted += m_row.firstOf("header.status") == "deleted";
                    return true;
                }
                m_row.tellNew(taker);
                Q_UNUSED(line)
                taker.take({m_row.cells(), {number, {}, RecordPlace::Kind::Element}});
                return true;
            },
            [&](std::string_view name, std::string_view text) {
                m_isPage = m_isPage || (name == "resumptionToken" && !isBlank(text));
            },
            progress);
        if (!read)
            return read.error();
        if (read->state != OfficeXmlParser::State::Finished) {
            const QString where = XmlReaderText::tr("%1, line %2").arg(m_report.name).arg(read->line);
            const Error error = xmlError(read->state, where);
            if (number == 0)
                return error;
            taker.reject({where, error.why, {}});
        }
        if (m_deleted > 0)
            m_report.remarks << XmlReaderText::tr("%1 records are marked as deleted at the source and are left out.").arg(m_deleted);
        if (m_isPage)
            m_report.remarks << XmlReaderText::tr(
                "This is one page of a longer answer: it names a token for the next. Fetch the other pages as well.");
        return {};
    }

private:
    Result<XmlBreak> each(const XmlTake &take, const XmlOther &other, const Progress &progress) const
    {
        return forEachXmlRecord(m_xml, m_shape.record, take, other, progress);
    }

    // False: no record.
    bool makeRow(const XmlNode &record)
    {
        m_row.clear();
        if (m_shape.vocabulary)
            m_shape.vocabulary->addRow(record, m_row);
        else
            addPlain(record, m_row);
        m_neighbours.addTo(record, m_row);
        return !m_row.isEmpty() && m_row.firstOf("header.status") != "deleted";
    }

    QString kindOf(const XmlNode &record) const
    {
        if (!m_shape.vocabulary->kind)
            return QString::fromStdString(manifestKind(record));
        const XmlNode *metadata = record.child("metadata");
        const auto format = metadata
                                ? std::ranges::find_if(metadata->children, [](const XmlNode &n) { return !n.isText(); })
                                : std::span<const XmlNode>::iterator();
        const QString kind = QString::fromLatin1(m_shape.vocabulary->kind);
        if (!metadata || format == metadata->children.end())
            return kind;
        const std::string_view prefix = format->prefix.empty() ? format->name : format->prefix;
        return QStringLiteral("%1 (%2)").arg(kind, toQString(prefix));
    }

    std::string_view m_xml;
    XmlShape m_shape;
    Neighbours m_neighbours;
    ReadReport &m_report;
    GrowingRow m_row;
    qint64 m_deleted = 0;
    bool m_isPage = false;
};

QString declaredEncoding(QByteArrayView start)
{
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16");
    const qsizetype at = start.indexOf("encoding=");
    if (at < 0 || at > 200 || at + 10 >= start.size())
        return QStringLiteral("UTF-8");
    const char quote = start[at + 9];
    const qsizetype end = start.indexOf(quote, at + 10);
    return end < 0 ? QStringLiteral("UTF-8") : QString::fromLatin1(start.sliced(at + 10, end - at - 10));
}

// The text without its declaration, so that no encoding contradicts the one it now has.
std::string_view withoutDeclaration(std::string_view text)
{
    const size_t end = text.starts_with("<?xml") ? text.find("?>") : std::string_view::npos;
    return end == std::string_view::npos ? text : text.substr(end + 2);
}

bool hasRoot(std::string_view text, std::string_view word)
{
    return text.substr(0, 300).find(word) != std::string_view::npos;
}

} // namespace

double recogniseXml(const InputFile &file)
{
    QByteArrayView start = file.start();
    if (start.startsWith("\xFF\xFE<\0") || start.startsWith(QByteArrayView("\xFF\xFE<\0", 4)) ||
        start.startsWith(QByteArrayView("\xFE\xFF\0<", 4)))
        return 0.95;
    const std::string_view text(start.data(), size_t(start.size()));
    if (text.starts_with("<?xml"))
        return 0.97;
    const std::string head = lowered(text.substr(0, 300));
    const bool isNamedHtml = file.name.contains(QStringLiteral(".htm"), Qt::CaseInsensitive);
    if (isNamedHtml || !head.starts_with('<') || head.starts_with("<!doctype html") || hasRoot(head, "<html"))
        return 0;
    const bool isNamedSo = file.name.endsWith(QStringLiteral(".xml"), Qt::CaseInsensitive);
    return isNamedSo ? 0.95 : 0.7;
}

Result<void> readXmlInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress)
{
    std::string_view xml(file.bytes.data(), size_t(file.bytes.size()));
    xml.remove_prefix(std::min(xml.find_first_not_of(" \t\r\n"),
                               xml.size())); // white space before a declaration is common and harmless
    report.encoding = declaredEncoding(file.start(512));
    auto shape = findXmlRecords(xml, options.path, report.name);
    DecodedText decoded;
    const bool isOtherEncoding =
        !shape && shape.error().code == ErrorCode::InputUnusable && !options.encoding.isEmpty();
    if (isOtherEncoding || (!shape && decodeToUtf8(file.bytes)->encodingName != report.encoding)) {
        auto again =
            decodeToUtf8(file.bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
        if (!again)
            return again.error();
        decoded = std::move(again.value());
        xml = withoutDeclaration(decoded.utf8);
        const auto second = findXmlRecords(xml, options.path, report.name);
        if (second) {
            report.remarks
                << XmlReaderText::tr("The file says that it is %1, but its bytes are %2.").arg(report.encoding, decoded.encodingName);
            report.encoding = decoded.encodingName;
            shape = second;
        }
    }
    if (!shape)
        return shape.error();
    XmlSource source(xml, std::move(shape.value()), file.path, report);
    return readTable(source, options, report, sink, progress);
}

} // namespace hubready
