// The right panel of the workbench: the current record as a form, with what the rules found in it and the fixes for it
// beside each field, and the decisions of the review below. The window tells it which record is current and which are
// selected; every change goes through the document, and what the document tells is shown at once.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/field_editor.h"

#include <QPointer>

#include <vector>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace hubready {

class Dialogs;
class ExtraSection;
class FieldSection;
class FindingLine;
class RecordFixFinder;
class RecordHead;
class ReviewBar;
class SameFixFinder;
class ThemeController;

class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    // All of them outlive the panel.
    RecordPanel(Document &document, ThemeController &theme, const IconSet &icons, Dialogs &dialogs, QWidget *parent);
    ~RecordPanel() override;

    std::optional<Row> current() const { return m_current; }
    void setRows(std::vector<Row> rows); // selected: what a decision is about; fewer than two: the current record
    void setPosition(int place, int count); // "7 of 38"

    void commitPending(); // takes what is typed and not yet taken
    void showField(Field field, int item = -1); // scrolls there and puts the cursor in
    FieldSection *section(Field field) const;
    RecordHead *head() const { return m_head; }
    ReviewBar *reviewBar() const { return m_bar; }

public Q_SLOTS:
    void setCurrent(std::optional<hubready::Row> row);
    void approve();
    void returnWithQuestion();
    void exclude();
    void markReady();
    void putBackToNew();
    void useFix(int number); // of the field with the cursor, from 1
    void focusFixes();       // those of that field, or of the next one that has some
    void acceptAsIs();       // the first finding that may stay, of the field with the cursor; then of the record
    void showNextFinding();  // the next field with a finding, and from the last back to the first

Q_SIGNALS:
    void notTaken(const QString &why); // nothing could be accepted
    void nextWanted();
    void previousWanted();

private:
    QWidget *makeEmptyPage();
    QWidget *makeRecordPage();
    void buildForm(PackageForm form);
    void follow(const SessionEvent &event);
    void leave();
    void refresh();
    void refreshFindings();
    void forgetFindings();
    void offerAt(FindingLine *line, const Finding &finding);
    void accept(const Finding &finding);
    void takeBack(const Finding &finding);
    void refreshFixes();
    void showFixes(const Suggestions &fixes);
    void refreshBar();
    void rememberSection(QWidget *focused);
    void applyFix(const Suggestion &fix);
    void showFixMenu(const Suggestion &fix, const QPoint &place);
    void applyFixToAll(const Suggestion &fix, const std::vector<Row> &rows);
    std::vector<FieldSection *> sectionsInTurn(bool withFocused) const; // from the one with the cursor on, round
    std::vector<Row> decided() const; // the rows that a decision is about
    void setStates(ReviewState state, const QString &why, const QString &comment = {});

    Document &m_document;
    FormLook m_look;
    Dialogs &m_dialogs;
    QStackedLayout *m_pages;
    RecordFixFinder *m_allFixes;
    SameFixFinder *m_sameFixes;
    RecordHead *m_head = nullptr;
    ReviewBar *m_bar = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_recordFindings = nullptr;
    Findings m_shownRecordFindings;
    std::optional<PackageForm> m_form;
    std::vector<FieldSection *> m_sections;
    ExtraSection *m_extras = nullptr; // of the form
    QPointer<FieldSection> m_lastFocused;
    std::optional<Row> m_current;
    std::vector<Row> m_rows;
};

} // namespace hubready
