#include "core/package/manifest.h"

#include "core/base/sha256.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubready {

namespace {

struct ManifestText
{
    Q_DECLARE_TR_FUNCTIONS(ManifestText)
};

// Who approved each record last.
Result<QJsonArray> approvals(const ProjectFile &project, const ExportPlan &plan)
{
    auto query = project.connection().run(
        QStringLiteral("SELECT i.record, c.who, c.role, c.at FROM change_item i JOIN change c ON c.id = i.change "
                       "WHERE i.subject = '#state' AND i.after = 'approved' ORDER BY c.id"));
    if (!query)
        return query.error();
    std::map<quint32, QJsonObject> byRecord;
    while (query->next()) {
        byRecord[query->value(0).toUInt()] = {{QStringLiteral("record"), query->value(0).toInt()},
                                              {QStringLiteral("by"), query->value(1).toString()},
                                              {QStringLiteral("role"), query->value(2).toString()},
                                              {QStringLiteral("at"), query->value(3).toString()}};
    }
    QJsonArray list;
    for (Row row : plan.goes) {
        if (const auto approval = byRecord.find(row + 1); approval != byRecord.end())
            list.append(approval->second);
    }
    return list;
}

Result<QJsonArray> sources(const ProjectFile &project)
{
    auto query = project.connection().run(QStringLiteral("SELECT name, bytes, sha256, records FROM source ORDER BY id"));
    if (!query)
        return query.error();
    QJsonArray list;
    while (query->next()) {
        list.append(QJsonObject{{QStringLiteral("name"), query->value(0).toString()},
                                {QStringLiteral("bytes"), query->value(1).toLongLong()},
                                {QStringLiteral("sha256"), query->value(2).toString()},
                                {QStringLiteral("records"), query->value(3).toLongLong()}});
    }
    return list;
}

QJsonArray fileList(const std::vector<ManifestFile> &files)
{
    QJsonArray list;
    for (const ManifestFile &file : files) {
        QJsonObject entry{{QStringLiteral("name"), file.name},
                          {QStringLiteral("bytes"), file.bytes},
                          {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)}};
        if (file.records > 0) {
            QJsonArray numbers;
            for (quint32 number : file.numbers)
                numbers.append(qint64(number));
            entry.insert(QStringLiteral("records"), file.records);
            entry.insert(QStringLiteral("record_numbers"), numbers);
        }
        list.append(entry);
    }
    return list;
}

QJsonValue signOffJson(const std::optional<SignOff> &signOff)
{
    if (!signOff)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("name"), signOff->name},
                       {QStringLiteral("role"), signOff->role},
                       {QStringLiteral("statement"), signOff->statement},
                       {QStringLiteral("at"), signOff->at.toUTC().toString(Qt::ISODate)}};
}

std::optional<SignOff> signOffOf(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    return SignOff{json[u"name"].toString(), json[u"role"].toString(), json[u"statement"].toString(),
                   QDateTime::fromString(json[u"at"].toString(), Qt::ISODate)};
}

const QString sealName = QStringLiteral("manifest_sha256");

// The manifest as it is written: with a hash of all the rest of it, so that a change of a sign-off or a count shows.
QByteArray sealed(QJsonObject manifest)
{
    manifest.remove(sealName);
    const QByteArray hash = Sha256::hexOf(QJsonDocument(manifest).toJson());
    manifest.insert(sealName, QString::fromLatin1(hash));
    return QJsonDocument(manifest).toJson();
}

Error noPackage(const QString &folder, const QString &why)
{
    return {ErrorCode::InputUnusable, ManifestText::tr("This is no package."), folder, why,
            ManifestText::tr("Choose the folder that an export has written.")};
}

