#include "app/cli/commands.h"
#include "app/cli/standard_streams.h"
#include "core/base/translations.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    hubready::cli::secureStandardStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hubready-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBREADY_VERSION));
    hubready::installTranslations(app);
    return hubready::cli::run(QCoreApplication::arguments());
}
