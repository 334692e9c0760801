// What the open project's fixes are made from: the dictionary, what the records teach, the vocabularies and words of the
// project, and what people never want to see again. Learns in the background after a project has been opened, and anew
// when many records have changed; until then fixes come without it. Belongs to the window's thread.
#pragma once

#include "core/suggest/preferences.h"
#include "core/suggest/suggester.h"
#include "core/suggest/vocabulary/project_terms.h"

#include <QObject>
#include <QTimer>

namespace hubready {

class Document;

class SuggestionSource : public QObject
{
    Q_OBJECT

public:
    SuggestionSource(Document &document, std::shared_ptr<const SpellingDictionary> dictionary);

    // For the window's thread: without the dictionary, which takes too long for it (RecordFixFinder has the rest).
    const Suggester &suggester() const { return m_suggester; }
    const SuggestionKnowledge &knowledge() const { return m_knowledge; } // for a suggester of a job's own
    std::shared_ptr<const SpellingDictionary> dictionary() const { return m_knowledge.dictionary; }

    const SuggestionPreferences &preferences() const { return m_preferences; }
    // Kept with the project; it is no change of its records, so it does not stand in the history.
    void setPreferences(SuggestionPreferences preferences);

    // What people took and what they left of what was offered, which ranks what is offered next.
    void noteDecision(const Suggestions &taken, const Suggestions &left);

    // What a look outside the records brought, as the project has it now; who sets it tells of the change.
    void setOutside(OutsideKnowledge outside);
    void setLinks(std::shared_ptr<const LinkResults> links);

    const ProjectTerms &terms() const { return m_terms; }
    // How each vocabulary was read, in the order of terms(); empty while they are being read.
    const std::vector<Result<size_t>> &vocabulariesRead() const { return m_read; }
    void setTerms(const ProjectTerms &terms);

Q_SIGNALS:
    void renewed(); // other fixes may come now

private:
    void begin();
    void forget();
    void learn();
    void loadTerms();
    void takeWords();
    SuggestionKnowledge withoutDictionary() const;
    void renew();

    Document &m_document;
    SuggestionKnowledge m_knowledge;
    Suggester m_suggester;
    SuggestionPreferences m_preferences;
    ProjectTerms m_terms;
    std::vector<Result<size_t>> m_read;
    QTimer m_wait;         // before learning: what is opened is drawn first, and edits in a row are learnt from once
    size_t m_changed = 0;  // records since it was learnt
};

} // namespace hubready
