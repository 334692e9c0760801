#include "core/reference/reference_data.h"

#include "core/text/byte_set.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array byNc{"creative commons (e&w) attribution, non-commercial"sv,
                          "creative commons attribution-non commercial 4.0 international"sv};
constexpr std::array byNcSa{"creative commons (e&w) attribution, non-commercial, sharealike"sv,
                            "creative commons (e&w) attribution, non-commercial, share-a-like"sv,
                            "creative commons attribution-non commercial-share-alike 4.0 international"sv};
constexpr std::array byNcNd{"creative commons (e&w) attribution, non-commercial, no derivatives"sv,
                            "creative commons attribution-non commercial no derivatives- 4.0 international"sv};
constexpr std::array reserved{"all rights reserved"sv};

constexpr std::array allLicences{
    Licence{"Creative Commons Attribution-Non Commercial 4.0 International",
            "Creative Commons: Attribution-NonCommercial 4.0 International", byNc},
    Licence{"Creative Commons Attribution-Non Commercial-Share-Alike 4.0 International",
            "Creative Commons: Attribution-NonCommercial-ShareAlike 4.0 International", byNcSa},
    Licence{"Creative Commons Attribution-Non Commercial No Derivatives- 4.0 International",
            "Creative Commons: Attribution-NonCommercial-NoDerivatives 4.0 International", byNcNd},
    Licence{"All rights reserved", "\u00a9 All rights reserved", reserved},
};

constexpr std::array standardTypes{"article"sv, "audio"sv, "genericfile"sv, "image"sv,
                                   "scorm"sv,   "video"sv, "weblink"sv};
constexpr std::array stagingTypes{"article"sv, "file"sv, "scorm"sv, "weblink"sv};

struct WrittenName
{
    std::string_view key;
    std::string_view written;
};
constexpr std::array typeSpellings{
    WrittenName{"article", "Article"}, WrittenName{"audio", "Audio"}, WrittenName{"genericfile", "GenericFile"},
    WrittenName{"image", "Image"},     WrittenName{"scorm", "SCORM"}, WrittenName{"video", "Video"},
    WrittenName{"weblink", "WebLink"}, WrittenName{"file", "File"},
};

constexpr std::array visibilities{"don't display"sv, "display only to me"sv, "display to everyone"sv};

constexpr std::array disallowed{"app"sv,   "asp"sv, "aspx"sv, "dhtml"sv, "dll"sv,  "dmg"sv,     "exe"sv, "f4v"sv,
                                "flv"sv,   "js"sv,  "jsp"sv,  "key"sv,   "mpeg"sv, "numbers"sv, "odp"sv, "odt"sv,
                                "pages"sv, "php"sv, "shtm"sv, "shtml"sv, "swf"sv,  "webm"sv};

// The file type table, allowed or not.
constexpr std::array fileTypes{
    "app"sv,  "asp"sv, "aspx"sv, "avi"sv,  "bmp"sv,  "dhtml"sv, "dll"sv,     "dmg"sv,  "doc"sv,  "docx"sv,  "exe"sv,
    "f4v"sv,  "flv"sv, "gif"sv,  "htm"sv,  "html"sv, "jpeg"sv,  "jpg"sv,     "js"sv,   "jsp"sv,  "key"sv,   "m4v"sv,
    "mkv"sv,  "mov"sv, "mp3"sv,  "mp4"sv,  "mpeg"sv, "mpg"sv,   "numbers"sv, "odp"sv,  "ods"sv,  "odt"sv,   "pages"sv,
    "pdf"sv,  "php"sv, "png"sv,  "ppsx"sv, "ppt"sv,  "pptx"sv,  "psd"sv,     "pub"sv,  "shtm"sv, "shtml"sv, "swf"sv,
    "tiff"sv, "wav"sv, "webm"sv, "wma"sv,  "wmv"sv,  "xlm"sv,   "xls"sv,     "xlsm"sv, "xlsx"sv, "zip"sv};

// Extensions whose files do not become a generic file.
constexpr std::array extensionTypes{
    WrittenName{"asp", "video"},  WrittenName{"avi", "video"},  WrittenName{"bmp", "image"},
    WrittenName{"f4v", "video"},  WrittenName{"flv", "video"},  WrittenName{"gif", "image"},
    WrittenName{"jpeg", "image"}, WrittenName{"jpg", "image"},  WrittenName{"m4v", "video"},
    WrittenName{"mkv", "video"},  WrittenName{"mov", "video"},  WrittenName{"mp3", "audio"},
    WrittenName{"mp4", "video"},  WrittenName{"mpeg", "video"}, WrittenName{"mpg", "video"},
    WrittenName{"png", "image"},  WrittenName{"psd", "image"},  WrittenName{"swf", "video"},
    WrittenName{"tiff", "image"}, WrittenName{"wav", "audio"},  WrittenName{"wma", "audio"},
    WrittenName{"wmv", "video"},
};

} // namespace

std::span<const Licence> licences() { return allLicences; }

const Licence *acceptedLicence(std::string_view name)
{
    const std::string_view written = trimmed(name);
    // Names of ASCII, which nearly all are, are compared without a copy in small letters.
    const std::string lower = isAscii(written) ? std::string() : lowered(written);
    const std::string_view key = lower.empty() ? written : lower;
    const auto found = std::ranges::find_if(allLicences, [&](const Licence &licence) {
        return std::ranges::any_of(licence.accepted, [&](std::string_view each) { return isInAnyCase(key, each); });
    });
    return found == allLicences.end() ? nullptr : &*found;
}

std::span<const std::string_view> resourceTypes(PackageForm form)
{
    return form == PackageForm::Standard ? std::span<const std::string_view>(standardTypes)
                                         : std::span<const std::string_view>(stagingTypes);
}

bool isResourceType(PackageForm form, std::string_view trimmedLowerCase)
{
    const auto types = resourceTypes(form);
    return std::ranges::find(types, trimmedLowerCase) != types.end();
}

std::string_view resourceTypeSpelling(std::string_view lowerCase)
{
    const auto found = std::ranges::find(typeSpellings, lowerCase, &WrittenName::key);
    return found == typeSpellings.end() ? lowerCase : found->written;
}

std::span<const std::string_view> linkVisibilities() { return visibilities; }

std::span<const std::string_view> disallowedExtensions() { return disallowed; }

std::string_view defaultTypeOfExtension(std::string_view extension)
{
    const auto found = std::ranges::find(extensionTypes, lowered(extension), &WrittenName::key);
    return found == extensionTypes.end() ? "genericfile"sv : found->written;
}

bool isKnownExtension(std::string_view extension)
{
    return std::ranges::find(fileTypes, lowered(extension)) != fileTypes.end();
}

std::string_view fileExtension(std::string_view path)
{
    static constexpr ByteSet slashes("/\\");
    const size_t lastPart = slashes.lastIn(path);
    if (lastPart != std::string_view::npos)
        path.remove_prefix(lastPart + 1);
    const size_t stop = path.rfind('.');
    return stop == std::string_view::npos ? std::string_view{} : path.substr(stop + 1);
}

std::string_view withoutPublicScheme(std::string_view path)
{
    constexpr std::string_view scheme = "public://";
    return path.starts_with(scheme) ? path.substr(scheme.size()) : path;
}

} // namespace hubready
