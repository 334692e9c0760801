// How much of damaged titles the fixes bring back: each title of a list damaged in each way, and in each two ways, then
// fixed: by the safe fixes as `fix` applies them, and as a person would who takes the best suggestion until none is
// likely. Says of each way how many titles were restored exactly, came nearer, were left, or went further off.
//
//     hubready-title-bench [--show WAY] [FILE with a title a line]
//
// Without FILE: the list beside this source, and besides, for the safe fixes, titles found under HUBREADY_DATA/real.
#include "core/json/json_text.h"
#include "core/language/spelling_dictionary.h"
#include "core/suggest/suggester.h"
#include "core/text/wtf8.h"
#include "tests/bench/titles/damage.h"
#include "tests/support/one_record.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

namespace hubready::titles {
namespace {

constexpr double likely = 0.5; // a suggestion that a person takes
constexpr int mostRounds = 6;

std::string titleOf(const OneRecord &record)
{
    const OptionalText title = record.record().value(Field::Title);
    return std::string(title.value_or(std::string_view{}));
}

OneRecord recordWith(const std::string &title)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", quoteJson(title));
    return record;
}

std::string fixedSafely(const Suggester &suggester, const std::string &title)
{
    OneRecord record = recordWith(title);
    for (const Suggestion &fix : suggester.suggest(record.record(), Field::Title)) {
        if (fix.safe) {
            record.apply(fix.edit());
            break;
        }
    }
    return titleOf(record);
}

std::string fixedByPerson(const Suggester &suggester, const std::string &title)
{
    OneRecord record = recordWith(title);
    for (int round = 0; round < mostRounds; ++round) {
        const Suggestions all = suggester.suggest(record.record(), Field::Title);
        if (all.empty() || !(all.front().safe || all.front().confidence > likely))
            break;
        record.apply(all.front().edit());
    }
    return titleOf(record);
}

// Levenshtein, in code points.
int distance(std::string_view a, std::string_view b)
{
    const std::u32string from = toQString(a).toStdU32String();
    const std::u32string to = toQString(b).toStdU32String();
    std::vector<int> row(to.size() + 1);
    for (size_t j = 0; j <= to.size(); ++j)
        row[j] = int(j);
    for (size_t i = 1; i <= from.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (size_t j = 1; j <= to.size(); ++j) {
            const int other = std::min(row[j], row[j - 1]) + 1;
            const int same = diagonal + (from[i - 1] != to[j - 1]);
            diagonal = row[j];
            row[j] = std::min(other, same);
        }
    }
    return row.back();
}

struct Score
{
    int cases = 0;
    int restored = 0;
    int improved = 0;
    int left = 0;
    int worse = 0;
    std::vector<std::string> examples;

    void add(const Damaged &title, const std::string &after)
    {
        ++cases;
        if (after == title.clean) {
            ++restored;
            return;
        }
        const int before = distance(title.damaged, title.clean);
        const int now = distance(after, title.clean);
        int &kind = after == title.damaged ? left : now > before ? worse : improved;
        ++kind;
        const char *name = &kind == &left ? "left" : &kind == &worse ? "WORSE" : "nearer";
        examples.push_back(std::string(name) + "  " + title.damaged + "  ->  " + after + "  (" + title.clean + ")");
    }
    void add(const Score &other)
    {
        cases += other.cases;
        restored += other.restored;
        improved += other.improved;
        left += other.left;
        worse += other.worse;
    }
};

void print(std::string_view name, const Score &score)
{
    const auto part = [&](int count) { return score.cases == 0 ? 0.0 : 100.0 * count / score.cases; };
    std::printf("  %-36.*s %6d  %6.1f %6.1f %6.1f %6d\n", int(name.size()), name.data(), score.cases, part(score.restored),
                part(score.improved), part(score.left), score.worse);
}

std::vector<std::string> linesOf(const QString &path)
{
    QFile file(path);
    std::vector<std::string> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            lines.push_back(line.trimmed().toStdString());
    }
    return lines;
}

