#include "core/import/xml/vcard.h"

#include "core/text/wtf8.h"

#include <vector>

namespace hubready {

namespace {

// "\n", "\," and "\;" as what they stand for.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            out += text[i] == 'n' || text[i] == 'N' ? ' ' : text[i];
        } else {
            out += text[i];
        }
    }
    return std::string(trimmed(out));
}

// "Smith;Jane;;Dr" as "Dr Jane Smith".
std::string inOrder(std::string_view parts)
{
    std::vector<std::string> list(1);
    for (char c : parts) {
        if (c == ';')
            list.emplace_back();
        else
            list.back() += c;
    }
    list.resize(4);
    std::string name;
    for (const std::string &part : {list[3], list[1], list[0]}) {
        if (!isBlank(part))
            name.append(name.empty() ? "" : " ").append(trimmed(part));
    }
    return unescaped(name);
}

void take(std::string_view line, VCard &card, std::string &structured)
{
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string key = lowered(trimmed(line.substr(0, line.find_first_of(";:"))));
    const std::string_view value = line.substr(colon + 1);
    if (key == "fn")
        card.name = unescaped(value);
    else if (key == "n")
        structured = inOrder(value);
    else if (key == "org")
        card.organisation = unescaped(value.substr(0, value.find(';')));
    else if (key == "title" || (key == "role" && card.title.empty()))
        card.title = unescaped(value);
}

} // namespace

VCard readVCard(std::string_view text)
{
    VCard card;
    const std::string lower = lowered(text.substr(0, 200));
    if (lower.find("begin:vcard") == std::string::npos) {
        card.name = std::string(trimmed(text));
        return card;
    }
    std::string structured;
    std::string line;
    std::string all(text);
    // Some write the lines of the card behind each other, parted by blanks.
    if (all.find('\n') == std::string::npos && all.find('\r') == std::string::npos) {
        for (std::string_view key :
             {" VERSION:", " FN:", " N:", " ORG:", " TITLE:", " ROLE:", " EMAIL", " END:", " URL:", " TEL", " ADR"}) {
            for (size_t at = 0; (at = all.find(key, at)) != std::string::npos; at += key.size())
                all[at] = '\n';
        }
    }
    all += '\n';
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i] != '\n' && all[i] != '\r') {
            line += all[i];
            continue;
        }
        const bool isFolded =
            i + 1 < all.size() && all[i] == '\n' && all[i + 1] == ' ' && line.find(':') != std::string::npos;
        if (isFolded) {
            ++i;
            continue;
        }
        take(trimmed(line), card, structured);
        line.clear();
    }
    if (card.name.empty())
        card.name = structured;
    return card;
}

} // namespace hubready
