#include "ui/document/suggestion_source.h"

#include "core/session/project_knowledge.h"
#include "ui/document/document.h"

#include <algorithm>

namespace hubready {

namespace {

const QString learnKind = QStringLiteral("learn");
const QString termsKind = QStringLiteral("terms");
constexpr int suggestAfterMilliseconds = 700;
// So many changed records are worth learning anew: a share of all, and never for a handful.
constexpr size_t shareChanged = 20;
constexpr size_t fewestChanged = 50;

QString nameOf(const char *setting) { return QString::fromLatin1(setting); }

} // namespace

SuggestionSource::SuggestionSource(Document &document, std::shared_ptr<const SpellingDictionary> dictionary)
    : m_document(document), m_knowledge{std::move(dictionary)}, m_suggester(withoutDictionary())
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(suggestAfterMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &SuggestionSource::learn);
    connect(&document, &Document::opened, this, &SuggestionSource::begin);
    connect(&document, &Document::aboutToClose, this, &SuggestionSource::forget);
    connect(&document, &Document::changed, this, [this](const SessionEvent &event) {
        m_changed += event.changed.size();
        if (m_changed >= std::max<size_t>(fewestChanged, m_document.session().size() / shareChanged))
            m_wait.start();
    });
}

SuggestionKnowledge SuggestionSource::withoutDictionary() const
{
    SuggestionKnowledge known = m_knowledge;
    known.dictionary = nullptr;
    return known;
}

void SuggestionSource::begin()
{
    ProjectKnowledge known = ProjectKnowledge::of(m_document.session().project());
    m_preferences = std::move(known.preferences);
    m_terms = std::move(known.terms);
    m_knowledge.ownWords = m_terms.ownWords();
    m_knowledge.preferences = std::make_shared<SuggestionPreferences>(m_preferences);
    renew();
    loadTerms();
    m_wait.start();
}

void SuggestionSource::forget()
{
    m_wait.stop();
    m_changed = 0;
    m_document.jobs().cancel(learnKind);
    m_document.jobs().cancel(termsKind);
    m_preferences = {};
    m_terms = {};
    m_read.clear();
    m_knowledge = {m_knowledge.dictionary};
    m_suggester = Suggester(withoutDictionary());
}

void SuggestionSource::learn()
{
    if (!m_document.isOpen())
        return;
    m_changed = 0;
    m_document.jobs().start<Result<SuggestionKnowledge>>(
        learnKind, tr("Learning how the records write things"),
        [table = m_document.session().table()](const Progress &progress) { return learnFrom(table, progress); },
        [this, path = m_document.session().project().path()](const Result<SuggestionKnowledge> &learnt) {
            if (!learnt || !m_document.isOpen() || m_document.session().project().path() != path)
                return;
            m_knowledge.usage = learnt->usage;
            m_knowledge.keywords = learnt->keywords;
            renew();
        });
}

void SuggestionSource::loadTerms()
{
    m_read.clear();
    m_document.jobs().start<LoadedTerms>(
        termsKind, tr("Reading vocabularies"), [terms = m_terms](const Progress &) { return load(terms); },
        [this, terms = m_terms](LoadedTerms loaded) {
            if (terms != m_terms)
                return;
            m_knowledge.terms = std::move(loaded.terms);
            m_read = std::move(loaded.vocabularies);
            renew();
        });
}

// The vocabularies stay as they were read.
void SuggestionSource::takeWords()
{
    using Terms = std::shared_ptr<const KeywordTerms>;
    m_document.jobs().start<Terms>(
        termsKind, tr("Taking up the words"),
        [known = m_knowledge.terms, words = m_terms.words](const Progress &) -> Terms {
            return std::make_shared<KeywordTerms>(*known, words);
        },
        [this, terms = m_terms](Terms made) {
            if (terms != m_terms)
                return;
            m_knowledge.terms = std::move(made);
            renew();
        });
}

void SuggestionSource::renew()
{
    m_suggester = Suggester(withoutDictionary());
    Q_EMIT renewed();
}

void SuggestionSource::setPreferences(SuggestionPreferences preferences)
{
    if (!m_document.keepSetting(nameOf(SuggestionPreferences::settingName), QString::fromUtf8(preferences.toJson())))
        return;
    m_preferences = std::move(preferences);
    m_knowledge.preferences = std::make_shared<SuggestionPreferences>(m_preferences);
    m_suggester.setPreferences(m_knowledge.preferences);
    Q_EMIT renewed();
}

void SuggestionSource::setOutside(OutsideKnowledge outside)
{
    m_knowledge.outside = std::move(outside);
    m_suggester.setOutside(m_knowledge.outside);
}

void SuggestionSource::setLinks(std::shared_ptr<const LinkResults> links)
{
    m_knowledge.outside.links = std::move(links);
    m_suggester.setOutside(m_knowledge.outside);
}

void SuggestionSource::noteDecision(const Suggestions &taken, const Suggestions &left)
{
    SuggestionPreferences preferences = m_preferences;
    for (const Suggestion &suggestion : taken)
        preferences.accepted(suggestion);
    for (const Suggestion &suggestion : left)
        preferences.rejected(suggestion);
    setPreferences(std::move(preferences));
}

void SuggestionSource::setTerms(const ProjectTerms &terms)
{
    if (terms == m_terms || !m_document.keepSetting(nameOf(ProjectTerms::settingName), QString::fromUtf8(terms.toJson())))
        return;
    const bool areSameVocabularies = terms.vocabularies == m_terms.vocabularies;
    const bool writesOtherwise = terms.words.preferred != m_terms.words.preferred;
    m_terms = terms;
    m_knowledge.ownWords = m_terms.ownWords();
    // While they are being read, they are read for these words.
    if (areSameVocabularies && m_knowledge.terms && m_read.size() == terms.vocabularies.size())
        takeWords();
    else
        loadTerms();
    if (writesOtherwise)
        m_document.setOwnWords(m_knowledge.ownWords);
}

} // namespace hubready
