// The addresses in a piece of HTML, href of <a> and src of <img>, in the order in which they stand, with their place in
// the source: a fix puts another address in the same place and touches nothing else.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace hubready {

struct HtmlAddress
{
    bool isImage = false;
    std::string address; // character references resolved, white space around it taken off
    size_t from = 0;     // the attribute's value in the source, in bytes, without its quotes
    size_t length = 0;
};

// Of an attribute that stands twice the first counts.
void forEachHtmlAddress(std::string_view html, const std::function<void(HtmlAddress)> &found);

// An address as it stands in an attribute, with any quotes or none around it.
std::string attributeText(std::string_view address);

} // namespace hubready
