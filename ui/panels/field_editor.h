// What a field of the form is edited with. An editor is built once and filled again for each record. It takes an edit
// to the document through the function it is given, when focus leaves it or at Enter; Esc gives back what stood there.
// While a text is typed and not yet taken, a refill leaves it alone.
#pragma once

#include "core/record/field_edit.h"
#include "core/rules/finding_store.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace hubready {

class IconSet;
class ThemeController;

// What every part of the panel draws with.
struct FormLook
{
    const ThemeController &theme;
    const IconSet &icons;
};

// Takes one edit to the document; false: it was not taken.
using TakeEdit = std::function<bool(const FieldEdit &edit)>;

class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(Field field, TakeEdit take, QWidget *parent);

    Field field() const { return m_field; }

    void fill(const RecordTable &table, Row row); // the table outlives the showing
    void forget();                                // shows nothing, holds no table
    bool isFilled() const { return m_table != nullptr; }

    virtual bool hasUncommitted() const = 0;
    virtual void commit() = 0;
    virtual void giveBack() = 0;
    virtual void showFindings(const Findings &findings, const FindingStore &store) = 0; // those of this
    // field, which the store has
    // What the counter at the label says; empty: nothing to count.
    virtual QString counter() const { return {}; }
    virtual bool isOverLimit() const { return false; }
    virtual void focusItem(int item); // -1: the field as a whole

Q_SIGNALS:
    void typed();                        // the counter may say something else now
    void notTaken(const QString &why);   // there is no room for it

protected:
    virtual void refill(bool anotherRecord) = 0;
    virtual void empty() = 0;

    const RecordTable &table() const { return *m_table; }
    Row row() const { return m_row; }
    bool take(const FieldEdit &edit);
    // What a typed text comes to; false: it was not taken. Nothing to change counts as taken.
    bool takeText(const QString &text);

    // For editors of lines: leaving one takes what was typed, Enter takes it, Esc gives back. True: the event is settled.
    bool settleLineEvent(QEvent *event);

private:
    Field m_field;
    TakeEdit m_take;
    const RecordTable *m_table = nullptr;
    Row m_row = 0;
};

FieldEditor *makeFieldEditor(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent);

// Puts the bar of a family on a field, or takes it away.
void dressWithFamily(QWidget *widget, std::optional<Family> family);

} // namespace hubready
