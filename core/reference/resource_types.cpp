#include "core/reference/resource_types.h"

#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace hubready {

namespace {

using namespace std::string_view_literals;

struct OtherName
{
    std::string_view name; // letters and figures only
    std::string_view type;
};

constexpr std::array otherNames{
    OtherName{"scorm", "scorm"},
    OtherName{"scormpackage", "scorm"},
    OtherName{"scormpackages", "scorm"},
    OtherName{"scorm12", "scorm"},
    OtherName{"scormaiccresource", "scorm"},
    OtherName{"scormmodule", "scorm"},
    OtherName{"scormcourse", "scorm"},
    OtherName{"elearning", "scorm"},
    OtherName{"elearningmodule", "scorm"},
    OtherName{"elearningpackage", "scorm"},
    OtherName{"elearningsession", "scorm"},
    OtherName{"elearningcourse", "scorm"},
    OtherName{"elearningobject", "scorm"},
    OtherName{"interactivemodule", "scorm"},

    OtherName{"weblink", "weblink"},
    OtherName{"weblinks", "weblink"},
    OtherName{"link", "weblink"},
    OtherName{"externallink", "weblink"},
    OtherName{"hyperlink", "weblink"},
    OtherName{"url", "weblink"},
    OtherName{"webpage", "weblink"},
    OtherName{"website", "weblink"},
    OtherName{"websites", "weblink"},
    OtherName{"webresource", "weblink"},
    OtherName{"web", "weblink"},

    OtherName{"video", "video"},
    OtherName{"videos", "video"},
    OtherName{"videoclip", "video"},
    OtherName{"videofile", "video"},
    OtherName{"film", "video"},
    OtherName{"movie", "video"},
    OtherName{"movingimage", "video"},
    OtherName{"vodcast", "video"},
    OtherName{"mp4", "video"},

    OtherName{"audio", "audio"},
    OtherName{"audiofile", "audio"},
    OtherName{"audioclip", "audio"},
    OtherName{"audiorecording", "audio"},
    OtherName{"podcast", "audio"},
    OtherName{"podcasts", "audio"},
    OtherName{"sound", "audio"},
    OtherName{"mp3", "audio"},

    OtherName{"image", "image"},
    OtherName{"images", "image"},
    OtherName{"imagefile", "image"},
    OtherName{"stillimage", "image"},
    OtherName{"picture", "image"},
    OtherName{"photo", "image"},
    OtherName{"photograph", "image"},
    OtherName{"graphic", "image"},
    OtherName{"illustration", "image"},
    OtherName{"diagram", "image"},
    OtherName{"jpg", "image"},
    OtherName{"jpeg", "image"},
    OtherName{"png", "image"},

    OtherName{"genericfile", "genericfile"},
    OtherName{"file", "genericfile"},
    OtherName{"files", "genericfile"},
    OtherName{"pdf", "genericfile"},
    OtherName{"pdfdocument", "genericfile"},
    OtherName{"document", "genericfile"},
    OtherName{"documents", "genericfile"},
    OtherName{"doc", "genericfile"},
    OtherName{"docx", "genericfile"},
    OtherName{"word", "genericfile"},
    OtherName{"worddocument", "genericfile"},
    OtherName{"powerpoint", "genericfile"},
    OtherName{"ppt", "genericfile"},
    OtherName{"pptx", "genericfile"},
    OtherName{"presentation", "genericfile"},
    OtherName{"slides", "genericfile"},
    OtherName{"excel", "genericfile"},
    OtherName{"spreadsheet", "genericfile"},
    OtherName{"handout", "genericfile"},
    OtherName{"leaflet", "genericfile"},
    OtherName{"worksheet", "genericfile"},
    OtherName{"download", "genericfile"},

    OtherName{"article", "article"},
    OtherName{"articles", "article"},
    OtherName{"html", "article"},
    OtherName{"htmlpage", "article"},
    OtherName{"text", "article"},
    OtherName{"blog", "article"},
    OtherName{"blogpost", "article"},
};

} // namespace

std::optional<std::string_view> typeCalled(std::string_view name)
{
    std::string letters = lowered(name);
    std::erase_if(letters, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    const auto found = std::ranges::find(otherNames, letters, &OtherName::name);
    return found == otherNames.end() ? std::nullopt : std::optional(found->type);
}

std::string_view typeSpelling(PackageForm form, std::string_view standardType)
{
    return resourceTypeSpelling(isResourceType(form, standardType) ? standardType : "file"sv);
}

std::optional<std::string_view> typeByExtension(std::string_view fileName)
{
    const std::string extension = lowered(fileExtension(fileName));
    const bool isExtension = !extension.empty() && extension.size() <= 5;
    return isExtension && extension != "zip" ? std::optional(defaultTypeOfExtension(extension)) : std::nullopt;
}

} // namespace hubready
