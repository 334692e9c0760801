#include "core/import/sheet/xlsx_styles.h"

#include "core/import/office_xml.h"
#include "core/import/sheet/xlsx_shared_strings.h"
#include "core/import/zip_archive.h"

#include <QFileInfo>

#include <charconv>
#include <map>

namespace hubready {

namespace {

int toInt(std::string_view text, int otherwise = 0)
{
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

class XlsxStyles::Handler final : public OfficeXmlHandler
{
public:
    explicit Handler(XlsxStyles &styles) : m_styles(styles) {}

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            m_custom[toInt(attributes["numFmtId"])] = shapeOfFormat(attributes["formatCode"]);
        } else if (name == "cellXfs") {
            m_inCellFormats = true;
        } else if (name == "xf" && m_inCellFormats) {
            const int id = toInt(attributes["numFmtId"]);
            const auto custom = m_custom.find(id);
            m_styles.m_shapes.push_back(custom != m_custom.end() ? custom->second : shapeOfBuiltInFormat(id));
        }
    }

    void endElement(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellFormats = false;
    }

private:
    XlsxStyles &m_styles;
    std::map<int, NumberShape> m_custom;
    bool m_inCellFormats = false;
};

Result<XlsxStyles> XlsxStyles::read(const ZipArchive &archive, const std::string &part)
{
    XlsxStyles styles;
    if (part.empty())
        return styles;
    Handler handler(styles);
    OfficeXmlParser parser(handler);
    const Result<void> unpacked = archive.read(part, [&](std::string_view piece) { return parser.feed(piece); });
    if (!unpacked)
        return unpacked.error();
    const OfficeXmlParser::State state = parser.finish();
    if (state != OfficeXmlParser::State::Finished)
        return officeXmlError(state, QFileInfo(archive.path()).fileName());
    return styles;
}

} // namespace hubready
