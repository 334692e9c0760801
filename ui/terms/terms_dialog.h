// "Words and vocabularies": the vocabularies that keyword proposals come from, the words that are always written so, and
// all that is never proposed. What is changed here holds at once, for the open project.
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTableView;

namespace hubready {

class Dialogs;
class SuggestionSource;
class VocabularyModel;

class TermsDialog : public QDialog
{
    Q_OBJECT

public:
    // Both outlive the dialog, which closes by itself when `source` has no project any more: who opens it sees to that.
    TermsDialog(SuggestionSource &source, Dialogs &dialogs, QWidget *parent = nullptr);

    VocabularyModel *vocabularies() const { return m_vocabularies; }
    QListWidget *alwaysList() const { return m_always; }
    QListWidget *neverList() const { return m_never; }

private:
    QWidget *makeVocabularyPage();
    QWidget *makeAlwaysPage();
    QWidget *makeNeverPage();
    QPushButton *button(const QString &text, void (TermsDialog::*pressed)());
    void addVocabularies();
    void removeVocabulary();
    void addAlways();
    void removeAlways();
    void addNever();
    void removeNever();
    void follow();

    SuggestionSource &m_source;
    Dialogs &m_dialogs;
    VocabularyModel *m_vocabularies;
    QTableView *m_table;
    QLabel *m_problem; // with the first file that cannot be read
    QListWidget *m_always;
    QListWidget *m_never;
    QPushButton *m_removeVocabulary = nullptr;
    QPushButton *m_removeAlways = nullptr;
    QPushButton *m_removeNever = nullptr;
};

} // namespace hubready
