// The icons: one SVG set (resources/icons, drawn for this program) coloured by theme. A QIcon made by an IconSet takes
// its colour anew whenever the theme changes, so actions need not be told. The marks of families and states can also
// be painted straight, in a delegate.
#pragma once

#include "core/review/review_state.h"
#include "core/rules/family.h"
#include "ui/support/theme.h"

#include <QIcon>
#include <QPixmap>

#include <optional>

class QPainter;
class QRectF;

namespace hubready {

class ThemeController;

enum class Icon : unsigned char {
    // views and tool bar
    Records, Clusters, Duplicates, Overview, History, Undo, Redo, Up, Down, Left, Right, Wand, Search, Export,
    // grid and panels
    Columns, Filter, Pin, Sort, SortDown, Close, ChevronUp, ChevronDown, ChevronLeft, ChevronRight, More, Plus, Minus,
    Edit, Copy, Refresh, Comment, Link, Eye, Tag, Merge, Split, Expand, Rail,
    // files and people
    Folder, File, FilePlus, FileMissing, Import, Table, Code, Archive, Clock, Lock, Person, People, At,
    Print, Save, Bin, Share, Mail,
    // review and the rest
    Stamp, Check, Tick, Dash, Help, Info, Gear, Sun, Moon, Contrast, Keyboard, Cancel,
    // filled marks of the families
    Refused, Changed, Advice, Fine, Accepted,
    // marks of the states
    StateNew, StateInProgress, StateReady, StateApproved, StateReturned, StateExcluded, StateTakenBack,
};

inline constexpr int iconCount = static_cast<int>(Icon::StateTakenBack) + 1;

QString iconPath(Icon icon); // ":/icons/records.svg"
Icon familyIcon(Family family);
Icon stateIcon(ReviewState state);

// The drawing in one colour, kept in QPixmapCache; size in device-independent pixels.
QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio);

class IconSet
{
public:
    explicit IconSet(const ThemeController *controller) : m_controller(controller) {}

    QIcon icon(Icon icon, Token token = Token::Text, std::optional<Token> whenChecked = {}) const;
    QIcon familyIcon(Family family) const;
    QIcon stateIcon(ReviewState state) const;
    QPixmap pixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio) const;

private:
    const ThemeController *m_controller;
};

void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, const QColor &color);
void paintFamilyMark(QPainter &painter, const QRectF &rect, Family family, const Theme &theme);
void paintStateMark(QPainter &painter, const QRectF &rect, ReviewState state, const Theme &theme);

} // namespace hubready
