// Asks why findings can stay as they are, and first who says so where the document does not know: what every way of
// accepting needs, for one finding or for many.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace hubready {

class Dialogs;
class Document;

// `label` stands over the reason. Nothing: the person thought better of it. The name is the document's from then on.
std::optional<QString> askWhyAccepted(Document &document, Dialogs &dialogs, QWidget *parent, const QString &label);

} // namespace hubready
