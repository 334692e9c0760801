#include "core/rules/field_choices.h"

#include "core/record/field_text.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

namespace hubready {

QStringList choicesOf(Field field, PackageForm form)
{
    QStringList choices;
    switch (field) {
    case Field::Licence:
        for (const Licence &licence : licences())
            choices += toQString(licence.writeAs);
        break;
    case Field::ResourceType:
        for (std::string_view type : resourceTypes(form))
            choices += toQString(resourceTypeSpelling(type));
        break;
    case Field::LmsLinkVisibility:
        for (std::string_view visibility : linkVisibilities())
            choices += toQString(visibility);
        break;
    case Field::HasCost:
        choices = {yesOrNo(true), yesOrNo(false)};
        break;
    default:
        break;
    }
    return choices;
}

} // namespace hubready
