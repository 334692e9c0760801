// The two editors of plain text: one line, and several lines in a box that grows with its text.
#pragma once

#include "ui/panels/field_editor.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace hubready {

// What both share: a text that is compared with what was shown when it was filled.
class TypedTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    bool hasUncommitted() const override;
    void commit() override;
    void giveBack() override;
    void showFindings(const Findings &findings, const FindingStore &store) override;
    QString counter() const override;
    bool isOverLimit() const override;

    virtual QString text() const = 0;

protected:
    using FieldEditor::FieldEditor;

    void refill(bool anotherRecord) override;
    void empty() override;
    virtual void setText(const QString &text) = 0;
    virtual QWidget *input() const = 0;
    // Puts the input into the editor, with names for screen readers and the keys that take and give back.
    void setUpInput(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takesAt(const class QKeyEvent &key) const;
    qint64 length() const;

    QString m_shown; // what the input made of the value: it may not hold every character
    bool m_hasCrLf = false;
};

class LineEditor : public TypedTextEditor
{
    Q_OBJECT

public:
    LineEditor(Field field, TakeEdit take, QWidget *parent);

    QString text() const override { return m_line->text(); }

protected:
    void setText(const QString &text) override;
    QWidget *input() const override { return m_line; }

private:
    QLineEdit *m_line;
};

class TextEditor : public TypedTextEditor
{
    Q_OBJECT

public:
    TextEditor(Field field, TakeEdit take, QWidget *parent);

    QString text() const override;

protected:
    void setText(const QString &text) override;
    QWidget *input() const override { return m_box; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    QPlainTextEdit *m_box;
};

} // namespace hubready
