// An ICU regular expression of a rule set: bounded in time and memory, because a person wrote it and a pattern can take
// for ever on the wrong text. May be asked by several threads at once.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace hubready {

class RegularExpression
{
public:
    enum class Answer { No, Yes, TookTooLong };

    static constexpr int timeLimit = 100;         // steps of the machine, about a millisecond each
    static constexpr int stackLimit = 1024 * 1024; // bytes

    // Fails where the pattern is none; the reason is in Error::why.
    static Result<RegularExpression> make(const std::string &pattern);
    ~RegularExpression();
    RegularExpression(RegularExpression &&) noexcept;
    RegularExpression &operator=(RegularExpression &&) noexcept;

    // Whether it matches anywhere in the text; `match` is what did.
    Answer find(std::string_view text, std::string *match = nullptr) const;

    // Puts `with` in the place of every match: "$1" and "${name}" stand for groups, "\\$" for a dollar sign. Yes: there was
    // one, and `out` is what comes of it.
    Answer replace(std::string_view text, std::string_view with, std::string &out) const;
    // Fails where `with` names a group that there is none of.
    Result<void> checkReplacement(std::string_view with) const;

private:
    struct Private;
    explicit RegularExpression(std::unique_ptr<Private> p);

    std::unique_ptr<Private> m_private;
};

} // namespace hubready
