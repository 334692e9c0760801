// Lists of which each item is edited as it stands: authors (name, organisation, role) and files (one address). A row of
// lines an item, a button that removes it, and one that adds an empty row. A row that was added is part of the record
// from the moment something is typed into it.
#pragma once

#include "ui/panels/field_editor.h"

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hubready {

class ItemRowsEditor : public FieldEditor
{
    Q_OBJECT

public:
    ItemRowsEditor(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent);

    bool hasUncommitted() const override;
    void commit() override;
    void giveBack() override;
    void showFindings(const Findings &findings, const FindingStore &store) override;
    QString counter() const override;
    void focusItem(int item) override;

    QList<QLineEdit *> linesOf(int item) const { return m_rows.value(item).lines; }
    int rowCount() const { return int(m_rows.size()); }

protected:
    void refill(bool anotherRecord) override;
    void empty() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct ItemRow
    {
        QWidget *widget = nullptr;
        QList<QLineEdit *> lines;
        QToolButton *remove = nullptr;
        QStringList filled; // what stands in the record; empty: a row that was added
    };
    ItemRow makeRow(int place);
    void setRowCount(int count);
    void addRow();
    void remove(int place);
    static QStringList textsOf(const ItemRow &row);
    bool isTyped(const ItemRow &row) const;
    bool takeRow(int place);
    bool takeAll(const QList<QStringList> &items);
    QList<QStringList> items() const; // of the record
    QString itemName(int place) const;

    PackageForm m_form;
    FormLook m_look;
    QList<ItemRow> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

} // namespace hubready
