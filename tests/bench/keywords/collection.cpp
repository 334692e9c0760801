#include "tests/bench/keywords/collection.h"

#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/suggest/keywords/porter_stemmer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cctype>

namespace hubready::bench {

namespace {

constexpr size_t longestTitle = 250;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

size_t titleEnd(const std::string &text)
{
    const size_t line = text.find('\n');
    if (line != std::string::npos && line < longestTitle && text.find_first_not_of(" \r\n\t", line) != std::string::npos)
        return line;
    int words = 0;
    for (size_t at = 1; at + 1 < std::min(text.size(), longestTitle); ++at) {
        if (text[at] == ' ' && ++words >= 3 && isLower(text[at - 1]) && isUpper(text[at + 1]))
            return at;
    }
    return std::min({text.find(". "), longestTitle, text.size()});
}

void add(Collection &collection, KeywordText record)
{
    std::set<std::string> gold;
    for (const std::string &keyword : record.keywords)
        gold.insert(stemmed(keyword));
    gold.erase(std::string());
    if (gold.empty())
        return;
    collection.records.push_back(std::move(record));
    collection.gold.push_back(std::move(gold));
}

void readFolder(const QString &path, Collection &collection)
{
    const QDir texts(path + QStringLiteral("/docsutf8"));
    for (const QString &name : texts.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        const std::string text = contentOf(texts.filePath(name)).toStdString();
        KeywordText record;
        const size_t end = titleEnd(text);
        record.title = text.substr(0, end);
        record.text = text.substr(end);
        const QString keys = path + QStringLiteral("/keys/") + name.chopped(4) + QStringLiteral(".key");
        for (const QByteArray &line : contentOf(keys).split('\n')) {
            if (!line.trimmed().isEmpty())
                record.keywords.push_back(line.simplified().toStdString());
        }
        add(collection, std::move(record));
    }
}

void readFile(const QString &path, Collection &collection)
{
    TableSink sink;
    if (!readInput(path, {}, {}, sink, {}))
        return;
    RecordDecoder decoder(sink.table());
    for (Row row = 0; row < sink.table().size(); ++row)
        add(collection, keywordText(decoder.decode(row)));
}

} // namespace

std::string stemmed(const std::string &keyword)
{
    std::string all;
    std::string word;
    const auto end = [&] {
        stemInPlace(word);
        if (!word.empty())
            all += (all.empty() ? "" : " ") + word;
        word.clear();
    };
    for (const char c : keyword) {
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
            word += char(std::tolower(static_cast<unsigned char>(c)));
        else
            end();
    }
    end();
    return all;
}

Collection readCollection(const QString &path)
{
    Collection collection;
    collection.name = QFileInfo(path).fileName();
    if (QFileInfo(path).isDir())
        readFolder(path, collection);
    else
        readFile(path, collection);
    return collection;
}

} // namespace hubready::bench
