#include "core/import/sheet/xlsx_extras.h"

#include "core/import/office_xml.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/import/sheet/xlsx_workbook.h"
#include "core/import/zip_archive.h"

#include <charconv>
#include <optional>

namespace hubready {

namespace {

int numberOf(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "B2:D9" or "B2".
std::optional<SheetExtras::Range> rangeOf(std::string_view reference)
{
    const size_t colon = reference.find(':');
    const std::string_view first = reference.substr(0, colon);
    const std::string_view last = colon == std::string_view::npos ? first : reference.substr(colon + 1);
    const auto rowOf = [](std::string_view cell) {
        const size_t digit = cell.find_first_of("0123456789");
        return digit == std::string_view::npos ? 0 : numberOf(cell.substr(digit));
    };
    const SheetExtras::Range range{rowOf(first), rowOf(last), columnOfReference(first), columnOfReference(last)};
    const bool isSound = range.firstRow > 0 && range.lastRow >= range.firstRow && range.firstColumn >= 0 &&
                         range.lastColumn >= range.firstColumn;
    return isSound ? std::optional(range) : std::nullopt;
}

class Handler final : public OfficeXmlHandler
{
public:
    Handler(SheetExtras &extras, const std::map<std::string, std::string> &targets)
        : m_extras(extras), m_targets(targets)
    {
    }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "col") {
            const std::string_view hidden = attributes["hidden"];
            if (hidden != "1" && hidden != "true")
                return;
            const int last = std::min(numberOf(attributes["max"]), sheetColumnCount);
            for (int column = std::max(numberOf(attributes["min"]), 1); column <= last; ++column)
                m_extras.hiddenColumns.push_back(column - 1);
        } else if (name == "mergeCell" && m_extras.merged.size() < SheetExtras::rangeLimit) {
            if (const auto range = rangeOf(attributes["ref"]))
                m_extras.merged.push_back(*range);
        } else if (name == "hyperlink" && m_extras.links.size() < SheetExtras::rangeLimit) {
            const auto target = m_targets.find(std::string(attributes.prefixed("id")));
            const auto range = rangeOf(attributes["ref"]);
            if (range && target != m_targets.end())
                m_extras.links.push_back({*range, target->second});
        }
    }

    void endElement(std::string_view) override {}

private:
    SheetExtras &m_extras;
    const std::map<std::string, std::string> &m_targets;
};

// Passes on what stands outside <sheetData>, piece by piece.
class WithoutRows
{
public:
    explicit WithoutRows(OfficeXmlParser &parser) : m_parser(parser) {}

    bool feed(std::string_view piece)
    {
        m_held += piece;
        if (m_state == State::Before) {
            const size_t at = m_held.find(begin);
            const size_t tagEnd = at == std::string::npos ? at : m_held.find('>', at);
            if (tagEnd == std::string::npos)
                return m_held.size() < (size_t(4) << 20) &&
                       (at != std::string::npos || pass(m_held.size() - std::min(m_held.size(), begin.size())));
            const bool isEmpty = m_held[tagEnd - 1] == '/';
            if (!pass(tagEnd + 1))
                return false;
            m_state = isEmpty ? State::Behind : State::Inside;
        }
        if (m_state == State::Inside) {
            // The end tag has the prefix that the beginning had: "</x:sheetData".
            size_t at = m_held.find(begin);
            if (at == std::string::npos) {
                m_held.erase(0, m_held.size() - std::min(m_held.size(), size_t(64)));
                return true;
            }
            at = m_held.rfind('<', at);
            m_held.erase(0, at);
            m_state = State::Behind;
        }
        return pass(m_held.size());
    }

private:
    enum class State { Before, Inside, Behind };
    static constexpr std::string_view begin = "sheetData";

    bool pass(size_t size)
    {
        const bool going = m_parser.feed(std::string_view(m_held).substr(0, size));
        m_held.erase(0, size);
        return going;
    }

    OfficeXmlParser &m_parser;
    std::string m_held;
    State m_state = State::Before;
};

} // namespace

SheetExtras readXlsxExtras(const ZipArchive &archive, const std::string &part)
{
    SheetExtras extras;
    const auto targets = readLinkTargets(archive, part);
    Handler handler(extras, targets);
    OfficeXmlParser parser(handler);
    WithoutRows outside(parser);
    // Damage shows when the rows are read; what was found until then holds.
    const auto read = archive.read(part, [&](std::string_view piece) { return outside.feed(piece); });
    Q_UNUSED(read)
    return extras;
}

} // namespace hubready
