// Messages that many rules of the gate share: what is wrong, the limit, the value's own figure.
#pragma once

#include "core/rules/gate/gate_rule.h"

#include <QCoreApplication>

namespace hubready {

inline QString gateText(const char *text)
{
    return QCoreApplication::translate("GateRule", text);
}

// The figure in the reader's own way of writing numbers.
QString figureText(qint64 figure);
QString itemText(const Finding &finding); // "Author 2", "File 1", "Keyword 3", or the field's label

QString sayEmpty(const GateRule &, const Finding &);       // "Title is empty. ..."
QString sayMissing(const GateRule &, const Finding &);     // "Created date is missing. ..."
QString sayTooLong(const GateRule &, const Finding &);     // "The title has 301 characters; the Learning Hub takes 255."
QString sayItemTooLong(const GateRule &, const Finding &); // the same for a part of an item
QString sayItemNull(const GateRule &, const Finding &);    // "Author 2 is empty."
QString sayNoIndex(const GateRule &, const Finding &);       // "Author 2 has no index."
QString sayNegativeIndex(const GateRule &, const Finding &); // "Author 2 has the index -1; ..."
// Says the rule's own words: for rules that need no figure. findingMessage() then quotes what was read.
QString sayTitle(const GateRule &, const Finding &);

inline bool isNullOrEmpty(const OptionalText &text)
{
    return !text || text->empty();
}

// Shared checks, by the rule's own field and limit.
void checkRequired(const GateRule &, const Record &, const CheckContext &, RecordReport &);  // null, empty, white space
void checkNotNull(const GateRule &, const Record &, const CheckContext &, RecordReport &);   // null only
void checkMaxLength(const GateRule &, const Record &, const CheckContext &, RecordReport &); // UTF-16 units

} // namespace hubready
