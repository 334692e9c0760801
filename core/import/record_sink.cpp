#include "core/import/record_sink.h"

#include <QCoreApplication>

namespace hubready {

QString RecordPlace::text() const
{
    if (sheet)
        return QCoreApplication::translate("RecordPlace", "sheet %1, row %2").arg(*sheet).arg(number);
    return QCoreApplication::translate("RecordPlace", "line %1").arg(number);
}

} // namespace hubready
