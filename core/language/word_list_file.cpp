#include "core/language/word_list_file.h"

#include <QFile>

// The lists are linked into a static library, which needs naming them once, outside of any namespace.
static void initWordLists() { Q_INIT_RESOURCE(word_lists); }

namespace hubready {

QStringList wordListLines(const char *name)
{
    initWordLists();
    QFile file(QStringLiteral(":/word-lists/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString text = line.section(u'#', 0, 0).trimmed();
        if (!text.isEmpty())
            lines << text;
    }
    return lines;
}

} // namespace hubready
