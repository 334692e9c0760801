// The texts of a workbook: how a text is put together from the XML of a shared or inline string, and the table of the
// shared ones, kept in one piece of memory.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/office_xml.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class ZipArchive;

// Undoes "_x000D_" and its like, which is how Excel writes what XML cannot hold: control characters, NUL, halves of a
// surrogate pair. Two halves that meet become one character.
void appendXlsxText(std::string &out, std::string_view escaped);

// Collects one <si> or <is>: plain text or the runs of a rich text, without the phonetic ones (the reading aid above
// Japanese text, which is not part of the value).
class XlsxTextCollector
{
public:
    void begin();
    void startElement(std::string_view name);
    void endElement(std::string_view name);
    void characters(std::string_view text);
    const std::string &text() const { return m_text; }
    bool tooLong() const { return m_piece.size() + m_text.size() > limit; }

private:
    static constexpr size_t limit = size_t(16) << 20; // 500 times what Excel takes

    std::string m_text;
    std::string m_piece;
    int m_phonetic = 0;
    bool m_collecting = false;
};

class XlsxSharedStrings
{
public:
    // `part`: its name in the archive; empty: the workbook has none.
    static Result<XlsxSharedStrings> read(const ZipArchive &archive, const std::string &part, const Progress &progress);

    std::optional<std::string_view> at(size_t index) const;
    size_t size() const { return m_ends.size(); }

private:
    class Handler;
    std::string m_all;
    std::vector<size_t> m_ends;
};

// What keeps `part` from being read as XML, in words. `where` names file and sheet.
Error officeXmlError(OfficeXmlParser::State state, const QString &where);
// More rows or columns than any sheet has; what came before them may be used.
Error sheetTooLarge(const QString &where);

} // namespace hubready
