// Writes what the fuzz targets begin with: the inputs of the cases of reading, one folder a format. OUT is the only
// argument.
#include "core/import/input_format.h"
#include "tests/support/import_case.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace hubready;
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("write-seeds OUT\n", stderr);
        return 2;
    }
    const QDir out(QString::fromLocal8Bit(argv[1]));
    for (const QString &name : importCases()) {
        const QTemporaryDir made;
        const QString input = importCaseInput(name, made.path());
        if (input.isEmpty() || QFileInfo(input).isDir())
            continue;
        QString format = importCase(name).value(u"format").toString();
        if (format.isEmpty()) // a case of what is refused
            format = name.section(u'-', 0, 0);
        out.mkpath(format);
        out.mkpath(QStringLiteral("any"));
        for (const QString &folder : {format, QStringLiteral("any")})
            QFile::copy(input, out.filePath(folder + u'/' + name));
        if (const QStringList profile =
                importCase(name).value(u"options").toObject().value(u"profile").toVariant().toStringList();
            !profile.isEmpty()) {
            out.mkpath(QStringLiteral("profile"));
            QFile file(out.filePath(QStringLiteral("profile/") + name));
            if (file.open(QIODevice::WriteOnly))
                file.write(profile.join(u'\n').toUtf8());
        }
    }
    return 0;
}
