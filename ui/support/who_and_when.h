// Who did something and when, as lists and comments say it: "Jo Marsh, owner", "Today, 14:06", "20 November, 09:12".
#pragma once

#include <QStringList>

class QDateTime;

namespace hubready {

struct Person;

const QStringList &roleNames();           // as the project file has them
QString roleTitle(const QString &role);   // "Content owner", to choose from
QString roleInWords(const QString &role); // "owner", behind a name
QString personInWords(const Person &person);
QString initialsOf(const QString &name); // "JM"; two letters at most
QString momentInWords(const QDateTime &at, const QDateTime &now); // in local time, with the time of day

} // namespace hubready
