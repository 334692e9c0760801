// The foot of the record panel: what people decide about the record shown, or about all that are selected. Says why a
// record cannot be approved yet. It only asks; the panel makes the change.
#pragma once

#include "ui/panels/field_editor.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace hubready {

class Mark;

// What the bar must know of the records that are selected.
struct ReviewStanding
{
    qint64 records = 0;
    qint64 refused = 0;        // findings
    qint64 recordsRefused = 0;
    qint64 approved = 0;
    qint64 markedReady = 0;
    qint64 untouched = 0; // in state New
    bool isWritable = true;
};

class ReviewBar : public QFrame
{
    Q_OBJECT

public:
    ReviewBar(const FormLook &look, QWidget *parent);

    void showStanding(const ReviewStanding &standing);
    bool canApprove() const;
    QString note() const; // why not
    QPushButton *approveButton() const { return m_approve; }

Q_SIGNALS:
    void approveWanted();
    void returnWanted();
    void excludeWanted();
    void readyWanted();
    void newWanted();

private:
    QString whyNotApprove(const ReviewStanding &standing) const;

    Mark *m_noteMark;
    QLabel *m_note;
    QPushButton *m_approve;
    QPushButton *m_return;
    QPushButton *m_exclude;
    QToolButton *m_more;
    QAction *m_ready;
    QAction *m_new;
};

} // namespace hubready
