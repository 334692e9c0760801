// The strip below the tool bar that says what happened, good or bad, in the order of every message: what, where, why,
// what to do. It stays until it is closed or something else is said.
#pragma once

#include "core/base/error.h"
#include "core/rules/family.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace hubready {

class IconSet;
class Mark;
class ThemeController;

class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    MessageStrip(const ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    // Nothing instead of a family: all is fine. The text is plain.
    void say(std::optional<Family> family, const QString &text);
    void say(const Error &error);
    QString text() const;

private:
    void show(std::optional<Family> family, const QString &html);

    Mark *m_mark;
    QLabel *m_text;
};

} // namespace hubready
