#include "core/import/zip_kind.h"

#include "core/import/zip_archive.h"

#include <algorithm>

namespace hubready {

namespace {

bool isOpenDocumentSheet(const ZipArchive &archive)
{
    if (!archive.contains("content.xml"))
        return false;
    const auto type = archive.readAll("mimetype", 200);
    return !type || type->find("spreadsheet") != std::string::npos;
}

bool hasManifest(const ZipArchive &archive)
{
    const auto names = archive.entryNames();
    return std::ranges::any_of(names, [](const std::string &name) {
        const size_t slash = name.find_last_of("/\\");
        const std::string last = slash == std::string::npos ? name : name.substr(slash + 1);
        return last == "imsmanifest.xml" || last == "cmi5.xml" || last == "tincan.xml";
    });
}

ZipKind lookInto(const InputFile &file)
{
    if (!file.bytes.startsWith("PK\x03\x04") && !file.bytes.startsWith("PK\x05\x06"))
        return ZipKind::None;
    if (file.path.isEmpty())
        return ZipKind::Other;
    const auto archive = ZipArchive::open(file.path);
    if (!archive)
        return ZipKind::Unreadable;
    if (hasManifest(archive.value()))
        return ZipKind::Course;
    if (archive->contains("xl/workbook.xml") || archive->contains("xl/workbook.bin"))
        return ZipKind::Xlsx;
    if (isOpenDocumentSheet(archive.value()))
        return ZipKind::Ods;
    if (archive->contains("word/document.xml") || archive->contains("ppt/presentation.xml") ||
        archive->contains("content.xml") || archive->contains("META-INF/container.xml"))
        return ZipKind::Document;
    return archive->contains("[Content_Types].xml") ? ZipKind::Xlsx : ZipKind::Other;
}

} // namespace

ZipKind zipKind(const InputFile &file)
{
    if (!file.zipKind)
        file.zipKind = lookInto(file);
    return *file.zipKind;
}

} // namespace hubready
