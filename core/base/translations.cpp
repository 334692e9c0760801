#include "core/base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hubready {

void installTranslations(QCoreApplication &app)
{
    const auto install = [&app](const char *name, const QString &folder) {
        auto *translator = new QTranslator(&app);
        if (translator->load(QLocale(), QString::fromLatin1(name), QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install("qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install("hubready", QStringLiteral(":/i18n"));
}

} // namespace hubready
