#include "core/import/folder/document_properties.h"

#include "core/import/folder/pdf_information.h"
#include "core/import/xml/xml_records.h"
#include "core/import/zip_archive.h"
#include "core/text/encoding.h"
#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace hubready {

namespace {

struct PropertyName
{
    std::string_view element; // local name in the document
    const char *column;
};

// Of core.xml in Office files and meta.xml in OpenDocument.
constexpr std::array properties{PropertyName{"title", "title"},
                                PropertyName{"description", "description"},
                                PropertyName{"subject", "subject"},
                                PropertyName{"keywords", "keywords"},
                                PropertyName{"keyword", "keywords"},
                                PropertyName{"creator", "author"},
                                PropertyName{"initial-creator", "author"},
                                PropertyName{"created", "created"},
                                PropertyName{"creation-date", "created"},
                                PropertyName{"category", "category"},
                                PropertyName{"language", "language"}};

void addElements(const XmlNode &node, GrowingRow &row)
{
    for (const XmlNode &child : node.children) {
        const auto property = std::ranges::find(properties, std::string_view(child.name), &PropertyName::element);
        const std::string text = property == properties.end() ? std::string() : child.allText();
        if (!text.empty() && row.firstOf(property->column).empty())
            row.add(property->column, text);
        else if (child.name == "meta")
            addElements(child, row);
    }
}

void addFromZip(const QString &path, GrowingRow &row)
{
    constexpr qint64 limit = qint64(4) << 20;
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return;
    for (const char *part : {"docProps/core.xml", "meta.xml"}) {
        const auto xml = archive->contains(part) ? archive->readAll(part, limit) : Result<std::string>(std::string());
        if (!xml || xml->empty())
            continue;
        if (const auto tree = readXmlTree(xml.value(), QString::fromLatin1(part)))
            addElements(tree->root(), row);
    }
}

QString attributeOf(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(name + QStringLiteral("\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag);
    return match.captured(1) + match.captured(2);
}

void addFromHtml(QByteArrayView bytes, GrowingRow &row)
{
    constexpr qsizetype head = 256 << 10;
    const auto decoded = decodeToUtf8(bytes.first(std::min(bytes.size(), head)));
    if (!decoded)
        return;
    const QString text = toQString(decoded->utf8);
    static const QRegularExpression title(QStringLiteral("<title[^>]*>(.*?)</title>"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = title.match(text); match.hasMatch())
        row.add("title", trimmed(shownText(toWtf8(match.captured(1)))));
    static const QRegularExpression meta(QStringLiteral("<meta\\b[^>]*>"), QRegularExpression::CaseInsensitiveOption);
    static constexpr std::array<std::pair<std::string_view, const char *>, 7> names{{{"description", "description"},
                                                                                     {"keywords", "keywords"},
                                                                                     {"author", "author"},
                                                                                     {"dc.title", "title"},
                                                                                     {"dc.description", "description"},
                                                                                     {"dc.creator", "author"},
                                                                                     {"dcterms.created", "created"}}};
    for (auto tags = meta.globalMatch(text); tags.hasNext();) {
        const QString tag = tags.next().captured();
        const std::string name = toWtf8(attributeOf(tag, QStringLiteral("name")).toLower());
        const auto known =
            std::ranges::find(names, std::string_view(name), &std::pair<std::string_view, const char *>::first);
        if (known != names.end() && row.firstOf(known->second).empty())
            row.add(known->second, trimmed(shownText(toWtf8(attributeOf(tag, QStringLiteral("content"))))));
    }
}

} // namespace

void addDocumentProperties(const InputFile &file, GrowingRow &row)
{
    if (file.bytes.startsWith("%PDF-"))
        addPdfInformation(file.bytes, row);
    else if (file.bytes.startsWith("PK\x03\x04") && !file.path.isEmpty())
        addFromZip(file.path, row);
    else if (const QByteArray start = file.start(512).toByteArray().toLower();
             start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<head"))
        addFromHtml(file.bytes, row);
}

QString titleFromName(const QString &fileName)
{
    QString title = QFileInfo(fileName).completeBaseName();
    title.replace(u'_', u' ');
    if (!title.contains(u' '))
        title.replace(u'-', u' ');
    return title.simplified();
}

} // namespace hubready
