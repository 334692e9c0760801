// A folder of staged files against the records of the project: which files are missing, too large, or not asked for.
// The list of the folder is kept with the project; names that were probably meant go into the records as one change.
#pragma once

#include "core/base/error.h"
#include "ui/models/staged_files_model.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace hubready {

class Dialogs;
class Document;
class SegmentRow;
struct SessionEvent;

class StagedFilesDialog : public QDialog
{
    Q_OBJECT

public:
    StagedFilesDialog(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    const StagedFilesModel &model() const { return *m_model; }
    bool isBusy() const { return m_step != Step::Idle; }
    void chooseFolder();
    void useFolder(const QString &folder); // in the background
    void apply();
    void done(int result) override;

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows);

private:
    // Looking through a folder, then checking all records with its files, then comparing these with the records.
    enum class Step : unsigned char { Idle, Looking, Checking, Comparing };

    QWidget *makeHead();
    void makeTable();
    QWidget *makeFoot();
    void addShortcuts();
    void follow(const SessionEvent &event);
    void fail(const Error &error);
    void tell(const Error &error);
    void compare();
    QString titleText() const;
    QString folderText() const;
    QString noteText() const;
    void refresh();
    void showRecord();

    Document &m_document;
    Dialogs &m_dialogs;
    StagedFilesModel *m_model;
    Step m_step = Step::Idle;
    std::optional<Error> m_problem;

    QLabel *m_title;
    QLabel *m_folder;
    SegmentRow *m_segments;
    QPushButton *m_tickAll;
    QPushButton *m_untickAll;
    QTableView *m_table;
    QLabel *m_note;
    QPushButton *m_choose;
    QPushButton *m_close;
    QPushButton *m_show;
    QPushButton *m_apply;
};

} // namespace hubready
