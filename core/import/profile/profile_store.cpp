#include "core/import/profile/profile_store.h"

#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

// The profiles are linked into a static library, which needs naming them once, outside of any namespace.
static void initProfiles() { Q_INIT_RESOURCE(profiles); }

namespace hubready {

namespace {

struct ProfileStoreText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileStoreText)
};

constexpr std::array builtIn{"elr.xml", "ewin.xml", "dspace.xml", "moodle.xml", "drupal.xml", "lom.xml", "oai.xml"};

bool isSame(const QString &a, const QString &b) { return sameName(toWtf8(a.trimmed()), toWtf8(b.trimmed())); }

} // namespace

QStringList ProfileStore::names() const
{
    QStringList list;
    for (const MappingProfile &profile : profiles)
        list << profile.name;
    return list;
}

const MappingProfile *ProfileStore::named(const QString &name) const
{
    const auto found = std::ranges::find_if(profiles, [&](const MappingProfile &p) { return isSame(p.name, name); });
    return found == profiles.end() ? nullptr : &*found;
}

ProfileStore readProfiles(const QString &folder)
{
    ProfileStore store;
    const QDir own(folder);
    const QStringList files =
        folder.isEmpty() ? QStringList() : own.entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        auto profile = loadProfile(own.filePath(file));
        if (profile)
            store.profiles.push_back(std::move(profile.value()));
        else
            store.broken.push_back(profile.error());
    }
    std::ranges::stable_sort(store.profiles, {}, [](const MappingProfile &p) { return p.name.toCaseFolded(); });
    for (const char *file : builtIn) {
        const QString name = QString::fromLatin1(file);
        if (auto profile = readProfile(builtInProfileText(name), name))
            store.profiles.push_back(std::move(profile.value()));
    }
    return store;
}

Result<MappingProfile> findProfile(const QString &nameOrFile, const QString &folder)
{
    if (QFileInfo(nameOrFile).isFile())
        return loadProfile(nameOrFile);
    const ProfileStore store = readProfiles(folder);
    if (const MappingProfile *profile = store.named(nameOrFile))
        return *profile;
    return Error{
        ErrorCode::Usage,
        ProfileStoreText::tr("There is no profile “%1”.").arg(nameOrFile),
        {},
        ProfileStoreText::tr("It is no file, and the profiles are: %1.").arg(store.names().join(QStringLiteral(", "))),
        ProfileStoreText::tr("Name one of these, or the file of a profile.")};
}

QString profilePath(const QString &folder, const QString &name)
{
    QString file;
    for (QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            file += c;
        else if (!file.isEmpty() && !file.endsWith(u'-'))
            file += u'-';
    }
    while (file.endsWith(u'-'))
        file.chop(1);
    return QDir(folder).filePath((file.isEmpty() ? QStringLiteral("profile") : file.left(80)) + QStringLiteral(".xml"));
}

QString usualProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Hubready/profiles");
}

QByteArray builtInProfileText(const QString &name)
{
    initProfiles();
    QFile file(QStringLiteral(":/profiles/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace hubready
