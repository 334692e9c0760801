// Last step of an export: how far the writing is, then what was written, or why nothing was.
#pragma once

#include "core/package/export_package.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace hubready {

class ThemeController;

class ExportResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExportResultPage(const ThemeController &theme, QWidget *parent = nullptr);

    void setBusy(qint64 records);
    void setProgress(qint64 done, qint64 total);
    void setReport(const ExportReport &report);
    void setError(const Error &error);

private:
    QWidget *makeBusy();
    void replaceOutcome(QWidget *outcome);

    const ThemeController &m_theme;
    QStackedWidget *m_pages;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QVBoxLayout *m_outcome;
};

} // namespace hubready
