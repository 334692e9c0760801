#include "core/suggest/vocabulary/vocabulary.h"

#include "core/import/text/csv_reader.h"
#include "core/suggest/vocabulary/skos_reader.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr std::array<std::string_view, 8> nameHeaders{"name",  "preferred", "preferred name", "preferred term",
                                                      "label", "preflabel", "term",           "keyword"};
constexpr std::array<std::string_view, 9> otherHeaders{"other names", "other name", "others",  "synonyms", "synonym",
                                                       "altlabel",    "alternative", "use for", "variants"};

struct VocabularyText
{
    Q_DECLARE_TR_FUNCTIONS(VocabularyText)
};

template <typename Names> bool isAmong(const Names &names, std::string_view header)
{
    return std::ranges::find(names, lowered(trimmed(header))) != names.end();
}

bool isNameHeader(std::string_view header) // also "mesh_name"
{
    return isAmong(nameHeaders, header) || lowered(trimmed(header)).ends_with("_name");
}

struct Columns
{
    size_t name = 0;
    std::vector<size_t> others; // without a header: all behind the first
    bool hasHeader = false;
};

Columns columnsOf(const CsvRow &first)
{
    Columns columns;
    for (size_t i = 0; i < first.fields.size(); ++i) {
        if (isAmong(otherHeaders, first.fields[i].value)) {
            columns.others.push_back(i);
        } else if (!columns.hasHeader && isNameHeader(first.fields[i].value)) {
            columns.name = i;
            columns.hasHeader = true;
        }
    }
    if (!columns.hasHeader) {
        columns.others.clear();
        for (size_t i = 1; i < first.fields.size(); ++i)
            columns.others.push_back(i);
    }
    return columns;
}

void addNames(std::string_view field, std::vector<std::string> &names)
{
    while (!field.empty()) {
        const size_t end = std::min(field.find_first_of("|;"), field.size());
        if (const std::string_view name = trimmed(field.substr(0, end)); !name.empty())
            names.emplace_back(name);
        field.remove_prefix(std::min(end + 1, field.size()));
    }
}

std::vector<VocabularyTerm> termsOf(std::string_view text)
{
    std::vector<VocabularyTerm> terms;
    CsvReader reader(text, guessDialect(text));
    CsvRow row;
    Columns columns;
    for (bool isFirst = true; reader.next(row); isFirst = false) {
        if (isFirst)
            columns = columnsOf(row);
        if ((isFirst && columns.hasHeader) || columns.name >= row.fields.size())
            continue;
        VocabularyTerm term{std::string(trimmed(row.fields[columns.name].value)), {}};
        for (size_t other : columns.others) {
            if (other < row.fields.size())
                addNames(row.fields[other].value, term.otherNames);
        }
        if (!term.name.empty())
            terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace

std::string spokenName(const std::string &name)
{
    const size_t comma = name.find(", ");
    if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos)
        return name;
    return name.substr(comma + 2) + " " + name.substr(0, comma);
}

Result<Vocabulary> readVocabulary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputUnusable, VocabularyText::tr("This vocabulary cannot be opened."), path, file.errorString(),
                     VocabularyText::tr("Choose a file that is there and that you may read.")};
    Vocabulary vocabulary;
    vocabulary.name = QFileInfo(path).completeBaseName();
    const QByteArray start = file.peek(4096);
    if (start.contains("<rdf:RDF") || start.contains("<?xml")) {
        auto terms = readSkos(file, path);
        if (!terms)
            return terms.error();
        vocabulary.terms = std::move(terms.value());
    } else {
        const auto text = decodeToUtf8(file.readAll());
        if (!text)
            return text.error();
        vocabulary.terms = termsOf(text->utf8);
    }
    if (vocabulary.terms.empty())
        return Error{ErrorCode::InputUnusable, VocabularyText::tr("This vocabulary has no terms."), path,
                     VocabularyText::tr("No column of names and no SKOS concept was found."),
                     VocabularyText::tr("Give a CSV file with a column “name”, or SKOS in RDF/XML.")};
    return vocabulary;
}

} // namespace hubready
