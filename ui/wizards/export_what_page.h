// First step of an export: which package, which records, and the numbers under which the Learning Hub knows the source.
// Starts from what the project remembers.
#pragma once

#include "core/package/export_package.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace hubready {

class Dialogs;
class Document;

class ExportWhatPage : public QWidget
{
    Q_OBJECT

public:
    ExportWhatPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    ExportRequest request() const; // without folder and sign-off
    void setRequest(const ExportRequest &request);
    void remember(); // in the project, what differs from what it has

private:
    QWidget *makePackageChoice();
    QWidget *makeRecordChoice();
    QWidget *makeStagedFiles();
    void fitToPackage();
    PackageForm package() const;

    Document &m_document;
    Dialogs &m_dialogs;
    QFormLayout *m_form;
    QRadioButton *m_standard;
    QRadioButton *m_staging;
    QLabel *m_conversion;
    QSpinBox *m_source;
    QSpinBox *m_node;
    QLineEdit *m_container;
    QRadioButton *m_approvedOnly;
    QRadioButton *m_allThatPass;
    QSpinBox *m_maxRecords;
    QWidget *m_stagedRow;
    QLineEdit *m_stagedFiles;
};

} // namespace hubready
