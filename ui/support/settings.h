// What the program remembers of one person on one computer from run to run. Every setting stands in the one table
// below with its name in the store, its standard value, its bounds and what it is for; its type is the type of the
// value. Made once in main() over a QSettings of its choice and handed around by reference:
//     settings.setValue(preference::textScale, 1.5);
// What belongs to a project stands in the project's own settings, not here.
#pragma once

#include "ui/support/recent_project.h"

#include <QByteArray>
#include <QList>
#include <QSettings>

#include <algorithm>
#include <type_traits>

namespace hubready {

// How a value stands in the table: text and bytes have no constant form of their own.
struct TextStandard
{
    const char *text = "";
};
struct BytesStandard
{
};

template <typename Standard> struct PreferenceValue
{
    using Type = Standard;
};
template <> struct PreferenceValue<TextStandard>
{
    using Type = QString;
};
template <> struct PreferenceValue<BytesStandard>
{
    using Type = QByteArray;
};

template <typename Standard> struct Preference
{
    const char *name;
    const char *description; // for a list of settings; translated in the context "Preference"
    Standard standard{};
    Standard least{}; // bounds of numbers; equal ones: none
    Standard most{};
};

namespace preference {
inline constexpr Preference<int> theme{"theme", QT_TRANSLATE_NOOP("Preference", "Light, dark or high contrast"), -1, -1,
                                       2};
inline constexpr Preference<double> textScale{"textScale", QT_TRANSLATE_NOOP("Preference", "Size of the text"), 1, 1,
                                              2};
inline constexpr Preference<int> density{"density", QT_TRANSLATE_NOOP("Preference", "Height of the rows: compact, normal, roomy"),
                                         1, 0, 2};
inline constexpr Preference<TextStandard> personName{"person/name", QT_TRANSLATE_NOOP("Preference", "Your name")};
inline constexpr Preference<TextStandard> personRole{
    "person/role", QT_TRANSLATE_NOOP("Preference", "Your role"), {"analyst"}};
inline constexpr Preference<BytesStandard> geometry{"window/geometry",
                                                    QT_TRANSLATE_NOOP("Preference", "Place of the window")};
inline constexpr Preference<BytesStandard> columns{
    "window/columns", QT_TRANSLATE_NOOP("Preference", "Widths of the columns, and which are shown")};
inline constexpr Preference<int> leftWidth{
    "window/leftWidth", QT_TRANSLATE_NOOP("Preference", "Width of what to fix; 0: as the window has room"), 0, 0, 4000};
inline constexpr Preference<int> rightWidth{
    "window/rightWidth", QT_TRANSLATE_NOOP("Preference", "Width of the record; 0: as the window has room"), 0, 0, 4000};
} // namespace preference

class Settings
{
public:
    explicit Settings(QSettings &store) : m_store(store) {}

    template <typename Standard>
    typename PreferenceValue<Standard>::Type value(const Preference<Standard> &wanted) const
    {
        const QVariant stored = m_store.value(QLatin1String(wanted.name));
        if constexpr (std::is_same_v<Standard, TextStandard>) {
            return stored.isValid() ? stored.toString() : QString::fromUtf8(wanted.standard.text);
        } else if constexpr (std::is_same_v<Standard, BytesStandard>) {
            return stored.toByteArray();
        } else {
            if (!stored.canConvert<Standard>())
                return wanted.standard;
            const Standard value = stored.value<Standard>();
            return wanted.least == wanted.most ? value : std::clamp(value, wanted.least, wanted.most);
        }
    }

    template <typename Standard>
    void setValue(const Preference<Standard> &wanted, const typename PreferenceValue<Standard>::Type &value)
    {
        m_store.setValue(QLatin1String(wanted.name), value);
    }

    bool isSet(const char *name) const { return m_store.contains(QLatin1String(name)); }

    // Newest first.
    QList<RecentProject> recentProjects() const;
    void rememberProject(const RecentProject &project);
    void forgetProject(const QString &path);

private:
    void storeProjects(const QList<RecentProject> &projects);

    QSettings &m_store;
};

} // namespace hubready
