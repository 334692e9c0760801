#include "core/links/scorm_package.h"

#include "core/import/office_xml.h"
#include "core/import/zip_archive.h"
#include "core/record/file_names.h"
#include "core/record/record.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <optional>

namespace hubready {

namespace {

constexpr qint64 largestManifest = qint64(8) << 20; // bytes, unpacked
constexpr std::string_view imsManifest = "imsmanifest.xml";

// In the order of ScormState.
constexpr std::array stateNames{"readable", "no-zip", "no-manifest", "manifest-in-folder", "bad-manifest"};

const char *nameOf(ScormState state) { return stateNames[size_t(state)]; }

std::optional<ScormState> stateOf(std::string_view name)
{
    const auto found = std::ranges::find(stateNames, name, [](const char *known) { return std::string_view(known); });
    return found == stateNames.end() ? std::nullopt : std::optional(ScormState(found - stateNames.begin()));
}

std::string withFoldedSpace(std::string_view text)
{
    std::string out;
    for (std::string_view rest = trimmed(text); !rest.empty();) {
        const char32_t c = takeCodePoint(rest);
        if (!QChar::isSpace(c))
            appendCodePoint(out, c);
        else if (!out.ends_with(' '))
            out += ' ';
    }
    return out;
}

// Letters and figures only, small.
std::string lettersOf(std::string_view text)
{
    std::string out;
    const std::string small = lowered(text);
    for (std::string_view rest = small; !rest.empty();) {
        if (const char32_t c = takeCodePoint(rest); QChar::isLetterOrNumber(c) || QChar::isMark(c))
            appendCodePoint(out, c);
    }
    return out;
}

// Takes the version (metadata/schemaversion) and the title of the first organisation.
class ManifestHandler final : public OfficeXmlHandler
{
public:
    std::string version;
    std::string title;
    bool isManifest = false;

    void startElement(std::string_view name, const XmlAttributes &) override
    {
        m_path.emplace_back(name);
        if (m_path.size() == 1)
            isManifest = name == "manifest";
        m_taken = pathIs({"manifest", "metadata", "schemaversion"})                ? &version
                  : pathIs({"manifest", "organizations", "organization", "title"}) ? &title
                                                                                   : nullptr;
        if (m_taken && !m_taken->empty())
            m_taken = nullptr; // the first one counts
    }
    void endElement(std::string_view) override
    {
        if (!m_path.empty())
            m_path.pop_back();
        m_taken = nullptr;
    }
    void characters(std::string_view text) override
    {
        constexpr size_t enough = 4000;
        if (m_taken && m_taken->size() < enough)
            *m_taken += text;
    }

private:
    bool pathIs(std::initializer_list<std::string_view> wanted) const { return std::ranges::equal(m_path, wanted); }

    std::vector<std::string> m_path;
    std::string *m_taken = nullptr;
};

} // namespace

ScormVersion scormVersionOf(std::string_view text)
{
    const std::string version = lowered(withFoldedSpace(text));
    if (version.empty())
        return ScormVersion::Unknown;
    if (version == "1.2")
        return ScormVersion::V1_2;
    // "CAM 1.3" is how the first edition of SCORM 2004 called itself.
    return version.find("2004") != std::string::npos || version == "cam 1.3" || version == "1.3" ? ScormVersion::V2004
                                                                                                 : ScormVersion::Other;
}

bool saysOtherTitle(const ScormPackage &package, std::string_view recordTitle)
{
    constexpr std::array noTitles{std::string_view("untitled"),    std::string_view("title"),
                                  std::string_view("course"),      std::string_view("newcourse"),
                                  std::string_view("scorm"),       std::string_view("scormpackage"),
                                  std::string_view("sco"),         std::string_view("defaultorganization"),
                                  std::string_view("organization")};
    const std::string own = lettersOf(package.title);
    const std::string other = lettersOf(recordTitle);
    if (own.empty() || std::ranges::find(noTitles, own) != noTitles.end())
        return false;
    return other.empty() || (own.find(other) == std::string::npos && other.find(own) == std::string::npos);
}

ScormPackage readScormPackage(const QString &path)
{
    ScormPackage package;
    auto archive = ZipArchive::open(path);
    if (!archive) {
        package.state = ScormState::NoZip;
        return package;
    }
    if (!archive->contains(std::string(imsManifest))) {
        const std::vector<std::string> names = archive.value().entryNames();
        const bool isDeeper = std::ranges::any_of(
            names, [](const std::string &name) { return lowered(name).ends_with("/" + std::string(imsManifest)); });
        package.state = isDeeper ? ScormState::ManifestInFolder : ScormState::NoManifest;
        return package;
    }
    ManifestHandler handler;
    OfficeXmlParser parser(handler);
    const auto manifest = archive.value().readAll(std::string(imsManifest), largestManifest);
    const bool isRead =
        manifest && (parser.feed(manifest.value()), parser.finish() == OfficeXmlParser::State::Finished);
    if (!isRead || !handler.isManifest) {
        package.state = ScormState::BadManifest;
        return package;
    }
    package.versionText = withFoldedSpace(handler.version);
    package.version = scormVersionOf(handler.version);
    package.title = withFoldedSpace(handler.title);
    return package;
}

const ScormPackage *ScormPackages::find(std::string_view stagedName) const
{
    const auto found = m_packages.find(std::string(stagedName));
    return found == m_packages.end() ? nullptr : &found->second;
}

size_t ScormPackages::unreadable() const
{
    return size_t(std::ranges::count_if(m_packages, [](const auto &entry) { return entry.second.state != ScormState::Readable; }));
}

QJsonObject ScormPackages::toJson() const
{
    QJsonObject object;
    for (const auto &[name, package] : m_packages) {
        object.insert(toQString(name), QJsonObject{{QStringLiteral("state"), QLatin1StringView(nameOf(package.state))},
                                                   {QStringLiteral("version"), toQString(package.versionText)},
                                                   {QStringLiteral("title"), toQString(package.title)}});
    }
    return object;
}

ScormPackages ScormPackages::fromJson(const QJsonObject &object)
{
    ScormPackages packages;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QJsonObject said = entry.value().toObject();
        const auto state = stateOf(said.value(u"state").toString().toStdString());
        if (!state)
            continue; // of a newer program
        const std::string version = toWtf8(said.value(u"version").toString());
        packages.put(toWtf8(entry.key()), {*state, scormVersionOf(version), version, toWtf8(said.value(u"title").toString())});
    }
    return packages;
}

Result<std::shared_ptr<const ScormPackages>> readScormPackages(const QString &folder, const RecordTable &table,
                                                               const FileSizes &staged, const Progress &progress)
{
    auto packages = std::make_shared<ScormPackages>();
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        if (!progress.step(row, table.size()))
            return Progress::cancelledError();
        const Record &record = decoder.decode(row);
        if (!record.readable || record.typeKey != "scorm")
            continue;
        forEachFileName(record, [&](std::string_view name, Field field, int) {
            const std::string file(withoutPublicScheme(name));
            if (field == Field::Files && !packages->find(file) && staged.contains(file))
                packages->put(file, readScormPackage(QDir(folder).filePath(toQString(file))));
        });
    }
    return std::shared_ptr<const ScormPackages>(std::move(packages));
}

} // namespace hubready
