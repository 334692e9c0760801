// A keyword as a tag: its words and a button that removes it; with a finding also the mark and the frame of the family.
// Too long a keyword is cut with an ellipsis and stands whole in the tooltip.
#pragma once

#include "ui/panels/field_editor.h"

class QToolButton;

namespace hubready {

class Tag : public QWidget
{
    Q_OBJECT

public:
    Tag(const QString &text, const FormLook &look, QWidget *parent);

    const QString &text() const { return m_text; }
    std::optional<Family> family() const { return m_family; }
    void setFamily(std::optional<Family> family, const QString &why);
    QToolButton *removeButton() const { return m_remove; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString shownText() const;
    int textLeft() const;

    const FormLook &m_look;
    QString m_text;
    std::optional<Family> m_family;
    QToolButton *m_remove;
};

} // namespace hubready
