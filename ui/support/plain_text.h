// The text of a box for plain text, as it was typed or set.
#pragma once

#include <QString>

class QPlainTextEdit;

namespace hubready {

// QPlainTextEdit::toPlainText() makes a blank of every no-break space, so that a text that nobody touched would count
// as changed. Lines end in a line feed; a line or paragraph separator of Unicode is one.
QString plainTextOf(const QPlainTextEdit &box);

} // namespace hubready
