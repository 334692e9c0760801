#include "core/import/course/course_package.h"

#include "core/import/xml/xml_records.h"
#include "core/import/xml/xml_rows.h"
#include "core/import/zip_archive.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <functional>

namespace hubready {

namespace {

struct CoursePackageText
{
    Q_DECLARE_TR_FUNCTIONS(CoursePackageText)
};

constexpr qint64 manifestLimit = qint64(32) << 20;
constexpr std::array<std::string_view, 3> manifests{"imsmanifest.xml", "cmi5.xml", "tincan.xml"};

// The content of a file of the package by its path inside; nothing: it is not there.
using FileReader = std::function<std::optional<Result<std::string>>(const std::string &path)>;

// "a/../b" and "/b" stay inside; what leads out is no path of the package.
std::optional<std::string> pathInside(const std::string &folder, std::string target)
{
    std::ranges::replace(target, '\\', '/');
    const QString path = QDir::cleanPath(toQString(folder + target));
    return target.empty() || path.startsWith(QStringLiteral("..")) || path.startsWith(u'/')
               ? std::nullopt
               : std::optional(toWtf8(path));
}

Result<CourseFacts> readManifest(const std::string &path, const FileReader &fileAt, const QString &name,
                                 GrowingRow &row)
{
    const auto content = fileAt(path);
    if (!content)
        return noCourse(name);
    if (!*content)
        return content->error();
    const auto root = readXmlTree(content->value(), CoursePackageText::tr("%1, %2").arg(name, toQString(path)));
    if (!root)
        return root.error();
    CourseFacts facts;
    if (root->root().name != "manifest") {
        facts.kind = root->root().name == "tincan" ? QStringLiteral("xAPI") : QStringLiteral("cmi5");
        addPlain(root->root(), row);
        return facts;
    }
    facts.kind = QString::fromStdString(manifestKind(root->root()));
    facts.isScorm = facts.kind.startsWith(QStringLiteral("SCORM"));
    const std::string folder = path.substr(0, path.size() - std::string_view("imsmanifest.xml").size());
    addManifest(root->root(), row);
    const std::string location = externalMetadata(root->root());
    if (location.empty())
        return facts;
    const auto inside = pathInside(folder, location);
    const auto external = inside ? fileAt(*inside) : std::nullopt;
    if (!external || !*external) {
        facts.remarks << CoursePackageText::tr("%1: the manifest names metadata in %2, which is not in the package.")
                             .arg(name, toQString(location));
        return facts;
    }
    const auto lom = readXmlTree(external->value(), CoursePackageText::tr("%1, %2").arg(name, toQString(*inside)));
    if (lom)
        addLom(lom->root(), row);
    else
        facts.remarks
            << CoursePackageText::tr("%1: the metadata in %2 cannot be read. %3").arg(name, toQString(*inside), lom.error().why);
    return facts;
}

std::string lastOf(const std::string &path) { return path.substr(path.find_last_of("/\\") + 1); }

} // namespace

Error noCourse(const QString &name)
{
    return {ErrorCode::InputUnusable, CoursePackageText::tr("This is no course package that can be read."), name,
            CoursePackageText::tr("It has no imsmanifest.xml, which every SCORM and IMS package has."),
            CoursePackageText::tr("Check that it is the package that the platform exported. If it is a zip around exports, unpack "
                     "it and open these.")};
}

Result<CourseFacts> readCourseZip(const ZipArchive &archive, const QString &name, GrowingRow &row)
{
    // The manifest nearest to the root: some put the package into a folder first.
    std::string best;
    for (const std::string_view wanted : manifests) {
        for (const std::string &entry : archive.entryNames()) {
            const auto depth = [](const std::string &path) { return std::ranges::count(path, '/'); };
            if (lastOf(entry) == wanted && (best.empty() || depth(entry) < depth(best)))
                best = entry;
        }
        if (!best.empty())
            break;
    }
    if (best.empty())
        return noCourse(name);
    return readManifest(
        best,
        [&](const std::string &path) -> std::optional<Result<std::string>> {
            return archive.contains(path) ? std::optional(archive.readAll(path, manifestLimit)) : std::nullopt;
        },
        name, row);
}

Result<CourseFacts> readCourseFolder(const QString &folder, const QString &name, GrowingRow &row)
{
    const QDir root(folder);
    const auto wanted =
        std::ranges::find_if(manifests, [&](std::string_view file) { return root.exists(toQString(file)); });
    if (wanted == manifests.end())
        return noCourse(name);
    return readManifest(
        std::string(*wanted),
        [&](const std::string &path) -> std::optional<Result<std::string>> {
            QFile file(root.filePath(toQString(path)));
            if (!file.open(QIODevice::ReadOnly) || file.size() > manifestLimit)
                return std::nullopt;
            return Result<std::string>(file.readAll().toStdString());
        },
        name, row);
}

bool isCourseFolder(const QString &folder)
{
    return std::ranges::any_of(manifests, [&](std::string_view file) { return QDir(folder).exists(toQString(file)); });
}

} // namespace hubready
