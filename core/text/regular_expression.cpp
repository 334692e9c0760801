#include "core/text/regular_expression.h"

#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <unicode/uregex.h>

#include <mutex>
#include <vector>

namespace hubready {

namespace {

struct Close
{
    void operator()(URegularExpression *expression) const { uregex_close(expression); }
};
using Handle = std::unique_ptr<URegularExpression, Close>;

const UChar *units(const QString &text) { return reinterpret_cast<const UChar *>(text.utf16()); }

// The text with all matches replaced; what does not fit at first is asked for again at its full length.
QString replacedIn(URegularExpression *expression, const QString &with, qsizetype roomFor, UErrorCode &status)
{
    QString out(roomFor, Qt::Uninitialized);
    for (int attempt = 0; attempt < 2; ++attempt) {
        status = U_ZERO_ERROR;
        const int32_t length = uregex_replaceAll(expression, units(with), int32_t(with.size()),
                                                 reinterpret_cast<UChar *>(out.data()), int32_t(out.size()), &status);
        out.resize(length);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    return out;
}

} // namespace

// A handle of ICU serves one thread at a time: each that asks takes one, or a copy of the first, and gives it back.
struct RegularExpression::Private
{
    Handle first;
    std::mutex guard;
    std::vector<Handle> idle;

    Handle take()
    {
        const std::lock_guard lock(guard);
        if (!idle.empty()) {
            Handle handle = std::move(idle.back());
            idle.pop_back();
            return handle;
        }
        UErrorCode status = U_ZERO_ERROR;
        Handle copy(uregex_clone(first.get(), &status));
        uregex_setTimeLimit(copy.get(), timeLimit, &status);
        uregex_setStackLimit(copy.get(), stackLimit, &status);
        return copy;
    }

    void giveBack(Handle handle)
    {
        const std::lock_guard lock(guard);
        idle.push_back(std::move(handle));
    }
};

RegularExpression::RegularExpression(std::unique_ptr<Private> p) : m_private(std::move(p)) {}
RegularExpression::~RegularExpression() = default;
RegularExpression::RegularExpression(RegularExpression &&) noexcept = default;
RegularExpression &RegularExpression::operator=(RegularExpression &&) noexcept = default;

Result<RegularExpression> RegularExpression::make(const std::string &pattern)
{
    const QString text = toQString(pattern);
    UParseError place{};
    UErrorCode status = U_ZERO_ERROR;
    auto p = std::make_unique<Private>();
    p->first.reset(uregex_open(units(text), int32_t(text.size()), 0, &place, &status));
    if (U_SUCCESS(status))
        return RegularExpression(std::move(p));
    return Error{ErrorCode::InputUnusable, {}, {},
                 QCoreApplication::translate("RuleSet", "“%1” is no regular expression: see character %2.").arg(text).arg(place.offset),
                 {}};
}

RegularExpression::Answer RegularExpression::find(std::string_view text, std::string *match) const
{
    const QString hay = toQString(text);
    Handle handle = m_private->take();
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(handle.get(), units(hay), int32_t(hay.size()), &status);
    const bool found = uregex_find(handle.get(), 0, &status);
    if (found && match) {
        const int start = uregex_start(handle.get(), 0, &status);
        *match = toWtf8(QStringView(hay).mid(start, uregex_end(handle.get(), 0, &status) - start));
    }
    m_private->giveBack(std::move(handle));
    if (U_FAILURE(status))
        return Answer::TookTooLong;
    return found ? Answer::Yes : Answer::No;
}

RegularExpression::Answer RegularExpression::replace(std::string_view text, std::string_view with, std::string &out) const
{
    const QString hay = toQString(text);
    const QString replacement = toQString(with);
    Handle handle = m_private->take();
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(handle.get(), units(hay), int32_t(hay.size()), &status);
    const bool found = uregex_find(handle.get(), 0, &status);
    QString replaced;
    if (found && U_SUCCESS(status))
        replaced = replacedIn(handle.get(), replacement, hay.size() + replacement.size() + 16, status);
    m_private->giveBack(std::move(handle));
    if (U_FAILURE(status))
        return Answer::TookTooLong;
    if (found)
        out = toWtf8(replaced);
    return found ? Answer::Yes : Answer::No;
}

// ICU looks at the names of groups only where something matches: the pattern or nothing at all does, in an empty text.
Result<void> RegularExpression::checkReplacement(std::string_view with) const
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const UChar *pattern = uregex_pattern(m_private->first.get(), &length, &status);
    const QString orNothing = QStringLiteral("(?:%1)|").arg(QStringView(reinterpret_cast<const char16_t *>(pattern), length));
    const Handle handle(uregex_open(units(orNothing), int32_t(orNothing.size()), 0, nullptr, &status));
    const QString nothing = QStringLiteral("");
    const QString replacement = toQString(with);
    if (U_SUCCESS(status))
        uregex_setText(handle.get(), units(nothing), 0, &status);
    if (U_SUCCESS(status))
        replacedIn(handle.get(), replacement, replacement.size() + 16, status);
    if (U_SUCCESS(status))
        return {};
    return Error{ErrorCode::InputUnusable, {}, {},
                 QCoreApplication::translate("RuleSet", "“%1” names a group that the expression does not have.").arg(replacement),
                 {}};
}

} // namespace hubready
