#include "core/import/record_sink.h"

#include <QCoreApplication>

namespace hubready {

QString RecordPlace::text() const
{
    switch (kind) {
    case Kind::OfSheet:
        return QCoreApplication::translate("RecordPlace", "sheet %1, row %2").arg(within).arg(number);
    case Kind::Element:
        return QCoreApplication::translate("RecordPlace", "record %1").arg(number);
    case Kind::File:
        return QCoreApplication::translate("RecordPlace", "file %1").arg(within);
    case Kind::Line:
        break;
    }
    return QCoreApplication::translate("RecordPlace", "line %1").arg(number);
}

} // namespace hubready
