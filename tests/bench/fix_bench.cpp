// The fixes at size: the safe ones and all suggestions over the records of the samples, and what is learnt from them.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/language/spelling_dictionary.h"
#include "core/suggest/best_fixes.h"
#include "core/suggest/data_set_usage.h"
#include "tests/support/samples/generate.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace hubready {
namespace {

const RecordTable &tableOf(qint64 count)
{
    static std::map<qint64, std::unique_ptr<TableSink>> tables;
    auto &sink = tables[count];
    if (!sink) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("in.json")));
        if (!file.open(QIODevice::WriteOnly) || !samples::generateRepository(file, count, 1))
            qFatal("the input could not be made");
        file.close();
        sink = std::make_unique<TableSink>();
        if (!readInput(file.fileName(), {}, {}, *sink, {}))
            qFatal("the input could not be read");
    }
    return sink->table();
}

void fixes(benchmark::State &state, bool safeOnly)
{
    const RecordTable &table = tableOf(state.range(0));
    const auto usage = DataSetUsage::learn(table);
    for (auto _ : state) {
        const Suggester suggester({SpellingDictionary::open(SpellingDictionary::usualFolders()), usage});
        state.counters["fixes"] = double(bestFixes(table, suggester, {safeOnly, {}, {}}, {})->size());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void safeFixes(benchmark::State &state)
{
    fixes(state, true);
}

void allSuggestions(benchmark::State &state)
{
    fixes(state, false);
}

void learnUsage(benchmark::State &state)
{
    const RecordTable &table = tableOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(DataSetUsage::learn(table));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

constexpr auto recordsFixed = 100'000;
BENCHMARK(safeFixes)->Arg(recordsFixed)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(allSuggestions)->Arg(recordsFixed)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(learnUsage)->Arg(recordsFixed)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

} // namespace
} // namespace hubready
