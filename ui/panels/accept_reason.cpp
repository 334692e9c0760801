#include "ui/panels/accept_reason.h"

#include "ui/document/document.h"
#include "ui/support/dialogs.h"

#include <QCoreApplication>

namespace hubready {

namespace {

struct AcceptReasonText
{
    Q_DECLARE_TR_FUNCTIONS(AcceptReasonText)
};

} // namespace

std::optional<QString> askWhyAccepted(Document &document, Dialogs &dialogs, QWidget *parent, const QString &label)
{
    if (document.person().name.isEmpty()) {
        const auto name =
            dialogs.askText(parent, AcceptReasonText::tr("Who accepts it?"), AcceptReasonText::tr("Your name"),
                            AcceptReasonText::tr("Use this name"), false);
        if (!name)
            return std::nullopt;
        document.setPerson({*name, document.person().role});
    }
    return dialogs.askText(parent, AcceptReasonText::tr("Accept as is"), label, AcceptReasonText::tr("Accept as is"),
                           true);
}

} // namespace hubready
