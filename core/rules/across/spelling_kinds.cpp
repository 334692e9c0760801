// Words of titles and keywords that are spelt in the American way, or that look like a slip: of the words that no
// dictionary has those that are one letter off another. A word that several records use is one of their own. Each
// distinct word is looked up once.
#include "core/language/spelled_words.h"
#include "core/rules/across/list_form_check.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"

#include <QCoreApplication>

#include <array>
#include <memory>
#include <unordered_map>

namespace hubready {

namespace {

std::string eachAlone(std::string_view) { return {}; }

// Says nothing without a dictionary.
class Respelt : public ListFormCheck
{
public:
    Respelt(Field field, Spelling::Find find, double surest, const char *words)
        : ListFormCheck(eachAlone), m_field(field), m_find(find), m_least(surest), m_words(words)
    {
    }

    void begin(const CheckContext &context, size_t records, Words words) override
    {
        ListFormCheck::begin(context, records, words);
        m_known = context.spelling;
        if (words == Words::LookUp)
            m_own = context.ownWords; // the same for all records until the next check of everything
        m_reach = words == Words::LookUp ? Spelling::Reach::LooksUp : Spelling::Reach::OnlyKnown;
        m_spellingReaders = {};
    }

    bool build(const TableReading &reading, const Progress &progress) override
    {
        takeRespelt();
        return ListFormCheck::build(reading, progress);
    }
    AffectedRows update(const TableReading &reading, std::span<const Row> rows) override
    {
        takeRespelt();
        return ListFormCheck::update(reading, rows);
    }

    QString message(Field field, const Hit &hit) const override { return sayOf(m_words, field, hit); }

protected:
    bool readItems(const RecordReading &record, size_t reader, Items &items) override
    {
        if (!m_known)
            return true;
        SpellingReader &own = m_spellingReaders[reader];
        if (!own.spelling)
            own.spelling = std::make_unique<Spelling>(*m_known, m_own.get(), m_reach);
        const auto readText = [&](int item, std::string_view text) {
            own.spelling->forEachWord(text, m_find, [&](std::string_view word, const SpelledWord &spelled) {
                if (spelled.confidence < m_least)
                    return;
                own.respelt.try_emplace(std::string(word), spelled.text);
                items.add(item, word);
            });
        };
        if (m_field == Field::Keywords) {
            for (const PlacedText &keyword : record.texts(m_field))
                readText(keyword.item, keyword.text.text);
        } else {
            readText(-1, record.trimmed(m_field));
        }
        return !own.spelling->takeMissed();
    }

    void say(quint64, FormId form, Row, Hit hit, RuleReport &report) const override
    {
        const std::string word(index().text(form));
        hit.quote = quoteOf(word + " \u2192 " + m_respelt.at(word));
        report.add(m_field, std::move(hit));
    }

private:
    using RespeltWords = std::unordered_map<std::string, std::string>;
    struct alignas(64) SpellingReader
    {
        std::unique_ptr<Spelling> spelling; // keeps what it was told
        RespeltWords respelt;
    };

    // Of what was read.
    void takeRespelt()
    {
        for (SpellingReader &reader : m_spellingReaders)
            m_respelt.merge(reader.respelt);
        m_spellingReaders = {};
    }

    Field m_field;
    Spelling::Find m_find;
    double m_least; // how sure the other spelling must be
    const char *m_words;
    std::shared_ptr<SpelledWords> m_known;
    std::shared_ptr<const WordSet> m_own;
    Spelling::Reach m_reach = Spelling::Reach::LooksUp;
    std::array<SpellingReader, readers> m_spellingReaders;
    RespeltWords m_respelt; // every form that the index has
};

class American final : public Respelt
{
public:
    American(Field field, const RuleParameters &)
        : Respelt(field, &Spelling::british, 0.7,
                  QT_TRANSLATE_NOOP("RuleKind", "%1 has a word in American spelling: %2."))
    {
    }

protected:
    quint64 verdict(GroupId) const override { return 1; }
};

class Misspelt final : public Respelt
{
public:
    Misspelt(Field field, const RuleParameters &parameters)
        : Respelt(field, &Spelling::corrected, 0.7,
                  QT_TRANSLATE_NOOP("RuleKind", "%1 has a word that no dictionary has: %2.")),
          m_usual(size_t(parameters.number("usual")))
    {
    }

protected:
    quint64 verdict(GroupId group) const override
    {
        return index().rows(index().formsOf(group).front()).size() < m_usual;
    }

private:
    size_t m_usual;
};

template <typename Check>
Result<std::unique_ptr<AcrossCheck>> makeOfOneField(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    if (fields.size() != 1)
        return unusableParameters(QCoreApplication::translate("RuleSet", "A rule on spelling takes one field."));
    return std::unique_ptr<AcrossCheck>(std::make_unique<Check>(fields.front(), parameters));
}

constexpr std::array misspeltParameters{
    ParameterSpec{.name = "usual",
                  .fallback = "3",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "A word on so many records is right"),
                  .least = 2},
};

} // namespace

std::span<const RuleKind> spellingKinds()
{
    static constexpr std::array kinds{
        RuleKind{"american-spelling", {}, nullptr, makeOfOneField<American>},
        RuleKind{"misspelt", misspeltParameters, nullptr, makeOfOneField<Misspelt>},
    };
    return kinds;
}

} // namespace hubready
