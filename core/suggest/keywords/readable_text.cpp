#include "core/suggest/keywords/readable_text.h"

#include "core/text/html_entities.h"
#include "core/text/html_text.h"

namespace hubready {

std::string readableText(std::string_view text)
{
    if (text.find('<') == std::string_view::npos)
        return text.find('&') == std::string_view::npos ? std::string(text) : withoutEntities(text);
    std::string apart;
    for (char c : shownText(text)) {
        apart += c;
        if (c == '\n')
            apart += c;
    }
    return apart;
}

} // namespace hubready
