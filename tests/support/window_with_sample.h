// The real main window with settings and dialogs of its own, and the sample export to open in it.
#pragma once

#include "core/language/spelling_dictionary.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/support/settings.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace hubready {

class WindowWithSample : public testing::Test
{
protected:
    WindowWithSample()
        : m_store(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), m_settings(m_store),
          m_theme(qApp),
          m_document(sampleClock(), m_jobs, SpellingDictionary::open(SpellingDictionary::usualFolders()))
    {
        m_theme.apply();
        m_document.setPerson({QStringLiteral("Sam Okoro"), QStringLiteral("analyst")});
        m_window = std::make_unique<MainWindow>(m_document, m_dialogs, m_theme, m_settings);
        m_window->show();
    }

    void openSample()
    {
        const QString sample = m_folder.filePath(QStringLiteral("export.json"));
        ASSERT_TRUE(QFile::copy(QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/elearning-repository.json"), sample));
        m_window->openFiles({sample});
        ASSERT_TRUE(waitUntil([&] { return m_document.isOpen(); }));
    }

    // Runs the command of the menus that has this key.
    void trigger(const char *key)
    {
        const QKeySequence wanted = QKeySequence::fromString(QLatin1String(key), QKeySequence::PortableText);
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->shortcuts().contains(wanted))
                return action->trigger();
        }
        FAIL() << "no command has the key " << key;
    }

    QTemporaryDir m_folder;
    QSettings m_store;
    Settings m_settings;
    Jobs m_jobs;
    ThemeController m_theme;
    Document m_document;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace hubready
