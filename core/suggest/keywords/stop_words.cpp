#include "core/suggest/keywords/stop_words.h"

#include "core/language/word_list_file.h"

namespace hubready {

StopWords::StopWords()
{
    for (const QString &word : wordListLines("stop-words.txt"))
        m_words.insert(word.toStdString());
}

} // namespace hubready
