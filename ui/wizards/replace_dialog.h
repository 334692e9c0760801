// Asks what to find and what to put in its place, in which field and which records, and shows every value that would
// change before anything does (PreviewFixesDialog). Closes once that was applied; else the person can ask differently.
#pragma once

#include "core/explore/text_replacing.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace hubready {

class Document;
class IconSet;
class ThemeController;

class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Scope
    {
        std::vector<Row> inView;
        std::vector<Row> selected;
        QString find; // what stands in the search box
    };

    ReplaceDialog(Document &document, ThemeController &theme, const IconSet &icons, Scope scope, QWidget *parent = nullptr);

    Replacing wanted() const;
    const std::vector<Row> &rows() const;
    void preview();

private:
    QWidget *makeForm();
    QWidget *makeFoot();
    void refresh();

    Document &m_document;
    ThemeController &m_theme;
    const IconSet &m_icons;
    Scope m_scope;

    QLineEdit *m_find;
    QLineEdit *m_with;
    QComboBox *m_field;
    QCheckBox *m_matchCase;
    QCheckBox *m_wholeValue;
    QCheckBox *m_isExpression;
    QRadioButton *m_inView;
    QRadioButton *m_selected;
    QLabel *m_note;
    QPushButton *m_preview;
};

} // namespace hubready
