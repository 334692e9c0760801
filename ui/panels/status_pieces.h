// What stands in the status bar: how far the project is, whether all is saved, a link check that is on, the package, the rules, who is at work,
// and the size of the text. Put it into the bar with a stretch of 1. Name and role can be changed here; who made the
// window remembers them by personChanged().
#pragma once

#include "core/base/error.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace hubready {

class Dialogs;
class Document;
class IconSet;
class JobPiece;
class Mark;
class StateBar;
class ThemeController;

class StatusPieces : public QWidget
{
    Q_OBJECT

public:
    StatusPieces(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons,
                 QWidget *parent = nullptr);

    QString savedText() const;
    void askPerson();
    void showPerson(); // after another one was set elsewhere

    // Where there is no room for all, the less important pieces go; their words stay in the tooltip.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void personChanged();
    void zoomChanged(double scale);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();
    void fit();
    QWidget *makeSaved(ThemeController &theme);
    void makeZoom();
    void showProject();
    void showStates();
    void showSaved();
    void showNotSaved(const Error &error);
    void showZoom();

    Document &m_document;
    Dialogs &m_dialogs;
    ThemeController &m_theme;
    std::optional<Error> m_notSaved;

    StateBar *m_bar = nullptr;
    QLabel *m_approved = nullptr;
    QWidget *m_savedPiece = nullptr;
    Mark *m_savedMark = nullptr;
    QToolButton *m_saved = nullptr;
    JobPiece *m_linkCheck = nullptr;
    QWidget *m_linkCheckPiece = nullptr;
    QLabel *m_package = nullptr;
    QLabel *m_rules = nullptr;
    QWidget *m_packagePiece = nullptr;
    QWidget *m_rulesPiece = nullptr;
    QWidget *m_personPiece = nullptr;
    QToolButton *m_person = nullptr;
    QToolButton *m_zoom = nullptr;
};

} // namespace hubready
