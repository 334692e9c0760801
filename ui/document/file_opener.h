// Opens what a person picks, drops or names: a project as it is, exports read together into one new project. A table is
// looked at first: where its columns leave a question open, `columnsNeeded` is told and nothing is read until
// importWith() or giveUp(). Where an import came out whole the project opens; where it needs a look, `lookNeeded` is told
// and nothing is open until goOn() or giveUp(). It asks through the dialogs and changes nothing but the document.
#pragma once

#include "ui/document/document.h"
#include "ui/import/table_look.h"

#include <QObject>

#include <functional>
#include <optional>
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
    void askForColumns(); // of an export, whose columns are shown whatever they are
    // A newer export for the open project: read as an export is, but compared instead of imported.
    void askForNewerExport();
    bool askForProject(); // false: none was chosen

    // Where a person's own profiles are; usualProfileFolder() unless it is set.
    void setProfileFolder(const QString &folder) { m_profileFolder = folder; }

    // Imports what was looked at, with its columns read so.
    void importWith(const MappingProfile &profile);
    void lookAgain(const ReadOptions &options); // at the same, otherwise; `columnsNeeded` or `lookFailed` follows
    // Gives up what was imported so, but not the look: the columns may be chosen anew.
    void backToColumns();
    bool hasColumns() const { return m_lookedAt.has_value(); }

    // Whether there is anything to show of an import, or all was read as it is.
    static bool needsLook(const ImportReport &report);

    void goOn();   // opens the project of the import that needed a look
    void giveUp(); // leaves nothing of it behind

Q_SIGNALS:
    void aboutToOpen();
    void columnsNeeded(const hubready::TableLook &look);
    void lookFailed(const hubready::Error &error);
    // `path`: the first file that was read.
    void lookNeeded(const QString &path, const std::variant<hubready::Error, hubready::ImportReport> &result);

private:
    enum class Columns { WhereOpen, Always }; // when the columns are shown

    void open(const QStringList &picked, Columns columns);
    bool isUpdate(const ImportRequest &request) const; // of the project that is open
    void readIn(const ImportRequest &request);
    ImportRequest requestFor(const QStringList &paths, const QString &project) const;
    void lookAt(const ImportRequest &request, Columns columns);
    void startLook(const ImportRequest &request, std::function<void(Result<TableLook>)> done);
    void takeLook(const ImportRequest &request, TableLook look, Columns columns);
    void dropProject();
    void take(const ImportRequest &request, const Result<ImportReport> &report);

    Document &m_document;
    Dialogs &m_dialogs;
    QWidget *m_window;
    QString m_profileFolder;
    QString m_waiting; // path of a new project that is not open yet
    int m_looks = 0;   // so far: tells an answer about an older one
    std::optional<ImportRequest> m_lookedAt; // waits for its columns to be chosen, or was imported with them
};

} // namespace hubready
