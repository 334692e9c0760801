// What came of reading a file when not all went well: what was kept, where and why the rest was not, what to do, the
// lines around the place, and the pieces that are no records as a list that can be saved. Filled by setResult(); what
// the buttons ask for is done by who listens.
#pragma once

#include "core/session/import_project.h"
#include "ui/support/file_excerpt.h"

#include <QWidget>

#include <variant>

class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace hubready {

class Dialogs;
class ExcerptView;
class IconSet;
class Mark;
class RejectionModel;
class ThemeController;

class ImportResultPage : public QWidget
{
    Q_OBJECT

public:
    ImportResultPage(Dialogs &dialogs, ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    // `path` is that of the file that was read; where there were several, of the first.
    void setResult(const QString &path, const std::variant<Error, ImportReport> &result);
    void setCanGoBack(bool can); // to the columns that were chosen

Q_SIGNALS:
    void backRequested();
    void cancelled();
    void anotherRequested();
    void goOnRequested();

private:
    struct Message
    {
        QString title;
        QString kept;
        QString where;
        QString why;
        QStringList toDo; // best way first
        QString path;     // of the excerpt
        QString name;
        QString place;
        QString encoding;
    };

    Message messageOf(const QString &path, const Error &error) const;
    Message messageOf(const QString &path, const ImportReport &report) const;
    QWidget *makeHead(ThemeController &theme);
    QWidget *makeExplanation();
    QWidget *makeList(const IconSet &icons);
    QWidget *makeSums(ThemeController &theme);
    QWidget *makeFoot(const IconSet &icons);
    void present(const Message &message);
    void addExplanation(const QString &name, const QStringList &lines);
    void showExcerpt(const QString &path, const QString &name, const QString &place, const QString &encoding);
    void showPiece(int row);
    void saveList();

    Dialogs &m_dialogs;
    QLabel *m_title = nullptr;
    QLabel *m_kept = nullptr;
    QGridLayout *m_explanation = nullptr;
    ExcerptView *m_excerpt = nullptr;
    QWidget *m_list = nullptr;
    QLabel *m_listTitle = nullptr;
    QLabel *m_listNote = nullptr; // what came of saving it
    QTableView *m_table = nullptr;
    RejectionModel *m_pieces = nullptr;
    QWidget *m_sums = nullptr;
    QLabel *m_read = nullptr;
    QLabel *m_aside = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_goOn = nullptr;
};

} // namespace hubready
