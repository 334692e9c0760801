#include "core/import/database/array_text.h"

namespace hubready {

std::optional<std::vector<std::string>> arrayItems(std::string_view text)
{
    if (text.size() < 2 || text.front() != '{' || text.back() != '}')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::vector<std::string> items;
    if (text.empty())
        return items;
    for (;;) {
        std::string &item = items.emplace_back();
        const bool isQuoted = text.starts_with('"');
        text.remove_prefix(isQuoted ? 1 : 0);
        for (; !text.empty() && text.front() != (isQuoted ? '"' : ','); text.remove_prefix(1)) {
            if (!isQuoted && (text.front() == '{' || text.front() == '}' || text.front() == '"'))
                return std::nullopt;
            if (text.front() == '\\' && text.size() > 1)
                text.remove_prefix(1);
            item += text.front();
        }
        if (isQuoted && text.empty())
            return std::nullopt;
        text.remove_prefix(isQuoted ? 1 : 0);
        if (!isQuoted && item == "NULL")
            item.clear();
        if (text.empty())
            return items;
        if (text.front() != ',')
            return std::nullopt;
        text.remove_prefix(1);
    }
}

} // namespace hubready
