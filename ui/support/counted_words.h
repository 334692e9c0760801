// Numbers with the word they count, in the locale's figures: "1 record", "1,402 records".
#pragma once

#include <QString>

namespace hubready {

QString numberInWords(qint64 number); // "1,402"
QString recordsInWords(qint64 count);
QString valuesInWords(qint64 count);
QString filesInWords(qint64 count);
QString addressesInWords(qint64 count);

} // namespace hubready
