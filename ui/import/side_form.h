// A form that stands beside the columns in the place of a column's options until it is closed: a heading, what it is
// for, the fields, a button to go back. What the fields are is up to the form itself, which makes them anew when what
// they are about changes.
#pragma once

#include <QFormLayout>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace hubready {

class SideForm : public QWidget
{
    Q_OBJECT

public:
    // `name`: of the button to go back, for tests.
    SideForm(const QString &heading, const QString &purpose, const QString &name, QWidget *parent);

Q_SIGNALS:
    void closeRequested();

protected:
    // No fields any more; the new ones go into rows().
    void begin(QFormLayout::RowWrapPolicy wrap);
    // The fields are there: they are shown, and Tab goes through them in their order, to the button last.
    void finish();

    QWidget *fields() const { return m_fields; } // null before begin()
    QFormLayout *rows() const { return m_rows; }
    QComboBox *makeChoice(); // narrow_choice.h

private:
    QPushButton *m_done;
    QWidget *m_fields = nullptr;
    QFormLayout *m_rows = nullptr;
};

} // namespace hubready
