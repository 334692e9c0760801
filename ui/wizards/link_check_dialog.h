// All addresses of the project and what a link check found out about them. Opening it asks nobody: the network is
// reached by its buttons only. The check goes on while the dialog is closed; opened again it shows how far it is.
#pragma once

#include "ui/models/link_results_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace hubready {

class Document;
class IconSet;
class LinkCheckRun;
class SegmentRow;
class ThemeController;

class LinkCheckDialog : public QDialog
{
    Q_OBJECT

public:
    // `run` outlives the dialog.
    LinkCheckDialog(Document &document, LinkCheckRun &run, ThemeController &theme, const IconSet &icons,
                    QWidget *parent = nullptr);

    const LinkResultsModel &model() const { return *m_model; }
    bool isReady() const { return m_isReady; } // the addresses are there

    void checkRest();  // what was not asked for yet; all, if that is none
    void checkShown(); // those selected, anew; without a selection all that are shown

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead(const IconSet &icons);
    QWidget *makeBusyStrip();
    void makeTable(ThemeController &theme);
    QWidget *makeDetail();
    QWidget *makeFoot();
    void addShortcuts();
    void collect();
    void filter();
    void refresh();
    void updateDetail();
    void updateSegments();
    void showRecords();
    std::vector<AddressUse> chosen() const;

    Document &m_document;
    LinkCheckRun &m_run;
    LinkResultsModel *m_model;
    bool m_isReady = false;
    std::optional<LinkStanding> m_wanted;
    QString m_problem;

    QLabel *m_title;
    QLabel *m_explanation;
    SegmentRow *m_segments; // all, then one a standing
    QLineEdit *m_search;
    QWidget *m_busy;
    QLabel *m_busyText;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTableView *m_table;
    QLabel *m_detail;
    QPushButton *m_show;
    QLabel *m_note;
    QPushButton *m_again;
    QPushButton *m_check;
};

} // namespace hubready
