// Records made beside the reading are those that the rows make one by one, in their order, however many there are.
#include "core/import/table/record_pipeline.h"

#include "tests/support/memory_sink.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {
namespace {

const std::vector<ColumnHead> columns{{"title"}, {"description"}, {"keywords"}, {"author"}, {"Platform id"}};

std::vector<std::string> rowOf(size_t number)
{
    const std::string id = std::to_string(number);
    std::vector<std::string> cells{"Ward rounds " + id, std::string(number % 700, 'x'), "hands;soap " + id, "", id};
    if (number % 7 == 0)
        cells.pop_back();
    if (number % 11 == 0)
        cells.push_back("more \"" + id + '"');
    return cells;
}

RC_GTEST_PROP(RecordPipeline, givesWhatTheRowsMake, (bool hasRaw))
{
    const auto form = *rc::gen::element(PackageForm::Standard, PackageForm::Staging);
    const size_t count = *rc::gen::element<size_t>(0, 1, 511, 512, 513, 3000);
    ColumnMapping mapping = proposeMapping(columns, {rowOf(1), rowOf(2)}, form, {});
    MemorySink sink;
    sink.begin(form);
    TableRecord alone(mapping, form, {});
    std::vector<std::string> texts;
    std::vector<std::string> extras;
    RecordTable table(form);
    {
        RecordPipeline pipeline(mapping, form, {}, sink);
        std::deque<std::string> input; // what rows with a span point into
        for (size_t i = 0; i < count; ++i) {
            if (*rc::gen::inRange(0, 1000) == 0)
                pipeline.finish();
            const auto cells = rowOf(i);
            std::string raw;
            for (const std::string &cell : cells)
                raw += cell + '\n';
            const std::string_view span =
                hasRaw ? std::string_view(input.emplace_back(std::move(raw))) : std::string_view();
            std::vector<std::string_view> views;
            size_t at = 0;
            for (const std::string &cell : cells) {
                views.push_back(hasRaw ? span.substr(at, cell.size()) : std::string_view(cell));
                at += cell.size() + 1;
            }
            pipeline.take({views, {qint64(i + 1)}, span, i});
            alone.make(views);
            texts.push_back(alone.json());
            extras.push_back(alone.extra());
            table.append(alone.parsed());
        }
        pipeline.finish();
    }
    RC_ASSERT(sink.texts == texts);
    RC_ASSERT(sink.extras == extras);
    RC_ASSERT(sink.table().size() == table.size());
    for (Row row = 0; row < table.size(); ++row) {
        RC_ASSERT(sink.places[row] == RecordPlace{qint64(row) + 1}.text());
        RC_ASSERT(sink.table().textLength(row) == table.textLength(row));
        for (size_t i = 0; i < properties(form).size(); ++i)
            RC_ASSERT(sink.table().cell(row, PropertyIndex(i)).text == table.cell(row, PropertyIndex(i)).text);
    }
}

TEST(RecordPipeline, dropsRowsThatNobodyWaitsFor)
{
    const ColumnMapping mapping = proposeMapping(columns, {rowOf(1)}, PackageForm::Standard, {});
    MemorySink sink;
    sink.begin(PackageForm::Standard);
    {
        RecordPipeline pipeline(mapping, PackageForm::Standard, {}, sink);
        for (size_t i = 0; i < 1500; ++i) {
            const auto cells = rowOf(i);
            pipeline.take({std::vector<std::string_view>(cells.begin(), cells.end()), {qint64(i + 1)}});
        }
    }
    EXPECT_EQ(sink.table().size() % 512, 0U);
    EXPECT_LT(sink.table().size(), 1500U);
}

} // namespace
} // namespace hubready
