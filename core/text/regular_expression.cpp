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
    p->first.reset(uregex_open(reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), 0, &place, &status));
    if (U_SUCCESS(status))
        return RegularExpression(std::move(p));
    return Error{ErrorCode::InputUnusable, {}, {},
                 QCoreApplication::translate("RuleSet", "“%1” is no regular expression: see character %2.").arg(text).arg(place.offset),
                 {}};
}

RegularExpression::Answer RegularExpression::find(std::string_view text, std::string *match) const
{
    const QString units = toQString(text);
    Handle handle = m_private->take();
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(handle.get(), reinterpret_cast<const UChar *>(units.utf16()), int32_t(units.size()), &status);
    const bool found = uregex_find(handle.get(), 0, &status);
    if (found && match) {
        const int start = uregex_start(handle.get(), 0, &status);
        *match = toWtf8(QStringView(units).mid(start, uregex_end(handle.get(), 0, &status) - start));
    }
    m_private->giveBack(std::move(handle));
    if (U_FAILURE(status))
        return Answer::TookTooLong;
    return found ? Answer::Yes : Answer::No;
}

} // namespace hubready
