#include "core/language/spelling_dictionary.h"

#include "core/language/letter_triples.h"
#include "core/text/ascii.h"
#include "core/text/wtf8.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <hunspell/hunspell.hxx>

#include <mutex>
#include <string>

namespace hubready {

namespace {

// One dictionary of Hunspell, in its own encoding.
class WordSource
{
public:
    WordSource(const QString &affixes, const QString &words)
        : m_hunspell(QFile::encodeName(affixes).constData(), QFile::encodeName(words).constData()),
          m_isUtf8(m_hunspell.get_dict_encoding() == "UTF-8")
    {
    }

    bool knows(std::string_view word)
    {
        return m_hunspell.spell(m_isUtf8 ? std::string(word) : toQString(word).toLatin1().toStdString());
    }

private:
    Hunspell m_hunspell;
    bool m_isUtf8;
};

QString fileIn(const QStringList &folders, const QString &pattern)
{
    for (const QString &folder : folders) {
        const QStringList names = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
        if (!names.isEmpty())
            return QDir(folder).filePath(names.first());
    }
    return {};
}

} // namespace

struct SpellingDictionary::Parts
{
    Parts(QString someAffixes, QString someWords, QString someMedical)
        : affixes(std::move(someAffixes)), words(std::move(someWords)), medicalWords(std::move(someMedical))
    {
    }

    const QString affixes;
    const QString words;
    const QString medicalWords; // may be empty
    std::once_flag read;
    std::mutex lock;
    std::unique_ptr<WordSource> british;
    std::unique_ptr<WordSource> medical; // may be null
    LetterTriples triples;

    void readOnce()
    {
        std::call_once(read, [this] {
            british = std::make_unique<WordSource>(affixes, words);
            // The medical list brings no affixes of its own; Hunspell wants a file, and those of en_GB fit its words.
            if (!medicalWords.isEmpty())
                medical = std::make_unique<WordSource>(affixes, medicalWords);
            for (const QString &path : {words, medicalWords}) {
                QFile file(path);
                if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
                    triples.addStems(file.readAll().toStdString());
            }
        });
    }

    bool isMisspeltBritish(std::string_view word)
    {
        for (size_t i = 0; i < word.size(); ++i) {
            if (!isAsciiLetter(word[i]))
                continue;
            std::string other(word);
            const bool isDouble = i + 1 < word.size() && word[i + 1] == word[i];
            if (isDouble)
                other.erase(i, 1);
            else
                other.insert(i, 1, word[i]);
            if (british->knows(other))
                return true;
        }
        return false;
    }
};

SpellingDictionary::SpellingDictionary(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SpellingDictionary::~SpellingDictionary() = default;

QStringList SpellingDictionary::usualFolders()
{
    QStringList folders;
    for (const QString &root : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        for (const char *name : {"hunspell", "myspell", "myspell/dicts"})
            folders << QDir(root).filePath(QString::fromLatin1(name));
    }
    folders << QStringLiteral("/usr/share/hunspell") << QStringLiteral("/usr/share/myspell");
    folders.removeDuplicates();
    return folders;
}

std::shared_ptr<const SpellingDictionary> SpellingDictionary::open(const QStringList &folders)
{
    const QString affixes = fileIn(folders, QStringLiteral("en_GB.aff"));
    const QString words = fileIn(folders, QStringLiteral("en_GB.dic"));
    if (affixes.isEmpty() || words.isEmpty())
        return {};
    return std::shared_ptr<const SpellingDictionary>(new SpellingDictionary(
        std::make_unique<Parts>(affixes, words, fileIn(folders, QStringLiteral("en_med*.dic")))));
}

bool SpellingDictionary::mayKnow(std::string_view word) const
{
    m_parts->readOnce();
    return m_parts->triples.fit(word);
}

bool SpellingDictionary::knowsBritish(std::string_view word) const
{
    m_parts->readOnce();
    const std::scoped_lock guard(m_parts->lock);
    return m_parts->british->knows(word);
}

bool SpellingDictionary::knows(std::string_view word) const
{
    m_parts->readOnce();
    const std::scoped_lock guard(m_parts->lock);
    if (m_parts->british->knows(word))
        return true;
    return m_parts->medical && m_parts->medical->knows(word) && !m_parts->isMisspeltBritish(word);
}

} // namespace hubready
