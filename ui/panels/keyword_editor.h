// The keywords of a record as tags in a frame, with a line to add more. The keywords of a staging record are one text
// with commas; here they are tags all the same.
#pragma once

#include "ui/panels/field_editor.h"

class QLineEdit;

namespace hubready {

class FlowLayout;
class Tag;

class KeywordEditor : public FieldEditor
{
    Q_OBJECT

public:
    KeywordEditor(PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent);

    bool hasUncommitted() const override;
    void commit() override;
    void giveBack() override;
    void showFindings(const Findings &findings, const FindingStore &store) override;
    QString counter() const override;
    void focusItem(int item) override;

    QList<Tag *> tags() const { return m_tags; }
    QLineEdit *line() const { return m_line; }

protected:
    void refill(bool anotherRecord) override;
    void empty() override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(int place);
    void clearTags();
    void setTags(const QStringList &texts);
    bool takeItems(const std::vector<std::string> &json);
    std::vector<std::string> itemsAsJson() const; // standard
    QStringList texts() const;

    PackageForm m_form;
    FormLook m_look;
    FlowLayout *m_flow;
    QList<Tag *> m_tags;
    QLineEdit *m_line;
};

} // namespace hubready
