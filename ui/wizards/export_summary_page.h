// Second step of an export: what goes and what stays, who signs it off, and where the package is put.
#pragma once

#include "core/package/export_package.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;

namespace hubready {

class Dialogs;
class Document;
class SummaryLines;
class ThemeController;

class ExportSummaryPage : public QWidget
{
    Q_OBJECT

public:
    ExportSummaryPage(Document &document, Dialogs &dialogs, const ThemeController &theme, QWidget *parent = nullptr);

    void clear(); // while the plan is worked out
    void setProgress(qint64 done, qint64 total);
    void setPlan(const ExportPlan &plan);

    bool hasPlan() const { return m_hasPlan; }
    qint64 going() const { return m_going; }
    bool isSigned() const;
    QString obstacle() const; // why the export cannot start; empty: it can
    void complete(ExportRequest &request) const;

    QString folder() const;
    void setFolder(const QString &folder);
    void setSignedOff(bool on);

Q_SIGNALS:
    void changed();
    void recordsRequested(const std::vector<hubready::Row> &rows);

private:
    QWidget *makePlan(const ThemeController &theme);
    QWidget *makeDecision();
    QWidget *makeSignOff();
    QWidget *makeDestination();
    void chooseFolder();
    QString suggestedFolder() const;

    Document &m_document;
    Dialogs &m_dialogs;
    qint64 m_going = 0;
    bool m_hasPlan = false;

    QProgressBar *m_bar;
    QLabel *m_goes;
    QLabel *m_stays;
    QLabel *m_losses;
    SummaryLines *m_goingLines;
    SummaryLines *m_stayingLines;
    SummaryLines *m_lossLines;
    QPlainTextEdit *m_statement;
    QString m_proposedStatement; // replaced by the next one as long as nobody has changed it
    QLineEdit *m_name;
    QLineEdit *m_role;
    QCheckBox *m_signs;
    QLineEdit *m_folder;
};

} // namespace hubready
