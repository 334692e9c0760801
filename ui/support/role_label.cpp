#include "ui/support/role_label.h"

#include <QLabel>

namespace hubready {

QLabel *roleLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (role)
        label->setProperty("role", QLatin1String(role));
    return label;
}

QLabel *wrappedRoleLabel(const QString &text, const char *role, QWidget *parent)
{
    QLabel *label = roleLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace hubready
