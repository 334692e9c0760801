// Dialogs that answer at once what a test has laid down, and remember what was asked. A question without an answer
// left counts as cancelled.
#pragma once

#include "ui/support/dialogs.h"

#include <QList>

namespace hubready {

class ScriptedDialogs : public Dialogs
{
public:
    QStringList texts;      // answers of askText, in turn
    QList<int> choices;     // of choose
    QList<QStringList> files;
    QStringList savePaths;
    QStringList folders;
    QStringList asked;      // titles of all questions, in turn

    std::optional<QString> askText(QWidget *, const QString &title, const QString &, const QString &, bool) override
    {
        asked += title;
        return texts.isEmpty() ? std::nullopt : std::optional(texts.takeFirst());
    }

    int choose(QWidget *, const QString &title, const QString &, const QStringList &) override
    {
        asked += title;
        return choices.isEmpty() ? -1 : choices.takeFirst();
    }

    QStringList openFiles(QWidget *, const QString &title, const QString &) override
    {
        asked += title;
        return files.isEmpty() ? QStringList() : files.takeFirst();
    }

    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked += title;
        return savePaths.isEmpty() ? QString() : savePaths.takeFirst();
    }

    QString chooseFolder(QWidget *, const QString &title, const QString &) override
    {
        asked += title;
        return folders.isEmpty() ? QString() : folders.takeFirst();
    }
};

} // namespace hubready
