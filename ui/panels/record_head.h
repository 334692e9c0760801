// The head of the record panel: which record it is, how far people are with it, what the rules found in it, and the way
// to the record before and after it.
#pragma once

#include "core/review/review_state.h"
#include "core/rules/finding.h"
#include "ui/panels/field_editor.h"

#include <QFrame>

#include <array>

class QLabel;
class QToolButton;

namespace hubready {

class Mark;

class RecordHead : public QFrame
{
    Q_OBJECT

public:
    RecordHead(const FormLook &look, QWidget *parent);

    void showRecord(const RecordTable &table, Row row, ReviewState state, const Findings &findings);
    // Place in the view, from 1, of how many records; 0 of 0: nothing is said.
    void setPosition(int place, int count);

    QString name() const;
    QStringList counts() const; // "2 refused"

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void nextFindingWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Count
    {
        QWidget *widget = nullptr;
        QLabel *label = nullptr;
        qint64 count = 0;
    };
    QWidget *pair(QWidget *mark, QLabel *label);
    void writeName();
    void writeCounts();
    bool isNarrow() const;

    QString m_wholeName;
    QLabel *m_name;
    QLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_nextFinding;
    Mark *m_stateMark;
    QLabel *m_state;
    std::array<Count, familyCount> m_counts;
    QWidget *m_fine;
};

} // namespace hubready
