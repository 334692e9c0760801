#include "core/record/package_form.h"

#include <QCoreApplication>

namespace hubready {

const char *packageFormName(PackageForm form)
{
    return form == PackageForm::Standard ? "standard" : "staging";
}

QString packageFormLabel(PackageForm form)
{
    return form == PackageForm::Standard ? QCoreApplication::translate("PackageForm", "Standard package")
                                         : QCoreApplication::translate("PackageForm", "Staging workbook");
}

std::optional<PackageForm> packageFormOf(std::string_view name)
{
    if (name == "standard")
        return PackageForm::Standard;
    if (name == "staging")
        return PackageForm::Staging;
    return std::nullopt;
}

} // namespace hubready
