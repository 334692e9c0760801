// The real main window with nothing opened, settings and dialogs of its own, and a folder for what is opened and made.
#pragma once

#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/main_window.h"
#include "ui/support/settings.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace hubready {

class WindowWithFolder : public testing::Test
{
protected:
    WindowWithFolder()
        : store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), settings(store), theme(qApp),
          document(sampleClock(), jobs, nullptr)
    {
        document.setPerson({QStringLiteral("Sam Okoro"), QStringLiteral("analyst")});
        window = std::make_unique<MainWindow>(document, dialogs, theme, settings);
        window->show();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QStringList projects() const { return QDir(folder.path()).entryList({QStringLiteral("*.hubready*")}); }

    QTemporaryDir folder;
    QSettings store;
    Settings settings;
    Jobs jobs;
    ThemeController theme;
    Document document;
    ScriptedDialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace hubready
