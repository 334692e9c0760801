#include "core/rules/context.h"

#include "core/links/scorm_package.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubready {

namespace {

struct CheckContextText
{
    Q_DECLARE_TR_FUNCTIONS(CheckContextText)
};

std::string textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QByteArray::number(value.toInteger()).toStdString();
    return toWtf8(value.toString());
}

std::optional<std::unordered_set<std::string>> databaseKeys(const QJsonObject &object, const char *key)
{
    const QJsonValue list = object.value(QLatin1StringView(key));
    if (!list.isArray())
        return std::nullopt;
    std::unordered_set<std::string> keys;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items)
        keys.insert(databaseKey(textOf(item)));
    return keys;
}

// Keys of what this program found out in the staged folder, for a project's own context.
constexpr QLatin1StringView folderKey("staged_folder");
constexpr QLatin1StringView packagesKey("scorm_packages");

QJsonObject objectOf(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

QByteArray jsonOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

void takeNumber(const QJsonObject &settings, const char *key, qint64 &target)
{
    const QJsonValue value = settings.value(QLatin1StringView(key));
    if (value.isDouble())
        target = value.toInteger(target);
}

} // namespace

CheckContext::CheckContext()
{
    for (std::string_view extension : hubready::disallowedExtensions())
        disallowedExtensions.emplace(extension);
}

Result<CheckContext> CheckContext::fromJson(const QByteArray &json, const QString &name)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return Error{ErrorCode::InputUnusable, CheckContextText::tr("The context file cannot be used."),
                     CheckContextText::tr("%1, byte %2").arg(name).arg(problem.offset),
                     CheckContextText::tr("It is not one JSON object."), CheckContextText::tr("Correct the file, or go on without it.")};
    }
    const QJsonObject object = document.object();
    CheckContext context;
    context.source = json;
    context.knownUserNames = databaseKeys(object, "known_users");
    if (context.knownUserNames) {
        auto &ids = context.knownUserIds.emplace();
        for (const std::string &user : *context.knownUserNames) {
            bool isNumber = false;
            const qint64 id = QByteArray::fromStdString(user).trimmed().toLongLong(&isNumber);
            if (isNumber)
                ids.insert(id);
        }
    }
    context.catalogues = databaseKeys(object, "catalogues");
    context.lmsLinksInUse = databaseKeys(object, "lms_links_in_use");
    if (const QJsonValue files = object.value(u"staged_files"); files.isObject()) {
        auto &staged = context.stagedFiles.emplace();
        const QJsonObject names = files.toObject();
        for (auto file = names.begin(); file != names.end(); ++file)
            staged.emplace(toWtf8(file.key()), file.value().toInteger());
    }
    context.stagedFolder = object.value(folderKey).toString();
    if (const QJsonValue packages = object.value(packagesKey); packages.isObject())
        context.scormPackages = std::make_shared<const ScormPackages>(ScormPackages::fromJson(packages.toObject()));
    if (const QJsonValue list = object.value(u"disallowed_extensions"); list.isArray()) {
        context.disallowedExtensions.clear();
        const QJsonArray items = list.toArray();
        for (const QJsonValue &item : items)
            context.disallowedExtensions.insert(textOf(item));
    }
    const QJsonObject settings = object.value(u"settings").toObject();
    takeNumber(settings, "record_max_length", context.settings.recordMaxLength);
    takeNumber(settings, "file_max_size", context.settings.fileMaxSize);
    takeNumber(settings, "package_max_size", context.settings.packageMaxSize);
    takeNumber(settings, "link_timeout_seconds", context.settings.linkTimeoutSeconds);
    return context;
}

Result<CheckContext> CheckContext::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, CheckContextText::tr("The context file cannot be opened."), path, file.errorString(),
                     CheckContextText::tr("Check the name and that you may read it.")};
    }
    return fromJson(file.readAll(), path);
}

Result<void> CheckContext::takeStagedFiles(const QString &folder)
{
    const QDir top(folder);
    if (!top.exists()) {
        return Error{ErrorCode::InputUnusable, CheckContextText::tr("The folder of staged files cannot be found."), folder, {},
                     CheckContextText::tr("Check the name of the folder.")};
    }
    auto &staged = stagedFiles.emplace();
    QJsonObject names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QString name = top.relativeFilePath(files.filePath());
        staged.emplace(toWtf8(name), files.fileInfo().size());
        names.insert(name, files.fileInfo().size());
    }
    stagedFolder = top.absolutePath();
    scormPackages = nullptr;
    QJsonObject object = objectOf(source);
    object.insert(QStringLiteral("staged_files"), names);
    object.insert(folderKey, stagedFolder);
    object.remove(packagesKey);
    source = jsonOf(object);
    return {};
}

void CheckContext::takeScormPackages(std::shared_ptr<const ScormPackages> packages)
{
    scormPackages = std::move(packages);
    QJsonObject object = objectOf(source);
    object.insert(packagesKey, scormPackages->toJson());
    source = jsonOf(object);
}

} // namespace hubready
