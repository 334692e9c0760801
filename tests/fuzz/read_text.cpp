// Puts a text into every field of a record that takes one, checks it by all rules and asks for every fix. A fix must be
// one that can be made, and what is safe must be so a second time: then there is nothing left to do.
#include "core/json/json_text.h"
#include "core/record/field_edit.h"
#include "core/rules/checker.h"
#include "core/suggest/suggester.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

std::string recordWith(std::string_view text)
{
    const std::string json = hubready::quoteJson(text);
    return R"({"Title":)" + json + R"(,"Description":)" + json + R"(,"Keywords":[)" + json +
           R"(,"sepsis"],"Authors":[{"Author Index":0,"Author":)" + json + R"(,"Organisation":)" + json +
           R"(,"Role":null}],"HasCost":false,"Version":)" + json + R"(,"CreateDate":)" + json +
           R"(,"elfhuserid":"4021","Licence Type":)" + json + R"(,"Resource Type":"Article","Article Body":)" + json +
           R"(,"WebLink URL":)" + json + R"(,"LMS Link":)" + json +
           R"(,"Resource Files":[{"Resource Index":0,"Resource URL":)" + json + "}]}";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace hubready;
    static Checker checker;
    static const Suggester suggester{SuggestionKnowledge{}};
    RecordTable table;
    RecordParser parser(PackageForm::Standard);
    table.append(parser.parse(recordWith({reinterpret_cast<const char *>(data), size})));
    (void)checker.check(table, {});
    RecordDecoder decoder(table);
    const Record &record = decoder.decode(0);
    for (const Suggestion &fix : suggester.suggest(record)) {
        if (!propertyChanges(table, record, fix.edit()))
            std::abort();
    }
    return 0;
}
