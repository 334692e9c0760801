#include "ui/support/counted_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubready {

QString numberInWords(qint64 number)
{
    return QLocale().toString(number);
}

QString recordsInWords(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Counts", "1 record")
                      : QCoreApplication::translate("Counts", "%1 records").arg(numberInWords(count));
}

QString valuesInWords(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Counts", "1 value")
                      : QCoreApplication::translate("Counts", "%1 values").arg(numberInWords(count));
}

QString filesInWords(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Counts", "1 file")
                      : QCoreApplication::translate("Counts", "%1 files").arg(numberInWords(count));
}

QString addressesInWords(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("Counts", "1 address")
                      : QCoreApplication::translate("Counts", "%1 addresses").arg(numberInWords(count));
}

} // namespace hubready
