// The main job at size: import, reopen, check, export, on records like those of the samples. Whole-process figures
// (peak memory) are in tests/bench/README.md, with the commands.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/package/export_package.h"
#include "core/session/import_project.h"
#include "core/suggest/keywords/keyword_model.h"
#include "tests/support/samples/generate.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

const SystemClock systemClock;

class Inputs
{
public:
    QString json(qint64 count) { return make(QStringLiteral("json"), count, samples::generateRepository); }
    QString csv(qint64 count) { return make(QStringLiteral("csv"), count, samples::generateRegional); }
    QString project(qint64 count)
    {
        const QString path = m_folder.filePath(QStringLiteral("project-%1.hubready").arg(count));
        if (!QFile::exists(path)) {
            ImportRequest request;
            request.inputs = {json(count)};
            request.project = path;
            if (!importProject(request, systemClock, {}))
                qFatal("the import failed");
        }
        return path;
    }
    QString free(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        QDir(path).removeRecursively();
        return path;
    }

private:
    template <typename Generate> QString make(const QString &ending, qint64 count, Generate generate)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.%2").arg(count).arg(ending));
        QFile file(path);
        if (!file.exists() && (!file.open(QIODevice::WriteOnly) || !generate(file, count, 1)))
            qFatal("the input could not be made");
        return path;
    }

    QTemporaryDir m_folder;
};

Inputs &inputs()
{
    static Inputs made;
    return made;
}

void importFile(benchmark::State &state, const QString &input)
{
    for (auto _ : state) {
        ImportRequest request;
        request.inputs = {input};
        request.project = inputs().free(QStringLiteral("import.hubready"));
        benchmark::DoNotOptimize(importProject(request, systemClock, {}).value().records);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void importJson(benchmark::State &state)
{
    importFile(state, inputs().json(state.range(0)));
}

void importCsv(benchmark::State &state)
{
    importFile(state, inputs().csv(state.range(0)));
}

void readAndCheckJson(benchmark::State &state)
{
    const QString input = inputs().json(state.range(0));
    for (auto _ : state) {
        TableSink sink;
        const auto report = readInput(input, {}, {}, sink, {});
        Checker checker;
        const auto findings = checker.check(sink.table(), {});
        benchmark::DoNotOptimize(findings->counts().recordsRefused);
        state.counters["bytes/record"] = double(sink.table().memoryUse()) / double(sink.table().size());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void checkOnly(benchmark::State &state)
{
    TableSink sink;
    const auto report = readInput(inputs().json(state.range(0)), {}, {}, sink, {});
    for (auto _ : state) {
        Checker checker;
        benchmark::DoNotOptimize(checker.check(sink.table(), {})->counts().recordsRefused);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void reopen(benchmark::State &state)
{
    const QString path = inputs().project(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(readSessionData(path, {})->table.size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void exportStandard(benchmark::State &state)
{
    auto session = Session::open(inputs().project(state.range(0)), ProjectFile::Mode::Write, {}, systemClock, {});
    const ExportSnapshot snapshot = takeSnapshot(*session.value());
    ExportRequest request;
    request.approvedOnly = false;
    for (auto _ : state) {
        request.folder = inputs().free(QStringLiteral("package"));
        benchmark::DoNotOptimize(exportPackage(snapshot, request, {}).value().files.size());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void editOneField(benchmark::State &state)
{
    auto session = Session::open(inputs().project(state.range(0)), ProjectFile::Mode::Write, {}, systemClock, {});
    int number = 0;
    for (auto _ : state) {
        ChangeSet changes;
        changes.fields = {{Row(number % 1000), {Field::Title, -1, "\"Title " + std::to_string(++number) + "\""}}};
        benchmark::DoNotOptimize(bool(session.value()->apply(changes)));
    }
}

RecordTable sampleTable(qint64 count)
{
    TableSink sink;
    if (!readInput(inputs().json(count), {}, {}, sink, {}))
        qFatal("the input could not be read");
    return sink.table();
}

void learnKeywords(benchmark::State &state)
{
    const RecordTable table = sampleTable(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(KeywordModel::learn(table, {}).value().get());
}

void proposeKeywords(benchmark::State &state)
{
    const RecordTable table = sampleTable(state.range(0));
    const auto model = KeywordModel::learn(table, {}).value();
    RecordDecoder decoder(table);
    Row row = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(model->propose(decoder.decode(row++ * 7919 % table.size()), 10).size());
}

constexpr auto recordsOfJob = 100'000;
BENCHMARK(readAndCheckJson)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(checkOnly)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(importJson)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(importCsv)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(reopen)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(exportStandard)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(learnKeywords)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(proposeKeywords)->Arg(recordsOfJob)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(editOneField)->Arg(recordsOfJob)->Unit(benchmark::kMicrosecond)->Iterations(500);

} // namespace
} // namespace hubready

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
