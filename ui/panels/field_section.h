// One field in the form: label, what must be known of it, counter, editor, its findings and the fixes for it. Lines and
// cards are made anew only where they differ, so that a button that is being pressed stays.
#pragma once

#include "core/suggest/suggestion.h"
#include "ui/panels/field_editor.h"

class QLabel;
class QVBoxLayout;

namespace hubready {

class FindingLine;
class FixCard;
class Mark;

class FieldSection : public QWidget
{
    Q_OBJECT

public:
    FieldSection(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent);

    Field field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    const QList<FixCard *> &fixes() const { return m_fixes; }
    QString counterText() const;
    bool isOverLimit() const { return m_editor->isOverLimit(); }

    void showRecord(const RecordTable &table, Row row);
    // Returns whether the lines are new: whoever offers something at them does it anew.
    bool showFindings(const Findings &findings, const FindingStore &store);
    void showFixes(const Suggestions &suggestions);
    void showSameRows(const Suggestion &fix, const std::vector<Row> &rows); // at the card of that fix
    const Findings &findings() const { return m_findings; }
    const QList<FindingLine *> &lines() const { return m_lines; }
    bool focusFixes(); // false: there are none
    void forget();

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void fixChosen(const hubready::Suggestion &fix);
    void fixForAllChosen(const hubready::Suggestion &fix, const std::vector<hubready::Row> &rows);
    void moreAboutFixWanted(const hubready::Suggestion &fix, const QPoint &place); // of the screen

private:
    void follow(); // the counter
    void showNote(const QString &note);

    FormLook m_look;
    FieldEditor *m_editor;
    QLabel *m_label;
    Mark *m_counterMark;
    QLabel *m_counter;
    QLabel *m_unread; // a list that cannot be read, as it is written
    QLabel *m_note;
    QVBoxLayout *m_below; // findings, then fixes
    Findings m_findings;
    QList<FindingLine *> m_lines;
    QList<FixCard *> m_fixes;
};

} // namespace hubready
