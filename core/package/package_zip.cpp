#include "core/package/package_zip.h"

#include "core/import/zip_archive.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <memory>

#include <zip.h>

namespace hubready {

namespace {

struct PackageZipText
{
    Q_DECLARE_TR_FUNCTIONS(PackageZipText)
};

Error zipNotWritten(const QString &zip, const QString &why)
{
    return {ErrorCode::CannotWrite, PackageZipText::tr("The zip file was not written."), zip, why,
            PackageZipText::tr("Check the free space and that you may write to the folder, then export again.")};
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << QDir(folder).relativeFilePath(files.next());
    names.sort();
    return names;
}

struct Discard
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};

Result<QByteArray> contentOf(const QString &folder, const QString &name, const QString &zip)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return zipNotWritten(zip, file.errorString());
    return file.readAll();
}

// Without a time: the earliest that a zip can say, in its own terms, which know no time zone.
bool addEntry(zip_t *zip, const QString &name, const QByteArray &content)
{
    constexpr zip_uint16_t midnight = 0;
    constexpr zip_uint16_t firstOfJanuary1980 = (1 << 5) | 1;
    zip_source_t *source = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
    const zip_int64_t index = source ? zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    constexpr zip_uint32_t plainFile = 0100644U << 16;
    return zip_file_set_dostime(zip, zip_uint64_t(index), midnight, firstOfJanuary1980, 0) == 0
           && zip_file_set_external_attributes(zip, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, plainFile) == 0;
}

Result<void> writeZip(const QString &folder, const QStringList &names, const QString &path, const Progress &progress)
{
    int code = 0;
    std::unique_ptr<zip_t, Discard> zip(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!zip)
        return zipNotWritten(path, PackageZipText::tr("The file cannot be made."));
    std::vector<QByteArray> kept; // read when the zip is closed
    kept.reserve(size_t(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!progress.step(i, names.size()))
            return Progress::cancelledError();
        auto content = contentOf(folder, names[i], path);
        if (!content)
            return content.error();
        kept.push_back(std::move(content.value()));
        if (!addEntry(zip.get(), names[i], kept.back()))
            return zipNotWritten(path, names[i]);
    }
    if (zip_close(zip.get()) != 0)
        return zipNotWritten(path, PackageZipText::tr("The disk is full, or did not do what it was asked."));
    zip.release(); // closed, and freed with that
    return {};
}

Result<void> compare(const QString &folder, const QStringList &names, const QString &path)
{
    const auto archive = ZipArchive::open(path, {.ratio = INT64_MAX});
    if (!archive)
        return zipNotWritten(path, archive.error().why);
    for (const QString &name : names) {
        const auto meant = contentOf(folder, name, path);
        if (!meant)
            return meant.error();
        const auto found = archive->readAll(name.toStdString(), meant->size() + 1);
        if (!found || found.value() != meant.value().toStdString())
            return zipNotWritten(path, PackageZipText::tr("%1 does not come back as it was.").arg(name));
    }
    return {};
}

} // namespace

Result<void> zipPackage(const QString &folder, const QString &zip, const Progress &progress)
{
    const QString aside = zip + QStringLiteral(".part");
    const QStringList names = filesBelow(folder);
    auto done = writeZip(folder, names, aside, progress);
    if (done)
        done = compare(folder, names, aside);
    if (done && !QFile::rename(aside, zip))
        done = zipNotWritten(zip, PackageZipText::tr("It could not be put under its name."));
    if (!done)
        QFile::remove(aside);
    return done;
}

Result<void> unzipPackage(const QString &zip, const QString &folder)
{
    const auto archive = ZipArchive::open(zip);
    if (!archive)
        return archive.error();
    for (const std::string &entry : archive->entryNames()) {
        const QString name = QDir::cleanPath(QString::fromStdString(entry));
        if (entry.ends_with('/'))
            continue;
        if (name.startsWith(QStringLiteral("..")) || QDir::isAbsolutePath(name) || name.contains(u':')) {
            return Error{ErrorCode::InputUnusable, PackageZipText::tr("This zip file is no package."), zip,
                         PackageZipText::tr("%1 leads out of the folder.").arg(name), {}};
        }
        const QString path = QDir(folder).filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return Error{ErrorCode::CannotWrite, PackageZipText::tr("The zip file cannot be unpacked."), path, file.errorString(), {}};
        const auto read = archive->read(entry, [&](std::string_view piece) {
            return file.write(piece.data(), qint64(piece.size())) == qint64(piece.size());
        });
        if (!read)
            return read.error();
    }
    return {};
}

} // namespace hubready
