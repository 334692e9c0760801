// What the Learning Hub's HTML sanitiser makes of a text (contract, section 4): which parts it takes out, and how long
// the rest is. The sanitiser parses the text as a browser does and writes it anew, which can lengthen it: "&" becomes
// "&amp;", a paragraph without an end gets one.
#pragma once

#include "core/text/html_scan.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace hubready {

enum class Removed : unsigned char {
    Element,      // script, style, iframe, object, video, audio and their kin, with all that stands in them
    StyleClass,   // a class
    Id,           // an id
    EventHandler, // onclick and its kin
    Address,      // of a link or an image: neither http nor https
};

struct HtmlRemoval
{
    Removed what;
    std::string_view name; // of the element, class, id, event handler; the address
    size_t place = 0;      // of its tag, in bytes
};

std::vector<HtmlRemoval> removalsFrom(std::string_view html); // in order

// The same for who scans the HTML anyway.
class HtmlRemovals
{
public:
    explicit HtmlRemovals(std::vector<HtmlRemoval> &out) : m_out(out) {}

    // False: what was scanned is taken out altogether.
    bool take(const HtmlScan &scan);

private:
    bool takeInRemoved(const HtmlScan &scan);
    bool takeStart(const HtmlScan &scan);

    std::vector<HtmlRemoval> &m_out;
    std::string_view m_removed; // the element that is being left out
    int m_depth = 0;
};

// UTF-16 units of what is left, without the line feed that the tool appends.
qint64 cleanedLength(std::string_view html);
// Quick: no more than this, in any case.
qint64 mostCleanedLength(std::string_view html);

} // namespace hubready
