// "Words and vocabularies": the vocabularies that keyword proposals come from, the words that are always written so, and
// all that is never proposed. What is changed here holds at once, for the open project.
#pragma once

#include "core/suggest/vocabulary/project_terms.h"

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
    // A line of the list of what is never proposed.
    struct Never
    {
        QString text;
        std::string key; // the keyword, or what SuggestionPreferences::forget() takes
        bool isKeyword = false;

        bool operator==(const Never &) const = default;
    };

    QWidget *makeVocabularyPage();
    QWidget *makeAlwaysPage();
    QWidget *makeNeverPage();
    QPushButton *button(const QString &text, void (TermsDialog::*pressed)());
    void addVocabularies();
    void removeVocabulary();
    void addWord(const QString &title, const QString &label, void (ProjectTerms::*add)(const std::string &));
    void addAlways();
    void removeAlways();
    void addNever();
    void removeNever();
    std::vector<Never> allNever() const;
    void follow();

    SuggestionSource &m_source;
    Dialogs &m_dialogs;
    VocabularyModel *m_vocabularies;
    QTableView *m_table;
    QLabel *m_problem; // with the first file that cannot be read
    QListWidget *m_always;
    QListWidget *m_never;
    std::vector<std::string> m_shownAlways; // by line
    std::vector<Never> m_shownNever;        // likewise
    QPushButton *m_removeVocabulary = nullptr;
    QPushButton *m_removeAlways = nullptr;
    QPushButton *m_removeNever = nullptr;
};

} // namespace hubready
