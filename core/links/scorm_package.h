// What a SCORM package says of itself: its manifest (imsmanifest.xml at the top of the zip file), read without
// unpacking anything to disk. The Learning Hub plays SCORM 1.2.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_table.h"
#include "core/reference/file_sizes.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hubready {

enum class ScormState : unsigned char {
    Readable,
    NoZip,            // the file is no zip archive, or a damaged one
    NoManifest,       // no imsmanifest.xml at all
    ManifestInFolder, // it stands in a folder of the archive, where no player looks for it
    BadManifest,      // it is no XML that can be read
};

enum class ScormVersion : unsigned char { Unknown, V1_2, V2004, Other };

struct ScormPackage
{
    ScormState state = ScormState::Readable;
    ScormVersion version = ScormVersion::Unknown;
    std::string versionText; // as the manifest says it: "1.2", "2004 3rd Edition"
    std::string title;       // of its first organisation; empty: none
};

ScormVersion scormVersionOf(std::string_view text); // as a manifest says it

// Whether the package has a title of its own that says something else: case and signs do not count, nor does what says
// more of the same, and what authoring tools put there by themselves is no title.
bool saysOtherTitle(const ScormPackage &package, std::string_view recordTitle);

ScormPackage readScormPackage(const QString &path);

class ScormPackages
{
public:
    void put(std::string name, ScormPackage package)
    {
        m_packages.insert_or_assign(std::move(name), std::move(package));
    }
    const ScormPackage *find(std::string_view stagedName) const; // null: not opened

    size_t size() const { return m_packages.size(); }
    size_t unreadable() const; // whatever the reason

    // For a project, so that it says the same when the folder is elsewhere.
    QJsonObject toJson() const;
    static ScormPackages fromJson(const QJsonObject &object);

private:
    std::unordered_map<std::string, ScormPackage> m_packages;
};

// Opens the files that SCORM records name and that are among the staged files below `folder`. Long.
Result<std::shared_ptr<const ScormPackages>> readScormPackages(const QString &folder, const RecordTable &table,
                                                               const FileSizes &staged, const Progress &progress);

} // namespace hubready
