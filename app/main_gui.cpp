// The workbench: hubready [FILE], or hubready --screenshot PICTURE PROJECT to draw it without a display.
#include "core/suggest/spelling_dictionary.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

namespace {

// Once the project is open, draws the window into the file and ends the program.
void drawAndQuit(hubready::MainWindow &window, hubready::Document &document, const QString &picture)
{
    QObject::connect(&document, &hubready::Document::failed, &window, [](const hubready::Error &error) {
        qCritical("%s", qPrintable(error.text()));
        QCoreApplication::exit(1);
    });
    QObject::connect(&document, &hubready::Document::opened, &window, [&window, picture] {
        QTimer::singleShot(1500, &window, [&window, picture] {
            QCoreApplication::exit(window.grab().save(picture) ? 0 : 1);
        });
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Hubready"));
    QCoreApplication::setApplicationName(QStringLiteral("Hubready"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBREADY_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Draw the workbench and quit."), QStringLiteral("PICTURE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WIDTHxHEIGHT"));
    parser.addOptions({screenshot, theme, size});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("An export or a project."), QStringLiteral("[file]"));
    parser.process(app);

    QSettings settings;
    const hubready::SystemClock clock;
    hubready::Jobs jobs;
    hubready::ThemeController themes(&app);
    const int stored = settings.value(QStringLiteral("theme"), -1).toInt();
    if (parser.isSet(theme)) {
        themes.choose(parser.value(theme) == QStringLiteral("dark")       ? hubready::ThemeKind::Dark
                      : parser.value(theme) == QStringLiteral("contrast") ? hubready::ThemeKind::HighContrast
                                                                          : hubready::ThemeKind::Light);
    } else if (stored >= 0) {
        themes.choose(hubready::ThemeKind(stored));
    }
    themes.apply();
    hubready::Document document(clock, jobs, hubready::SpellingDictionary::open(hubready::SpellingDictionary::usualFolders()));
    const QString login = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER", QStringLiteral("You")));
    document.setPerson({settings.value(QStringLiteral("person/name"), login).toString(),
                        settings.value(QStringLiteral("person/role"), QStringLiteral("analyst")).toString()});
    hubready::WindowDialogs dialogs;
    hubready::MainWindow window(document, dialogs, themes, settings);
    if (const QStringList wanted = parser.value(size).split(u'x'); wanted.size() == 2)
        window.resize(wanted[0].toInt(), wanted[1].toInt());
    window.show();
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(screenshot)) {
        if (files.isEmpty()) {
            QTimer::singleShot(500, &window, [&] { QCoreApplication::exit(window.grab().save(parser.value(screenshot)) ? 0 : 1); });
        } else {
            drawAndQuit(window, document, parser.value(screenshot));
        }
    }
    if (!files.isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openPath(files.first()); });
    return QApplication::exec();
}
