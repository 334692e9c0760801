// What stands around a title and is none of it: the form of a file's name, a code or a number in front, a version or a
// date behind, what a program put in front. Each function gives the title without it; nothing where there is none, or
// where too little would remain.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

// "sepsis_guide-v2 FINAL.docx" is "sepsis guide". Letters stay as they are.
std::optional<std::string> withoutFileForm(std::string_view title);

enum class InFront : unsigned char { Code, Number, Unit }; // "LR_0412", "03 -", "Module 3:"
struct NumberedTitle
{
    std::string title;
    std::string_view number; // as it stood, without what parts it from the title
    InFront kind = InFront::Code;
};
std::optional<NumberedTitle> withoutNumberInFront(std::string_view title);

// "v2", "(2019)", "March 2021", "- DRAFT".
std::optional<std::string> withoutVersionBehind(std::string_view title);

// "Microsoft Word - ", "Copy of ".
std::optional<std::string> withoutProgramInFront(std::string_view title);

} // namespace hubready
