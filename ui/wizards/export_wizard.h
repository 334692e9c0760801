// Three steps to a package: what to export, the summary with the sign-off, and the writing with its check. Whatever
// takes long runs in the background on a snapshot, so nothing waits for it.
#pragma once

#include "core/package/export_package.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hubready {

class Dialogs;
class Document;
class ExportResultPage;
class ExportSummaryPage;
class ExportWhatPage;
class IconSet;
class StepLine;
class ThemeController;

class ExportWizard : public QDialog
{
    Q_OBJECT

public:
    enum class Step : unsigned char { What, Summary, Writing };

    ExportWizard(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons,
                 QWidget *parent = nullptr);
    ~ExportWizard() override;

    Step step() const { return m_step; }
    bool isBusy() const { return m_busy; }
    bool isWritten() const { return m_written; }
    void next(); // what the main button does
    void back();

    ExportWhatPage &whatPage() { return *m_what; }
    ExportSummaryPage &summaryPage() { return *m_summary; }

    void reject() override;

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows); // the wizard closes itself then
    void written(const hubready::ExportReport &report);

private:
    QWidget *makeHead(const ThemeController &theme);
    QWidget *makeFoot();
    void go(Step step);
    void plan();
    void write();
    void takePlan(Result<ExportPlan> plan);
    void takeReport(Result<ExportReport> report);
    void showError(const Error &error);
    void refresh();

    Document &m_document;
    const IconSet &m_icons;
    Step m_step = Step::What;
    bool m_busy = false;
    bool m_written = false;

    StepLine *m_steps;
    QLabel *m_about;
    QStackedWidget *m_pages;
    ExportWhatPage *m_what;
    ExportSummaryPage *m_summary;
    ExportResultPage *m_result;
    QLabel *m_note; // why the main button cannot be pressed
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_main;
};

} // namespace hubready
