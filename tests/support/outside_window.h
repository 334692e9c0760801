// What tests of the windows that look outside the records have in common: an open project, a quick link check, pictures.
// HUBREADY_SHOTS=folder keeps the pictures.
#pragma once

#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/document/link_check_run.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"
#include "ui/wizards/link_check_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>

#include <gtest/gtest.h>

#include <memory>

namespace hubready {

inline LinkCheckOptions quickCheck()
{
    LinkCheckOptions options;
    options.timeout = std::chrono::seconds(2);
    options.pause = std::chrono::milliseconds(10);
    options.systemProxies = false;
    return options;
}

inline void keepPicture(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("HUBREADY_SHOTS");
    if (folder.isEmpty())
        return;
    QApplication::processEvents();
    widget.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

struct OutsideWindow
{
    explicit OutsideWindow(const QByteArray &json) : theme(qApp), icons(&theme), sample(json), run(sample.document)
    {
        theme.apply();
        theme.choose(ThemeKind::Light);
        run.setOptions(quickCheck());
    }

    std::unique_ptr<LinkCheckDialog> openLinks()
    {
        auto dialog = std::make_unique<LinkCheckDialog>(sample.document, run, theme, icons);
        dialog->resize(1040, 640); // its own size on a screen that has room
        dialog->show();
        EXPECT_TRUE(waitUntil([&] { return dialog->isReady(); }));
        return dialog;
    }
    bool finish()
    {
        return waitUntil([this] { return !run.isRunning(); });
    }

    ThemeController theme;
    IconSet icons;
    ScriptedDialogs dialogs;
    OpenSample sample;
    LinkCheckRun run;
};

// What a screen reader would say of each thing that takes the focus.
inline void expectNames(const QWidget &dialog)
{
    const auto widgets = dialog.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOfOurs = widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!isOfOurs || !widget->isVisible() || qobject_cast<const QLabel *>(widget))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            << widget->metaObject()->className();
    }
}

} // namespace hubready
