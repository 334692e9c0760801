// The inputs of the cases of reading (tests/cases/import), for who runs them and for who makes seeds of them.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace hubready {

QString importCasesFolder();
QStringList importCases();                   // their names
QJsonObject importCase(const QString &name); // expected.json

// The input of a case: made in `folder`, or the file or folder that lies beside. Empty where it cannot be made.
QString importCaseInput(const QString &name, const QString &folder);

} // namespace hubready
