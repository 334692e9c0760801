// Puts one value into a field of many records, as one change: what a source left out altogether (contributor, version,
// cost) is filled here.
#pragma once

#include "core/record/field.h"
#include "core/record/record_table.h"
#include "core/session/change_set.h"

#include <QDialog>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace hubready {

class Document;

class BulkSetDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Reach : unsigned char { InView, Selected, WhereEmpty };

    struct Scope
    {
        std::vector<Row> inView;
        std::vector<Row> selected;
        Field field = Field::None; // chosen at first; None: the first that is needed and empty somewhere
    };

    BulkSetDialog(Document &document, Scope scope, QWidget *parent = nullptr);

    void choose(Field field, const QString &value, Reach reach);
    void apply();

private:
    QWidget *makeForm();
    QWidget *makeFoot();
    void fillFields();
    void takeField();
    void refresh();
    Field field() const;
    QString value() const;
    Reach reach() const;
    const std::vector<Row> &rows() const;
    Result<std::vector<RecordFieldEdit>> edits() const;

    Document &m_document;
    Scope m_scope;
    std::vector<Row> m_empty; // records in which the chosen field is empty

    QComboBox *m_field;
    QStackedWidget *m_editors;
    QLineEdit *m_line;
    QComboBox *m_choice;
    QLabel *m_hint;
    std::array<QRadioButton *, 3> m_reach{};
    QLabel *m_note;
    QPushButton *m_set;
};

} // namespace hubready
