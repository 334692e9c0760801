#include "core/suggest/knowledge.h"

#include "core/links/staged_files.h"
#include "core/rules/context.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/keywords/keyword_model.h"

namespace hubready {

OutsideKnowledge OutsideKnowledge::of(const CheckContext &context)
{
    return {context.links,
            context.stagedFiles ? std::make_shared<const NearNames>(stagedNames(*context.stagedFiles)) : nullptr,
            context.scormPackages};
}

Result<SuggestionKnowledge> learnFrom(const RecordTable &table, const Progress &progress)
{
    SuggestionKnowledge learnt;
    learnt.usage = DataSetUsage::learn(table, progress);
    if (!learnt.usage)
        return Progress::cancelledError();
    auto keywords = KeywordModel::learn(table, progress);
    if (!keywords)
        return keywords.error();
    learnt.keywords = std::move(keywords.value());
    return learnt;
}

} // namespace hubready
