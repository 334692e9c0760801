// The files that a record names, in whichever package, and when two names are of one file.
#pragma once

#include "core/record/record.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <string>

namespace hubready {

// Calls look(name, field, item) for every file name of the record; null ones are left out. `item` as findings count.
template <typename Look> void forEachFileName(const Record &record, Look look)
{
    if (record.form == PackageForm::Staging) {
        if (const OptionalText content = record.value(Field::ArticleFile))
            look(*content, Field::ArticleFile, -1);
        for (size_t i = 0; i < record.articleFiles.size(); ++i) {
            if (record.articleFiles[i])
                look(*record.articleFiles[i], Field::Files, int(i));
        }
        if (record.serverFile)
            look(*record.serverFile, Field::Files, 0);
        return;
    }
    if (!record.files)
        return;
    for (size_t i = 0; i < record.files->size(); ++i) {
        if ((*record.files)[i].url)
            look(*(*record.files)[i].url, Field::Files, int(i));
    }
}

// One form for all names of a file in the folder of staged files: small letters, "/" between folders, no "./" in front.
inline std::string foldedFileName(std::string_view name)
{
    std::string folded = lowered(name);
    std::ranges::replace(folded, '\\', '/');
    return folded.starts_with("./") ? folded.substr(2) : folded;
}

} // namespace hubready
