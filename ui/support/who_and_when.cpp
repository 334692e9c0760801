#include "ui/support/who_and_when.h"

#include "core/project/project_file.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubready {

namespace {

struct WhoAndWhenText
{
    Q_DECLARE_TR_FUNCTIONS(WhoAndWhenText)
};

} // namespace

const QStringList &roleNames()
{
    static const QStringList names{QStringLiteral("owner"), QStringLiteral("analyst"), QStringLiteral("uploader")};
    return names;
}

QString roleTitle(const QString &role)
{
    switch (roleNames().indexOf(role)) {
    case 0:
        return WhoAndWhenText::tr("Content owner");
    case 1:
        return WhoAndWhenText::tr("Migration analyst");
    case 2:
        return WhoAndWhenText::tr("Uploader");
    default:
        return role;
    }
}

QString roleInWords(const QString &role)
{
    if (role == QStringLiteral("owner"))
        return WhoAndWhenText::tr("owner", "role of a person");
    if (role == QStringLiteral("analyst"))
        return WhoAndWhenText::tr("analyst", "role of a person");
    if (role == QStringLiteral("uploader"))
        return WhoAndWhenText::tr("uploader", "role of a person");
    return role;
}

QString personInWords(const Person &person)
{
    if (person.name.isEmpty())
        return WhoAndWhenText::tr("Nobody named");
    return person.role.isEmpty() ? person.name : WhoAndWhenText::tr("%1, %2", "name, role").arg(person.name, roleInWords(person.role));
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        return word.left(word[0].isHighSurrogate() ? 2 : 1).toUpper(); // a whole character
    };
    if (words.isEmpty())
        return QStringLiteral("?");
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

QString momentInWords(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = at.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = locale.toString(local.time(), WhoAndWhenText::tr("HH:mm"));
    if (local.date() == today)
        return WhoAndWhenText::tr("Today, %1").arg(time);
    if (local.date() == today.addDays(-1))
        return WhoAndWhenText::tr("Yesterday, %1").arg(time);
    const QString pattern = local.date().year() == today.year() ? WhoAndWhenText::tr("d MMMM") : WhoAndWhenText::tr("d MMMM yyyy");
    return WhoAndWhenText::tr("%1, %2", "date, time").arg(locale.toString(local.date(), pattern), time);
}

} // namespace hubready
