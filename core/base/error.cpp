#include "core/base/error.h"

#include <QStringList>

namespace hubready {

QString Error::text() const
{
    QStringList lines{what};
    for (const QString &part : {where, why, remedy}) {
        if (!part.isEmpty())
            lines << QStringLiteral("  ") + part;
    }
    return lines.join(u'\n');
}

} // namespace hubready
