// Every question that the windows ask in a dialog of its own. Panels take the interface, so that a test can answer
// without anybody at the screen (tests/support/scripted_dialogs.h); the program gives them WindowDialogs.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace hubready {

class Dialogs
{
public:
    virtual ~Dialogs() = default;

    // What was typed, without blanks around it and never empty; nothing: cancelled. `action` stands on the button.
    virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                           const QString &action, bool multiline) = 0;
    // Place of the button that was pressed; -1: cancelled. The first one is the main action; one to cancel is added.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons) = 0;

    // Paths; empty: cancelled. A filter is that of QFileDialog.
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &suggested) = 0;
};

class WindowDialogs : public Dialogs
{
public:
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label, const QString &action,
                                   bool multiline) override;
    int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons) override;
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title, const QString &suggested) override;
};

} // namespace hubready