// The rules that the records were judged by; the gate, which decides what goes, is one of the sets.
QJsonObject ruleSetJson(const RuleSet &rules)
{
    QJsonArray sets;
    for (const RuleSource &source : rules.sources()) {
        sets.append(QJsonObject{{QStringLiteral("id"), toQString(source.id)},
                                {QStringLiteral("version"), toQString(source.version)},
                                {QStringLiteral("title"), toQString(source.title)}});
    }
    QJsonObject object{{QStringLiteral("version"), rules.versionText()}, {QStringLiteral("sets"), sets}};
    if (!rules.changesHash().isEmpty())
        object.insert(QStringLiteral("changes_sha256"), QString::fromLatin1(rules.changesHash()));
    return object;
}

} // namespace

Result<ManifestFile> describeFile(const QString &folder, const QString &name)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, ManifestText::tr("A file of the package cannot be read."), file.fileName(),
                     file.errorString(), ManifestText::tr("Export the package again.")};
    }
    Sha256 hash;
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20))
        hash.add(piece);
    return ManifestFile{name, file.size(), hash.hex(), 0, {}};
}

Result<QByteArray> manifestJson(const Manifest &manifest, const ExportPlan &plan, const ExportSnapshot &snapshot,
                                const std::optional<SignOff> &signOff)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    const auto approved = approvals(*project.value(), plan);
    const auto origins = sources(*project.value());
    if (!approved || !origins)
        return approved ? origins.error() : approved.error();
    QJsonArray stays;
    for (const LeftBehind &left : plan.stays)
        stays.append(QJsonObject{{QStringLiteral("record"), qint64(left.row) + 1}, {QStringLiteral("reason"), left.reason}});
    const QJsonObject object{
        {QStringLiteral("made_by"), QStringLiteral("Hubready " HUBREADY_VERSION)},
        {QStringLiteral("rule_set"), ruleSetJson(snapshot.findings.rules())},
        {QStringLiteral("package"), QString::fromLatin1(packageFormName(manifest.package))},
        {QStringLiteral("source_id"), manifest.sourceId},
        {QStringLiteral("destination_node"), manifest.destinationNode},
        {QStringLiteral("container"), manifest.container},
        {QStringLiteral("records"), manifest.records},
        {QStringLiteral("files"), fileList(manifest.files)},
        {QStringLiteral("sources"), origins.value()},
        {QStringLiteral("approvals"), approved.value()},
        {QStringLiteral("sign_off"), signOffJson(signOff)},
        {QStringLiteral("left_behind"), stays},
        {QStringLiteral("accepted_as_is"), snapshot.findings.counts().accepted},
        {QStringLiteral("losses"), QJsonArray::fromStringList(plan.losses)},
    };
    return sealed(object);
}

Result<Manifest> readManifest(const QString &folder)
{
    QFile file(QDir(folder).filePath(manifestName));
    if (!file.open(QIODevice::ReadOnly))
        return noPackage(folder, ManifestText::tr("It has no manifest.json."));
    const QByteArray bytes = file.readAll();
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto form = packageFormOf(object.value(u"package").toString().toStdString());
    if (!form || !object.value(u"files").isArray())
        return noPackage(folder, ManifestText::tr("Its manifest.json cannot be read."));
    Manifest manifest;
    manifest.package = *form;
    manifest.sourceId = object.value(u"source_id").toInt();
    manifest.destinationNode = object.value(u"destination_node").toInt();
    manifest.container = object.value(u"container").toString();
    manifest.records = object.value(u"records").toInteger();
    manifest.approvals = int(object.value(u"approvals").toArray().size());
    manifest.signOff = signOffOf(object.value(u"sign_off"));
    manifest.isAsWritten = bytes == sealed(object);
    const QJsonArray files = object.value(u"files").toArray();
    for (const QJsonValue &entry : files) {
        ManifestFile known{entry[u"name"].toString(), entry[u"bytes"].toInteger(),
                           entry[u"sha256"].toString().toLatin1(), entry[u"records"].toInt(), {}};
        const QJsonArray numbers = entry[u"record_numbers"].toArray();
        for (const QJsonValue &number : numbers)
            known.numbers.push_back(quint32(number.toInteger()));
        manifest.files.push_back(std::move(known));
    }
    return manifest;
}

} // namespace hubready
