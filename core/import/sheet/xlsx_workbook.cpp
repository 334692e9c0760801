#include "core/import/sheet/xlsx_workbook.h"

#include "core/import/office_xml.h"
#include "core/import/sheet/xlsx_reader_text.h"
#include "core/import/sheet/xlsx_shared_strings.h"
#include "core/import/zip_archive.h"
#include "core/text/wtf8.h"

#include <QFileInfo>

#include <map>

namespace hubready {

namespace {

struct Relation
{
    std::string type; // the last word of its address: "worksheet", "styles"
    std::string target;
};

using Relations = std::map<std::string, Relation, std::less<>>; // by id

std::string folderOf(std::string_view part)
{
    const size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

// "xl/" and "../a.xml" as "a.xml"; a target that begins with a slash counts from the root.
std::string resolved(const std::string &folder, std::string target)
{
    std::replace(target.begin(), target.end(), '\\', '/');
    std::string_view rest = target;
    std::string out = rest.starts_with('/') ? std::string() : folder;
    while (!rest.empty()) {
        const std::string_view step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(rest.size(), step.size() + 1));
        if (step == "..")
            out = folderOf(std::string_view(out).substr(0, out.empty() ? 0 : out.size() - 1));
        else if (!step.empty() && step != ".")
            out.append(step).append(rest.empty() ? "" : "/");
    }
    return out;
}

class RelationHandler final : public OfficeXmlHandler
{
public:
    RelationHandler(Relations &relations, std::string folder) : m_relations(relations), m_folder(std::move(folder)) {}

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes["TargetMode"] == "External")
            return;
        const std::string_view type = attributes["Type"];
        m_relations[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                      resolved(m_folder, std::string(attributes["Target"]))};
    }

    void endElement(std::string_view) override {}

private:
    Relations &m_relations;
    std::string m_folder;
};

struct SheetEntry
{
    QString name;
    std::string relation;
    bool hidden;
};

class WorkbookHandler final : public OfficeXmlHandler
{
public:
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "sheet") {
            const std::string_view state = attributes["state"];
            sheets.push_back({toQString(attributes["name"]), std::string(attributes.prefixed("id")),
                              state == "hidden" || state == "veryHidden"});
        } else if (name == "workbookPr") {
            const std::string_view value = attributes["date1904"];
            from1904 = value == "1" || value == "true" || value == "on";
        }
    }

    void endElement(std::string_view) override {}

    std::vector<SheetEntry> sheets;
    bool from1904 = false;
};

Result<void> parsePart(const ZipArchive &archive, const std::string &part, OfficeXmlHandler &handler)
{
    OfficeXmlParser parser(handler);
    const Result<void> unpacked = archive.read(part, [&](std::string_view piece) { return parser.feed(piece); });
    if (!unpacked)
        return unpacked.error();
    const OfficeXmlParser::State state = parser.finish();
    if (state == OfficeXmlParser::State::Finished)
        return {};
    const QString file = QFileInfo(archive.path()).fileName();
    return officeXmlError(state, XlsxReaderText::tr("%1, part %2").arg(file, toQString(part)));
}

// Relations of `part` ("" for those of the whole archive); none when it has none.
Result<Relations> readRelations(const ZipArchive &archive, const std::string &part)
{
    Relations relations;
    const std::string folder = folderOf(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (!archive.contains(file))
        return relations;
    RelationHandler handler(relations, folder);
    const Result<void> parsed = parsePart(archive, file, handler);
    if (!parsed)
        return parsed.error();
    return relations;
}

std::string targetOfType(const ZipArchive &archive, const Relations &relations, std::string_view type,
                         const std::string &usual)
{
    for (const auto &[id, relation] : relations) {
        if (relation.type == type && archive.contains(relation.target))
            return relation.target;
    }
    return archive.contains(usual) ? usual : std::string();
}

Error notAWorkbook(const ZipArchive &archive, const QString &why)
{
    return {ErrorCode::InputUnusable, XlsxReaderText::tr("The file is no Excel workbook that can be read."),
            QFileInfo(archive.path()).fileName(), why,
            XlsxReaderText::tr("Open it in the program that it comes from and save it as an Excel workbook (.xlsx).")};
}

Error missingWorkbook(const ZipArchive &archive)
{
    if (archive.contains("content.xml"))
        return notAWorkbook(archive, XlsxReaderText::tr("It is an OpenDocument file."));
    if (archive.contains("xl/workbook.bin"))
        return notAWorkbook(archive, XlsxReaderText::tr("It is a binary workbook (.xlsb)."));
    if (archive.contains("word/document.xml"))
        return notAWorkbook(archive, XlsxReaderText::tr("It is a Word document."));
    return notAWorkbook(archive, XlsxReaderText::tr("The part that lists its sheets is missing."));
}

} // namespace

Result<XlsxWorkbookParts> readWorkbookParts(const ZipArchive &archive)
{
    const Result<Relations> top = readRelations(archive, {});
    if (!top)
        return top.error();
    const std::string workbook = targetOfType(archive, top.value(), "officeDocument", "xl/workbook.xml");
    if (workbook.empty() || !workbook.ends_with(".xml"))
        return missingWorkbook(archive);
    WorkbookHandler handler;
    const Result<void> parsed = parsePart(archive, workbook, handler);
    if (!parsed)
        return parsed.error();
    const Result<Relations> relations = readRelations(archive, workbook);
    if (!relations)
        return relations.error();

    XlsxWorkbookParts parts;
    parts.from1904 = handler.from1904;
    parts.sharedStrings = targetOfType(archive, relations.value(), "sharedStrings", "xl/sharedStrings.xml");
    parts.styles = targetOfType(archive, relations.value(), "styles", "xl/styles.xml");
    for (SheetEntry &sheet : handler.sheets) {
        const auto relation = relations.value().find(sheet.relation);
        // Charts and dialogues have tabs too, but no cells.
        if (relation != relations.value().end() && relation->second.type == "worksheet")
            parts.sheets.push_back({std::move(sheet.name), sheet.hidden, relation->second.target});
    }
    if (parts.sheets.empty())
        return notAWorkbook(archive, XlsxReaderText::tr("It lists no sheet that has cells."));
    return parts;
}

std::map<std::string, std::string> readLinkTargets(const ZipArchive &archive, const std::string &part)
{
    std::map<std::string, std::string> targets;
    class Handler final : public OfficeXmlHandler
    {
    public:
        explicit Handler(std::map<std::string, std::string> &found) : m_found(found) {}
        void startElement(std::string_view name, const XmlAttributes &attributes) override
        {
            if (name == "Relationship" && attributes["Type"].ends_with("/hyperlink"))
                m_found[std::string(attributes["Id"])] = attributes["Target"];
        }
        void endElement(std::string_view) override {}

    private:
        std::map<std::string, std::string> &m_found;
    };
    Handler handler(targets);
    const std::string folder = folderOf(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (archive.contains(file) && !parsePart(archive, file, handler))
        targets.clear();
    return targets;
}

} // namespace hubready
