// The table of contents of a workbook: which sheets it has, in which part of the archive each is, where its texts and
// number formats are, and by which calendar it counts.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace hubready {

class ZipArchive;

struct XlsxSheetPart
{
    QString name;
    bool hidden = false;
    std::string part;
};

struct XlsxWorkbookParts
{
    std::vector<XlsxSheetPart> sheets; // worksheets only, in the order of the tabs
    std::string sharedStrings;         // empty: none
    std::string styles;                // likewise
    bool from1904 = false;
};

Result<XlsxWorkbookParts> readWorkbookParts(const ZipArchive &archive);

// The addresses that cells of a sheet lead to, by the ids that its hyperlinks name.
std::map<std::string, std::string> readLinkTargets(const ZipArchive &archive, const std::string &part);

} // namespace hubready
