// How good keyword proposals are, and how quick. Each record of a collection is asked as if it had no keywords:
//   hubready-keyword-bench COLLECTION...             with the weights that ship
//   hubready-keyword-bench --held-out COLLECTION...  each with start weights fitted on the other collections alone
//   hubready-keyword-bench --fit COLLECTION...       prints weights fitted on all of them, for keyword_scorer.cpp
//   hubready-keyword-bench --as-json COLLECTION      prints it as standard records, for hubready-cli
#include "core/json/json_text.h"
#include "core/suggest/keywords/keyword_candidates.h"
#include "core/suggest/keywords/keyword_model.h"
#include "core/suggest/keywords/logistic_fit.h"
#include "tests/bench/keywords/collection.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace hubready::bench {
namespace {

constexpr size_t asked = 15;
constexpr double fitHold = 3;
constexpr float vocabularyWeight = 0.7f; // set by hand

double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

struct Score
{
    double f5 = 0;
    double f10 = 0;
    double precision5 = 0;
};

void addRecord(Score &score, const KeywordProposals &proposals, const std::set<std::string> &gold)
{
    std::set<std::string> seen;
    int hits = 0;
    std::array<int, 11> hitsAt{};
    for (const KeywordProposal &proposal : proposals) {
        const std::string key = stemmed(proposal.keyword);
        if (seen.size() == 10 || !seen.insert(key).second)
            continue;
        hits += gold.contains(key);
        hitsAt[seen.size()] = hits;
    }
    for (size_t i = seen.size() + 1; i < hitsAt.size(); ++i)
        hitsAt[i] = hits;
    score.f5 += 2.0 * hitsAt[5] / double(5 + gold.size());
    score.f10 += 2.0 * hitsAt[10] / double(10 + gold.size());
    score.precision5 += hitsAt[5] / 5.0;
}

void measure(const Collection &collection, const ScoringWeights &start)
{
    const double began = cpuSeconds();
    const auto textOf = [&](quint32 row) { return collection.records[row]; };
    const auto model = KeywordModel::learn(quint32(collection.records.size()), textOf, {}, start).value();
    const double learnt = cpuSeconds();
    Score score;
    for (size_t i = 0; i < collection.records.size(); ++i)
        addRecord(score, model->propose(collection.records[i], quint32(i), asked), collection.gold[i]);
    const double done = cpuSeconds();
    const auto records = double(collection.records.size());
    std::printf("%-20s %6zu records  F1@5 %4.1f  F1@10 %4.1f  P@5 %4.1f  learning %.2f s  a proposal %.2f ms\n",
                qPrintable(collection.name), collection.records.size(), 100 * score.f5 / records,
                100 * score.f10 / records, 100 * score.precision5 / records, learnt - began,
                1000 * (done - learnt) / records);
    std::fflush(stdout);
}

// Every collection weighs the same, as a thousand records.
void addExamples(const Collection &collection, const ScoringWeights &guess, std::vector<KeywordExample> &inText,
                 std::vector<KeywordExample> &absent)
{
    KeywordCorpus corpus(collection.records.size());
    for (const KeywordText &record : collection.records)
        corpus.add(record);
    corpus.finish();
    WordReader reader(corpus.stopWords());
    for (quint32 row = 0; row < corpus.rows(); ++row) {
        const TextWords words = collection.records[row].words(reader);
        KeywordEvidence evidence(corpus, row);
        evidence.setWords(words);
        KeyMap<char> own;
        for (const KeywordMention &mention : corpus.keywordsOf(row))
            own[corpus.usage().use(mention.id).key] = 1;
        for (const KeywordCandidate &candidate : keywordCandidates(words, evidence, guess))
            (candidate.isInText ? inText : absent)
                .push_back({candidate.features, own.contains(candidate.key), 1000.f / float(corpus.rows())});
    }
}

// Twice: which keywords go together is judged by the weights of the first round.
ScoringWeights fit(const std::vector<const Collection *> &collections)
{
    FeatureWeights none{};
    none[size_t(Feature::InVocabulary)] = vocabularyWeight;
    ScoringWeights weights{none, none};
    for (int round = 0; round < 2; ++round) {
        std::vector<KeywordExample> inText;
        std::vector<KeywordExample> absent;
        for (const Collection *collection : collections)
            addExamples(*collection, weights, inText, absent);
        weights = {fitLogistic(inText, none, fitHold), fitLogistic(absent, none, fitHold)};
    }
    return weights;
}

void printWeights(const ScoringWeights &weights)
{
    for (size_t i = 0; i < featureCount; ++i)
        std::printf("%2zu  %.3ff, %.3ff\n", i, double(weights.inText[i]), double(weights.absent[i]));
}

void printJson(const Collection &collection)
{
    std::printf("[");
    for (size_t i = 0; i < collection.records.size(); ++i) {
        const KeywordText &record = collection.records[i];
        std::string keywords;
        for (const std::string &keyword : record.keywords)
            keywords += (keywords.empty() ? "" : ",") + quoteJson(keyword);
        std::printf("%s\n{\"Title\":%s,\"Description\":%s,\"Keywords\":[%s]}", i == 0 ? "" : ",",
                    quoteJson(record.title).c_str(), quoteJson(record.text).c_str(), keywords.c_str());
    }
    std::printf("]\n");
}

int run(const QStringList &arguments)
{
    std::vector<Collection> collections;
    for (const QString &path : arguments) {
        if (!path.startsWith(u'-'))
            collections.push_back(readCollection(path));
    }
    std::vector<const Collection *> all;
    for (const Collection &collection : collections)
        all.push_back(&collection);
    if (arguments.contains(QStringLiteral("--fit"))) {
        printWeights(fit(all));
        return 0;
    }
    for (const Collection &collection : collections) {
        if (arguments.contains(QStringLiteral("--as-json"))) {
            printJson(collection);
            continue;
        }
        std::vector<const Collection *> others = all;
        std::erase(others, &collection);
        measure(collection, arguments.contains(QStringLiteral("--held-out")) ? fit(others) : fittedWeights());
    }
    return 0;
}

} // namespace
} // namespace hubready::bench

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return hubready::bench::run(app.arguments().mid(1));
}
