// A list of terms that a person loads because keywords shall come from it: MeSH, a thesaurus of the organisation, a list
// of preferred forms. A term has the name that is preferred and other names for the same thing.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace hubready {

struct VocabularyTerm
{
    std::string name;
    std::vector<std::string> otherNames;
};

struct Vocabulary
{
    QString name;
    bool isOn = true;
    double weight = 1; // 0 to 3: how much a term of it is preferred to other phrases
    std::vector<VocabularyTerm> terms;
};

// By the content: SKOS in RDF/XML, else delimited text. Delimited text has a header that names the columns (“name” or
// “preferred”, “other names”, “synonyms” and the like; several names in a field are parted by | or ;); without such a
// header the first column is the name and the others are other names. A SKOS concept counts under its English label, or
// the first it has. No network, no DTD. Its name is that of the file.
Result<Vocabulary> readVocabulary(const QString &path);

// “Dementia, Vascular” as it is spoken: “Vascular Dementia”. Any other name stays.
std::string spokenName(const std::string &name);

} // namespace hubready