// What stands in title elements under the folder. Nobody says that these are clean.
std::vector<std::string> foundTitles(const QString &folder)
{
    static const QRegularExpression title(QStringLiteral("<(?:\\w+:)?title\\b[^>]*>\\s*(?:<(?:\\w+:)?(?:lang)?string[^>]*>)?([^<>]{8,200})</"));
    std::set<std::string> found;
    for (QDirIterator each(folder, {QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto match = title.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            found.insert(match.next().captured(1).simplified().toStdString());
    }
    return {found.begin(), found.end()};
}

class Bench
{
public:
    explicit Bench(std::string show) : m_show(std::move(show)) {}

    void run(std::vector<std::string> titles, bool areClean);

private:
    Score singles(const std::vector<std::string> &titles, bool safe);
    void pairs(const std::vector<std::string> &titles, bool safe);
    void note(std::string_view name, const Score &score) const;
    std::string fixed(bool safe, const std::string &title) const
    {
        return safe ? fixedSafely(m_suggester, title) : fixedByPerson(m_suggester, title);
    }

    bool isOnlyOne() const // no need to run the others
    {
        return std::ranges::find(damages(), m_show, &Damage::name) != damages().end();
    }

    Suggester m_suggester{SuggestionKnowledge{SpellingDictionary::open(SpellingDictionary::usualFolders())}};
    std::string m_show;
};

void Bench::note(std::string_view name, const Score &score) const
{
    if (m_show != name)
        return;
    for (const std::string &example : score.examples)
        std::printf("      %s\n", example.c_str());
}

Score Bench::singles(const std::vector<std::string> &titles, bool safe)
{
    Score covered;
    for (const Damage &damage : damages()) {
        Score score;
        if (isOnlyOne() && damage.name != m_show)
            continue;
        for (unsigned i = 0; i < titles.size(); ++i) {
            if (const auto title = damage.make({titles[i], titles[i]}, i); title && title->damaged != title->clean)
                score.add(*title, fixed(safe, title->damaged));
        }
        print(damage.name, score);
        note(damage.name, score);
        if (damage.isCoveredBySafe)
            covered.add(score);
    }
    return covered;
}

void Bench::pairs(const std::vector<std::string> &titles, bool safe)
{
    Score covered;
    Score others;
    std::vector<std::string> worse;
    for (size_t a = 0; a < damages().size(); ++a) {
        for (size_t b = a + 1; b < damages().size(); ++b) {
            const Damage &first = damages()[a];
            const Damage &second = damages()[b];
            if (first.group == second.group)
                continue;
            Score score;
            for (unsigned i = 0; i < titles.size(); ++i) {
                const auto once = first.make({titles[i], titles[i]}, i);
                const auto twice = once ? second.make(*once, i + 1) : std::nullopt;
                if (twice && twice->damaged != twice->clean)
                    score.add(*twice, fixed(safe, twice->damaged));
            }
            (first.isCoveredBySafe && second.isCoveredBySafe ? covered : others).add(score);
            const std::string name = std::string(first.name) + " + " + std::string(second.name);
            if (m_show == name || (m_show == "pairs" && score.cases))
                print(name, score);
            note(name, score);
            std::ranges::copy_if(score.examples, std::back_inserter(worse), [](const std::string &e) { return e.starts_with("WORSE"); });
        }
    }
    print("pairs, both covered by safe", covered);
    print("pairs, others", others);
    if (m_show == "worse") {
        for (const std::string &example : worse)
            std::printf("      %s\n", example.c_str());
    }
}

// Of titles that nobody calls clean, what the safe fixes make of them is what is damaged.
void Bench::run(std::vector<std::string> titles, bool areClean)
{
    std::printf("%zu titles\n", titles.size());
    if (!areClean) {
        Score asFound;
        for (std::string &title : titles) {
            const std::string fixedTitle = fixed(true, title);
            asFound.add({title, title}, fixedTitle);
            title = fixedTitle;
        }
        std::printf("  the safe fixes leave %d as they are and change %d\n", asFound.restored, asFound.cases - asFound.restored);
        note("as found", asFound);
    }
    for (const bool safe : {true, false}) {
        if (!safe && !areClean)
            continue;
        const auto start = std::clock();
        std::printf("%s\n  %-36s %6s  %6s %6s %6s %6s\n", safe ? "Safe fixes" : "Best suggestions, taken one after the other", "", "cases",
                    "exact%", "near%", "left%", "worse");
        Score clean;
        for (const std::string &title : titles)
            clean.add({title, title}, fixed(safe, title));
        print("nothing damaged", clean);
        note("nothing damaged", clean);
        print("all single ways covered by safe", singles(titles, safe));
        if (!isOnlyOne())
            pairs(titles, safe);
        std::printf("  (%.1f s)\n", double(std::clock() - start) / CLOCKS_PER_SEC);
    }
}

} // namespace
} // namespace hubready::titles

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    std::string show;
    if (arguments.size() > 1 && arguments.first() == QStringLiteral("--show")) {
        show = arguments[1].toStdString();
        arguments = arguments.mid(2);
    }
    hubready::titles::Bench bench(show);
    const QString own = QStringLiteral(HUBREADY_SOURCE_DIR "/tests/bench/titles/titles.txt");
    bench.run(hubready::titles::linesOf(arguments.isEmpty() ? own : arguments.first()), true);
    const QString data = qEnvironmentVariable("HUBREADY_DATA");
    const auto found = arguments.isEmpty() && !data.isEmpty() ? hubready::titles::foundTitles(data + QStringLiteral("/real"))
                                                              : std::vector<std::string>{};
    if (!found.empty())
        bench.run(found, false);
    return 0;
}
