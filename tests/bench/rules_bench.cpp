// What rules cost: loading the sets, a check of everything by all families and by the gate alone, and one edit. Sizes are
// 100,000 and a million records; a million are the same 100,000 ten times, which is also what makes rules that compare
// records work hardest.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "core/rules/rule_set_builder.h"
#include "tests/support/samples/generate.h"

#include <benchmark/benchmark.h>

#include <QBuffer>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace hubready {
namespace {

const RecordTable &records(Row size)
{
    static std::map<Row, RecordTable> tables;
    if (const auto known = tables.find(size); known != tables.end())
        return known->second;
    constexpr Row made = 100'000;
    QBuffer json;
    json.open(QIODevice::WriteOnly);
    samples::generateRepository(json, std::min(size, made), 1);
    TableSink sink;
    const auto read = readBytes(json.data(), QStringLiteral("sample.json"), {}, {}, sink, {});
    RecordTable &table = tables.emplace(size, sink.table()).first->second;
    while (read && table.size() < size)
        table.appendAll(sink.table());
    return table;
}

std::vector<RuleSetFile> builtInSets()
{
    std::vector<RuleSetFile> sets;
    for (const char *name : {"gate.xml", "after-gate.xml", "best-practice.xml"}) {
        const QString file = QString::fromLatin1(name);
        sets.push_back(readRuleSet(builtInRuleText(file), file).value());
    }
    return sets;
}

RuleSetPtr rulesOf(const std::vector<RuleSetFile> &sets)
{
    RuleSetBuilder builder;
    for (const RuleSetFile &set : sets)
        (void)builder.addBuiltIn(set);
    return builder.build().value();
}

void loadRuleSets(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(rulesOf(builtInSets()));
}

void checkBy(benchmark::State &state, const RuleSetPtr &rules)
{
    const RecordTable &table = records(Row(state.range(0)));
    qint64 findings = 0;
    for (auto _ : state) {
        Checker checker({}, rules);
        const FindingStore store = checker.check(table, {}).value();
        findings = 0;
        for (int family = 0; family < familyCount; ++family)
            findings += store.counts().of(Family(family));
    }
    state.counters["findings/record"] = double(findings) / double(table.size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void checkAllFamilies(benchmark::State &state)
{
    checkBy(state, RuleSet::builtIn());
}

// Near-duplicates are a pass of their own, with a goal of its own, and so is spelling.
void checkWithoutNear(benchmark::State &state)
{
    std::vector<RuleSetFile> sets = builtInSets();
    for (RuleSetFile &set : sets) {
        for (Rule &rule : set.rules)
            rule.on = rule.on && rule.kind != "near-duplicate";
    }
    checkBy(state, rulesOf(sets));
}

// With spelling, the dictionary read from the disk each time.
void checkAllAndSpelling(benchmark::State &state)
{
    const RecordTable &table = records(Row(state.range(0)));
    for (auto _ : state) {
        CheckContext context;
        context.spelling = SpelledWords::of(SpellingDictionary::open(SpellingDictionary::usualFolders()));
        Checker checker(context);
        benchmark::DoNotOptimize(checker.check(table, {}).value().counts());
    }
}

void checkGate(benchmark::State &state)
{
    checkBy(state, RuleSet::gate());
}

// A title goes to and fro between two values: the record itself and what shares a value with it is looked at again.
void recheckOneEdit(benchmark::State &state)
{
    RecordTable table = records(Row(state.range(0)));
    Checker checker;
    FindingStore store = checker.check(table, {}).value();
    RecordParser parser(PackageForm::Standard);
    const std::array<std::string, 2> texts{R"({"Title":"Hand hygiene"})", R"({"Title":"Recognising sepsis"})"};
    size_t number = 0;
    for (auto _ : state) {
        table.replace(0, parser.parse(texts[++number % 2]));
        benchmark::DoNotOptimize(checker.recheck(table, {0}, store).size());
    }
}

// The same, each time with a word that the dictionary was never asked for: what the window's thread does, and what a
// job does behind it.
void recheckNewWord(benchmark::State &state)
{
    RecordTable table = records(1000);
    CheckContext context;
    context.spelling = SpelledWords::of(SpellingDictionary::open(SpellingDictionary::usualFolders()));
    Checker checker(context);
    FindingStore store = checker.check(table, {}).value();
    RecordParser parser(PackageForm::Standard);
    std::string word = "recaaaaving";
    for (auto _ : state) {
        if (state.range(0) == 1)
            state.PauseTiming();
        for (size_t i = 3; ++word[i] > 'z'; ++i) // the next word
            word[i] = 'a';
        table.replace(0, parser.parse(R"({"Title":"Hand )" + word + R"("})"));
        benchmark::DoNotOptimize(checker.recheck(table, {0}, store).size());
        if (state.range(0) == 1) {
            state.ResumeTiming();
            context.spelling->lookUpWanted({});
        }
    }
}

BENCHMARK(loadRuleSets)->Unit(benchmark::kMillisecond);
BENCHMARK(checkGate)->Arg(100'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(checkWithoutNear)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(checkAllFamilies)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(checkAllAndSpelling)->Arg(100'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(recheckNewWord)->ArgName("inTheJob")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond)->Iterations(500);
BENCHMARK(recheckOneEdit)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond)->Iterations(200);

} // namespace
} // namespace hubready
