// All commands by name: type a part of one, choose it with the arrows, Enter runs it. Beside each stand its keys, so that
// the next time they are at hand. Shown with exec(); what was chosen is run by who asked, once the window is closed.
#pragma once

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QMainWindow;
class QTableView;

namespace hubready {

class CommandModel;

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QMainWindow &window);

    QAction *chosen() const { return m_chosen; } // of the window; nothing: none was
    const CommandModel &model() const { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &words);
    void explain();
    void run();

    CommandModel *m_model;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_note;
    QAction *m_chosen = nullptr;
};

} // namespace hubready
