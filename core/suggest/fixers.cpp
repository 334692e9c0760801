#include "core/suggest/fixers.h"

namespace hubready {

void propose(Suggestions &out, const Record &record, Field field, int item, Proposal proposal)
{
    Suggestion suggestion;
    suggestion.record = record.row + 1;
    suggestion.field = field;
    suggestion.item = item;
    suggestion.rules = inOrderOfWeight(std::move(proposal.rules));
    suggestion.before = fieldJson(record, field, item);
    suggestion.after = std::move(proposal.after);
    suggestion.confidence = proposal.confidence;
    suggestion.safe = proposal.safe;
    suggestion.reason = proposal.reason.isEmpty() ? reasonsOf(suggestion.rules) : proposal.reason;
    if (suggestion.before != suggestion.after)
        out.push_back(std::move(suggestion));
}

} // namespace hubready
