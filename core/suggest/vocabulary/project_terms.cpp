#include "core/suggest/vocabulary/project_terms.h"

#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubready {

namespace {

constexpr double heaviest = 3;

QJsonArray arrayOf(const std::vector<std::string> &words)
{
    QJsonArray array;
    for (const std::string &word : words)
        array.append(toQString(word));
    return array;
}

std::vector<std::string> wordsIn(const QJsonValue &value)
{
    std::vector<std::string> words;
    for (const QJsonValue &each : value.toArray()) {
        if (each.isString() && !each.toString().trimmed().isEmpty())
            words.push_back(toWtf8(each.toString()));
    }
    return words;
}

void takeOut(std::vector<std::string> &words, const std::string &word)
{
    std::erase_if(words, [&](const std::string &each) { return sameName(each, word); });
}

} // namespace

ProjectTerms ProjectTerms::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ProjectTerms terms;
    for (const QJsonValue &value : object[QStringLiteral("vocabularies")].toArray()) {
        const QJsonObject one = value.toObject();
        const QString path = one[QStringLiteral("path")].toString();
        if (!path.isEmpty())
            terms.vocabularies.push_back({path, one[QStringLiteral("on")].toBool(true),
                                          std::clamp(one[QStringLiteral("weight")].toDouble(1), 0.0, heaviest)});
    }
    terms.words.preferred = wordsIn(object[QStringLiteral("always")]);
    terms.words.never = wordsIn(object[QStringLiteral("never")]);
    return terms;
}

QByteArray ProjectTerms::toJson() const
{
    QJsonArray chosen;
    for (const ChosenVocabulary &one : vocabularies)
        chosen.append(QJsonObject{{QStringLiteral("path"), one.path},
                                  {QStringLiteral("on"), one.isOn},
                                  {QStringLiteral("weight"), one.weight}});
    return QJsonDocument(QJsonObject{{QStringLiteral("vocabularies"), chosen},
                                     {QStringLiteral("always"), arrayOf(words.preferred)},
                                     {QStringLiteral("never"), arrayOf(words.never)}})
        .toJson(QJsonDocument::Compact);
}

void ProjectTerms::alwaysWrite(const std::string &keyword)
{
    takeOut(words.never, keyword);
    takeOut(words.preferred, keyword);
    words.preferred.push_back(keyword);
}

void ProjectTerms::neverPropose(const std::string &keyword)
{
    takeOut(words.preferred, keyword);
    takeOut(words.never, keyword);
    words.never.push_back(keyword);
}

std::shared_ptr<const WordSet> ProjectTerms::ownWords() const
{
    std::vector<std::string> single;
    for (const std::string &form : words.preferred) {
        for (std::string_view word : wordsOf(form)) {
            for (size_t hyphen = 0; hyphen != std::string_view::npos;) {
                hyphen = word.find('-');
                const std::string_view part = word.substr(0, hyphen);
                if (!part.empty())
                    single.emplace_back(part);
                word.remove_prefix(std::min(part.size() + 1, word.size()));
            }
        }
    }
    return single.empty() ? nullptr : std::make_shared<const WordSet>(single);
}

LoadedTerms load(const ProjectTerms &terms)
{
    LoadedTerms loaded;
    std::vector<Vocabulary> vocabularies;
    for (const ChosenVocabulary &chosen : terms.vocabularies) {
        auto read = readVocabulary(chosen.path);
        if (!read) {
            loaded.vocabularies.push_back(read.error());
            continue;
        }
        loaded.vocabularies.push_back(read->terms.size());
        read->isOn = chosen.isOn;
        read->weight = chosen.weight;
        vocabularies.push_back(std::move(read.value()));
    }
    loaded.terms = std::make_shared<KeywordTerms>(vocabularies, terms.words);
    return loaded;
}

} // namespace hubready
