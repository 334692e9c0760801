#include "core/rules/rule_parameters.h"

#include <charconv>

namespace hubready {

const std::vector<std::string> &RuleParameters::words(std::string_view name) const
{
    static const std::vector<std::string> none;
    const auto found = m_values.find(name);
    return found == m_values.end() ? none : found->second;
}

const std::string &RuleParameters::text(std::string_view name) const
{
    static const std::string none;
    const std::vector<std::string> &values = words(name);
    return values.empty() ? none : values.front();
}

qint64 RuleParameters::number(std::string_view name) const
{
    const std::string &digits = text(name);
    qint64 number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace hubready
