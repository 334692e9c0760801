// The workbench: hubready [FILE...], or hubready --screenshot PICTURE PROJECT to draw it without a display.
#include "core/base/translations.h"
#include "core/language/spelling_dictionary.h"
#include "ui/document/file_opener.h"
#include "ui/main_window.h"
#include "ui/support/dialogs.h"
#include "ui/support/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>

namespace {

// Once the project is open, or what came of reading it stands in the window, draws the window and ends the program.
void drawAndQuit(hubready::MainWindow &window, hubready::Document &document, const QString &picture)
{
    const auto draw = [&window, picture] {
        QTimer::singleShot(1500, &window,
                           [&window, picture] { QCoreApplication::exit(window.grab().save(picture) ? 0 : 1); });
    };
    QObject::connect(&document, &hubready::Document::failed, &window, [](const hubready::Error &error) {
        qCritical("%s", qPrintable(error.text()));
        QCoreApplication::exit(1);
    });
    QObject::connect(window.opener(), &hubready::FileOpener::lookNeeded, &window, draw);
    QObject::connect(&document, &hubready::Document::opened, &window, draw);
}

hubready::ThemeKind themeNamed(const QString &name)
{
    return name == QStringLiteral("dark")       ? hubready::ThemeKind::Dark
           : name == QStringLiteral("contrast") ? hubready::ThemeKind::HighContrast
                                                : hubready::ThemeKind::Light;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Hubready"));
    QCoreApplication::setApplicationName(QStringLiteral("Hubready"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBREADY_VERSION));
    hubready::installTranslations(app);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Draw the workbench and quit."), QStringLiteral("PICTURE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WIDTHxHEIGHT"));
    const QCommandLineOption textScale(QStringLiteral("text"), QStringLiteral("size of the text, 100 to 200"), QStringLiteral("PERCENT"));
    parser.addOptions({screenshot, theme, size, textScale});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A project, or exports to read into a new one."), QStringLiteral("[file...]"));
    parser.process(app);

    QSettings store;
    hubready::Settings settings(store);
    const hubready::SystemClock clock;
    hubready::Jobs jobs;
    hubready::ThemeController themes(&app);
    if (parser.isSet(theme))
        themes.choose(themeNamed(parser.value(theme)));
    else if (const int stored = settings.value(hubready::preference::theme); stored >= 0)
        themes.choose(hubready::ThemeKind(stored));
    themes.apply();
    themes.setTextScale(parser.isSet(textScale) ? parser.value(textScale).toDouble() / 100
                                                : settings.value(hubready::preference::textScale));
    hubready::Document document(clock, jobs, hubready::SpellingDictionary::open(hubready::SpellingDictionary::usualFolders()));
    const QString login = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER", QStringLiteral("You")));
    const QString name = settings.value(hubready::preference::personName);
    document.setPerson({name.isEmpty() ? login : name, settings.value(hubready::preference::personRole)});
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
        QTimer::singleShot(0, &window, [&] { window.openFiles(files); });
    return QApplication::exec();
}
