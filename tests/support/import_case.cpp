#include "tests/support/import_case.h"

#include "tests/support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <unicode/ucnv.h>

#include <optional>

namespace hubready {

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

std::optional<QByteArray> inEncoding(const QString &text, const QString &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.toLatin1().constData(), &status);
    QByteArray out(text.size() * 4 + 16, '\0');
    const int32_t size = ucnv_fromUChars(converter, out.data(), int32_t(out.size()),
                                         reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    ucnv_close(converter);
    return U_SUCCESS(status) ? std::optional(out.first(size)) : std::nullopt;
}

bool makeDatabase(const QString &path, const QJsonArray &statements)
{
    const QString connection = QStringLiteral("import-case");
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        done = database.open();
        for (const QJsonValue &statement : statements)
            done = done && QSqlQuery(database).exec(statement.toString());
    }
    QSqlDatabase::removeDatabase(connection);
    return done;
}

bool makeInput(const QJsonObject &given, const QString &path)
{
    if (given.contains(u"bytes"))
        return writeFile(path, QByteArray::fromHex(given.value(u"bytes").toString().toLatin1()));
    if (given.contains(u"text")) {
        const auto text =
            inEncoding(given.value(u"text").toString(), given.value(u"encoding").toString(QStringLiteral("UTF-8")));
        return text && writeFile(path, *text);
    }
    if (given.contains(u"zip")) {
        test::ZipBuilder zip;
        const QJsonObject parts = given.value(u"zip").toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            zip.add(part.key().toStdString(), part->toString().toUtf8(), test::ZipBuilder::Packing::Deflated);
        return writeFile(path, zip.bytes());
    }
    return makeDatabase(path, given.value(u"sql").toArray());
}

bool isMade(const QJsonObject &given)
{
    return given.contains(u"bytes") || given.contains(u"text") || given.contains(u"zip") || given.contains(u"sql");
}

} // namespace

QString importCasesFolder() { return QStringLiteral(HUBREADY_SOURCE_DIR "/tests/cases/import"); }

QStringList importCases() { return QDir(importCasesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); }

QJsonObject importCase(const QString &name)
{
    QFile file(importCasesFolder() + u'/' + name + QStringLiteral("/expected.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString importCaseInput(const QString &name, const QString &folder)
{
    const QJsonObject given = importCase(name);
    const QString file = given.value(u"input").toString(QStringLiteral("."));
    const QString beside = importCasesFolder() + u'/' + name;
    if (!isMade(given))
        return file == QStringLiteral(".") ? beside : beside + u'/' + file;
    const QString made = folder + u'/' + file;
    return makeInput(given, made) ? made : QString();
}

} // namespace hubready
