// Opens what a person picks, drops or names: a project as it is, exports read together into one new project. Where an
// import came out whole the project opens; where it needs a look, `lookNeeded` is told and nothing is open until goOn()
// or giveUp(). It asks through the dialogs and changes nothing but the document.
#pragma once

#include "ui/document/document.h"

#include <QObject>

#include <variant>

class QWidget;

namespace hubready {

class Dialogs;

class FileOpener : public QObject
{
    Q_OBJECT

public:
    // Both outlive it; questions stand over `window`, which owns it.
    FileOpener(Document &document, Dialogs &dialogs, QWidget *window);

    // A project among the paths is opened, the first of several; else all are read into one new project, which is made
    // beside the first of them. A folder stands for the exports in it.
    void open(const QStringList &picked);
    void openSample(const QString &name); // of the file, in the samples
    void askForExport();
    bool askForProject(); // false: none was chosen

    // Whether there is anything to show of an import, or all was read as it is.
    static bool needsLook(const ImportReport &report);

    void goOn();   // opens the project of the import that needed a look
    void giveUp(); // leaves nothing of it behind

Q_SIGNALS:
    void aboutToOpen();
    // `path`: the first file that was read.
    void lookNeeded(const QString &path, const std::variant<hubready::Error, hubready::ImportReport> &result);

private:
    void read(const QStringList &paths, const QString &project);
    void take(const ImportRequest &request, const Result<ImportReport> &report);

    Document &m_document;
    Dialogs &m_dialogs;
    QWidget *m_window;
    QString m_waiting; // path of a new project that is not open yet
};

} // namespace hubready
