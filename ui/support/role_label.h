// A label of plain text in one of the roles of the style sheet ("title", "heading", "muted", ...); null: none.
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace hubready {

QLabel *roleLabel(const QString &text, const char *role, QWidget *parent);
QLabel *wrappedRoleLabel(const QString &text, const char *role, QWidget *parent);

} // namespace hubready
