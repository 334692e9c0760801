// The arrow of dependence: app -> ui -> core, and in core neither widgets nor QtGui. Linking sees most of it; the
// includes show the rest (core links no Gui, yet <QtWidgets/QWidget> would be found).
#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace hubready {
namespace {

struct Include
{
    QString file;
    QString what;
};

std::vector<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    QDirIterator files(QStringLiteral(HUBREADY_SOURCE_DIR "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            includes.push_back({file.fileName(), matches.next().captured(1)});
    }
    return includes;
}

TEST(Architecture, coreKnowsNeitherWindowsNorPrograms)
{
    static const QRegularExpression gui(QStringLiteral(
        "^(Qt(Gui|Widgets|Svg|PrintSupport)/|ui/|app/|"
        "Q(Widget|Application|GuiApplication|MainWindow|Dialog|Pixmap|Image|Color|Painter|Icon|Font|Palette|Action|KeySequence|Clipboard|"
        "TableView|TreeView|ListView|Label|LineEdit|StandardItemModel|Validator|TextDocument)\\b)"));
    const auto includes = includesBelow(QStringLiteral("core"));
    EXPECT_GT(includes.size(), 200U);
    for (const Include &include : includes)
        EXPECT_FALSE(gui.match(include.what).hasMatch()) << include.file.toStdString() << " includes " << include.what.toStdString();
}

// The order of what is below the rules: a folder includes those in front of it and its neighbours of the same step.
TEST(Architecture, whatIsReadKnowsNothingOfWhatIsMadeOfIt)
{
    static const std::vector<QStringList> steps{{QStringLiteral("base")},
                                                {QStringLiteral("text")},
                                                {QStringLiteral("json"), QStringLiteral("language")},
                                                {QStringLiteral("record")},
                                                {QStringLiteral("reference")},
                                                {QStringLiteral("import")},
                                                {QStringLiteral("project")},
                                                {QStringLiteral("links")},
                                                {QStringLiteral("rules")}};
    QStringList known;
    for (const QStringList &step : steps) {
        known += step;
        for (const QString &folder : step) {
            for (const Include &include : includesBelow(QStringLiteral("core/") + folder)) {
                const QStringList parts = include.what.split(u'/');
                EXPECT_TRUE(parts[0] != u"core" || known.contains(parts[1]))
                    << include.file.toStdString() << " includes " << include.what.toStdString();
            }
        }
    }
}

TEST(Architecture, theWindowsKnowNoProgram)
{
    const auto includes = includesBelow(QStringLiteral("ui"));
    EXPECT_GT(includes.size(), 100U);
    for (const Include &include : includes)
        EXPECT_FALSE(include.what.startsWith(QStringLiteral("app/"))) << include.file.toStdString();
}

// A free tr() has the context of its namespace for lupdate and another one for whom it asks, and so has a class of
// texts whose name is not that of its context: such texts stay as they are.
TEST(Architecture, textsForPeopleStandInAClass)
{
    static const QRegularExpression freeTr(QStringLiteral("QString tr\\("));
    static const QRegularExpression textClass(
        QStringLiteral("struct (\\w+)\\s*\\{\\s*Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"));
    for (const char *folder : {"core", "ui", "app"}) {
        QDirIterator files(QStringLiteral(HUBREADY_SOURCE_DIR "/") + QString::fromLatin1(folder),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            EXPECT_FALSE(freeTr.match(text).hasMatch()) << file.fileName().toStdString();
            for (auto matches = textClass.globalMatch(text); matches.hasNext();) {
                const auto match = matches.next();
                EXPECT_EQ(match.captured(1), match.captured(2)) << file.fileName().toStdString();
            }
        }
    }
}

TEST(Architecture, nothingButTestsKnowsTests)
{
    for (const char *folder : {"core", "ui", "app"}) {
        for (const Include &include : includesBelow(QString::fromLatin1(folder)))
            EXPECT_FALSE(include.what.startsWith(QStringLiteral("tests/"))) << include.file.toStdString();
    }
}

TEST(Architecture, theTopLevelIsAsAgreed)
{
    const QStringList allowed{QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"), QStringLiteral("LICENSE"),
                              QStringLiteral("README.md"),      QStringLiteral("app"),               QStringLiteral("build"),
                              QStringLiteral("core"),           QStringLiteral("resources"),         QStringLiteral("tests"),
                              QStringLiteral("translations"),   QStringLiteral("ui")};
    for (const QString &entry : QDir(QStringLiteral(HUBREADY_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        EXPECT_TRUE(allowed.contains(entry)) << entry.toStdString();
}

} // namespace
} // namespace hubready
