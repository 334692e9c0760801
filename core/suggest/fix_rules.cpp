#include "core/suggest/fix_rules.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr std::array rules{
    FixRule{"lh.record.unreadable", QT_TRANSLATE_NOOP("FixRule", "Date that cannot be read"),
            QT_TRANSLATE_NOOP("FixRule", "The tool cannot read this date, and so not the record.")},
    FixRule{"lh.title.max-length", QT_TRANSLATE_NOOP("FixRule", "Title too long"),
            QT_TRANSLATE_NOOP("FixRule", "Cut where a part of the title ends; read it again.")},
    FixRule{"bp.title.all-caps", QT_TRANSLATE_NOOP("FixRule", "Title in capitals"),
            QT_TRANSLATE_NOOP("FixRule", "Capitals only.")},
    FixRule{"bp.title.title-case", QT_TRANSLATE_NOOP("FixRule", "Capital on every word"),
            QT_TRANSLATE_NOOP("FixRule", "A capital on every word.")},
    FixRule{"bp.title.file-name", QT_TRANSLATE_NOOP("FixRule", "File name as title"),
            QT_TRANSLATE_NOOP("FixRule", "The name of a file was the title.")},
    FixRule{"bp.title.placeholder", QT_TRANSLATE_NOOP("FixRule", "Program’s words in front of title"),
            QT_TRANSLATE_NOOP("FixRule", "A program put its own words in front.")},
    FixRule{"bp.title.number-in-front", QT_TRANSLATE_NOOP("FixRule", "Number or code in front of the title"),
            QT_TRANSLATE_NOOP("FixRule", "The title begins with a number or a code.")},
    FixRule{"bp.title.version-behind", QT_TRANSLATE_NOOP("FixRule", "Version or date behind the title"),
            QT_TRANSLATE_NOOP("FixRule", "A version or a date stood behind the title.")},
    FixRule{"bp.title.spelling", QT_TRANSLATE_NOOP("FixRule", "Spelling in title"),
            QT_TRANSLATE_NOOP("FixRule", "No dictionary has a word of it.")},
    FixRule{"bp.title.american", QT_TRANSLATE_NOOP("FixRule", "American spelling in title"),
            QT_TRANSLATE_NOOP("FixRule", "British spelling.")},
    FixRule{"bp.title.acronym", QT_TRANSLATE_NOOP("FixRule", "Acronym in title"),
            QT_TRANSLATE_NOOP("FixRule", "An acronym is written out once.")},
    FixRule{"bp.title.repeated", QT_TRANSLATE_NOOP("FixRule", "Title of several records"),
            QT_TRANSLATE_NOOP("FixRule", "Other records have the same title; this tells them apart.")},
    FixRule{"bp.title.small-letter", QT_TRANSLATE_NOOP("FixRule", "Title begins with a small letter"),
            QT_TRANSLATE_NOOP("FixRule", "Titles begin with a capital.")},
    FixRule{"bp.title.full-stop", QT_TRANSLATE_NOOP("FixRule", "Full stop behind the title"),
            QT_TRANSLATE_NOOP("FixRule", "Titles have no full stop.")},
    FixRule{"bp.title.encoding", QT_TRANSLATE_NOOP("FixRule", "Broken characters in title"),
            QT_TRANSLATE_NOOP("FixRule", "Characters that were read in a wrong encoding are as they were.")},
    FixRule{"bp.title.html", QT_TRANSLATE_NOOP("FixRule", "HTML tags in title"),
            QT_TRANSLATE_NOOP("FixRule", "HTML tags removed.")},
    FixRule{"bp.title.entities", QT_TRANSLATE_NOOP("FixRule", "HTML code in title"),
            QT_TRANSLATE_NOOP("FixRule", "HTML code became the character it stands for.")},
    FixRule{"bp.title.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in title"),
            QT_TRANSLATE_NOOP("FixRule", "Extra blanks and invisible characters removed.")},

    FixRule{"lh.keyword.blank", QT_TRANSLATE_NOOP("FixRule", "Empty keyword"),
            QT_TRANSLATE_NOOP("FixRule", "An empty keyword is refused.")},
    FixRule{"bp.keywords.split", QT_TRANSLATE_NOOP("FixRule", "Several keywords in one"),
            QT_TRANSLATE_NOOP("FixRule", "Several keywords stood in one.")},
    FixRule{"bp.keywords.duplicate", QT_TRANSLATE_NOOP("FixRule", "Repeated keyword"),
            QT_TRANSLATE_NOOP("FixRule", "A keyword stood there twice.")},
    FixRule{"bp.keywords.case-duplicate", QT_TRANSLATE_NOOP("FixRule", "Keyword repeated in other case"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub would keep both, and search shows them as two.")},
    FixRule{"bp.keywords.empty", QT_TRANSLATE_NOOP("FixRule", "Empty keyword in the list"),
            QT_TRANSLATE_NOOP("FixRule", "Nothing stood between two commas.")},
    FixRule{"lh.keyword.max-length", QT_TRANSLATE_NOOP("FixRule", "Keyword too long"),
            QT_TRANSLATE_NOOP("FixRule", "Cut between two words; read it again.")},
    FixRule{"bp.keywords.spelling", QT_TRANSLATE_NOOP("FixRule", "Spelling in keyword"),
            QT_TRANSLATE_NOOP("FixRule", "No dictionary has a word of it.")},
    FixRule{"bp.keywords.american", QT_TRANSLATE_NOOP("FixRule", "American spelling in keyword"),
            QT_TRANSLATE_NOOP("FixRule", "British spelling.")},
    FixRule{"bp.keywords.variant", QT_TRANSLATE_NOOP("FixRule", "Keyword in another form"),
            QT_TRANSLATE_NOOP("FixRule", "Other records write it so.")},
    FixRule{"bp.keywords.capitals", QT_TRANSLATE_NOOP("FixRule", "Keyword in capitals"),
            QT_TRANSLATE_NOOP("FixRule", "Keywords are written as inside a sentence.")},
    FixRule{"bp.keywords.punctuation", QT_TRANSLATE_NOOP("FixRule", "Signs around keyword"),
            QT_TRANSLATE_NOOP("FixRule", "Signs around a keyword removed.")},
    FixRule{"bp.keywords.encoding", QT_TRANSLATE_NOOP("FixRule", "Broken characters in keyword"),
            QT_TRANSLATE_NOOP("FixRule", "Characters that were read in a wrong encoding are as they were.")},
    FixRule{"bp.keywords.entities", QT_TRANSLATE_NOOP("FixRule", "HTML code in keyword"),
            QT_TRANSLATE_NOOP("FixRule", "HTML code became the character it stands for.")},
    FixRule{"bp.keywords.propose", QT_TRANSLATE_NOOP("FixRule", "Few keywords"),
            QT_TRANSLATE_NOOP("FixRule", "This keyword fits what the record says.")},
    FixRule{"bp.keywords.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in keyword"),
            QT_TRANSLATE_NOOP("FixRule", "Extra blanks and invisible characters removed.")},

    FixRule{"lh.description.max-length", QT_TRANSLATE_NOOP("FixRule", "Description too long"),
            QT_TRANSLATE_NOOP("FixRule", "Markup goes before words.")},
    FixRule{"bp.description.slow-start", QT_TRANSLATE_NOOP("FixRule", "Description says little at the start"),
            QT_TRANSLATE_NOOP("FixRule", "Search shows the start only; now it says what this is about.")},
    FixRule{"hub.html.elements", QT_TRANSLATE_NOOP("FixRule", "Elements that will be removed"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes them out when it creates the resource.")},
    FixRule{"hub.html.events", QT_TRANSLATE_NOOP("FixRule", "Scripts in tags that will be removed"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes them out when it creates the resource.")},
    FixRule{"hub.html.addresses", QT_TRANSLATE_NOOP("FixRule", "Addresses that will be removed"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes them out when it creates the resource.")},
    FixRule{"hub.html.ids", QT_TRANSLATE_NOOP("FixRule", "Marks that will be removed"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes them out when it creates the resource.")},
    FixRule{"hub.html.classes", QT_TRANSLATE_NOOP("FixRule", "Styles that will be removed"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes them out when it creates the resource.")},
    FixRule{"bp.description.encoding", QT_TRANSLATE_NOOP("FixRule", "Broken characters"),
            QT_TRANSLATE_NOOP("FixRule", "Characters that were read in a wrong encoding are as they were.")},
    FixRule{"bp.description.white-space", QT_TRANSLATE_NOOP("FixRule", "White space around description"),
            QT_TRANSLATE_NOOP("FixRule", "Blanks around the text and control characters removed.")},

    FixRule{"lh.author.null", QT_TRANSLATE_NOOP("FixRule", "Empty author"),
            QT_TRANSLATE_NOOP("FixRule", "An empty place in the list of authors is refused.")},
    FixRule{"lh.author.name-or-organisation", QT_TRANSLATE_NOOP("FixRule", "Author without name"),
            QT_TRANSLATE_NOOP("FixRule", "This author has neither name, organisation nor role.")},
    FixRule{"lh.author.index.required", QT_TRANSLATE_NOOP("FixRule", "Author without index"),
            QT_TRANSLATE_NOOP("FixRule", "Authors are numbered in the order in which they stand.")},
    FixRule{"bp.authors.several", QT_TRANSLATE_NOOP("FixRule", "Several people in one author"),
            QT_TRANSLATE_NOOP("FixRule", "Several people stood in one.")},
    FixRule{"bp.authors.surname-first", QT_TRANSLATE_NOOP("FixRule", "Surname first"),
            QT_TRANSLATE_NOOP("FixRule", "Given name first, as people are shown.")},
    FixRule{"bp.authors.organisation-as-person", QT_TRANSLATE_NOOP("FixRule", "Organisation in the name"),
            QT_TRANSLATE_NOOP("FixRule", "An organisation has a place of its own.")},
    FixRule{"bp.organisation.variant", QT_TRANSLATE_NOOP("FixRule", "Organisation in another form"),
            QT_TRANSLATE_NOOP("FixRule", "Other records write this organisation so.")},
    FixRule{"bp.authors.title", QT_TRANSLATE_NOOP("FixRule", "Title in front of name"),
            QT_TRANSLATE_NOOP("FixRule", "Titles are no part of a name.")},
    FixRule{"bp.authors.encoding", QT_TRANSLATE_NOOP("FixRule", "Broken characters in author"),
            QT_TRANSLATE_NOOP("FixRule", "Characters that were read in a wrong encoding are as they were.")},
    FixRule{"bp.authors.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in author"),
            QT_TRANSLATE_NOOP("FixRule", "Extra blanks and invisible characters removed.")},

    FixRule{"lh.file.index.required", QT_TRANSLATE_NOOP("FixRule", "File without index"),
            QT_TRANSLATE_NOOP("FixRule", "Files are numbered in the order in which they stand.")},
    FixRule{"lh.file.scorm-zip", QT_TRANSLATE_NOOP("FixRule", "SCORM file ends in capitals"),
            QT_TRANSLATE_NOOP("FixRule", "Only “.zip” in small letters is taken. Rename the staged file, too.")},
    FixRule{"lh.article.file.html", QT_TRANSLATE_NOOP("FixRule", "Article file ends in capitals"),
            QT_TRANSLATE_NOOP("FixRule", "Only “.html” in small letters is taken. Rename the staged file, too.")},
    FixRule{
        "hub.article-file.public-scheme", QT_TRANSLATE_NOOP("FixRule", "“public://” in front of article file"),
        QT_TRANSLATE_NOOP("FixRule", "With “public://” the content file is not found, and the article stays empty.")},
    FixRule{"bp.file.public-scheme", QT_TRANSLATE_NOOP("FixRule", "“public://” in front of file"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub drops “public://” itself; nothing else changes.")},

    FixRule{"bp.address.tracking", QT_TRANSLATE_NOOP("FixRule", "Address that tracks readers"),
            QT_TRANSLATE_NOOP("FixRule", "Only what follows readers is left out.")},
    FixRule{"bp.address.no-scheme", QT_TRANSLATE_NOOP("FixRule", "Address without https://"),
            QT_TRANSLATE_NOOP("FixRule", "Without “https://” an address is not a link.")},
    FixRule{"bp.address.spaces", QT_TRANSLATE_NOOP("FixRule", "Blanks inside an address"),
            QT_TRANSLATE_NOOP("FixRule", "An address has no blanks.")},
    FixRule{"bp.web-link.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in web link"),
            QT_TRANSLATE_NOOP("FixRule", "Blanks around the address and invisible characters removed.")},
    FixRule{"bp.lms-link.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in LMS link"),
            QT_TRANSLATE_NOOP("FixRule", "Blanks around the address removed. It may turn out to be in use elsewhere.")},

    FixRule{"lh.file.missing", QT_TRANSLATE_NOOP("FixRule", "File is not staged"),
            QT_TRANSLATE_NOOP("FixRule", "A staged file has nearly this name.")},
    FixRule{"bp.scorm.title", QT_TRANSLATE_NOOP("FixRule", "SCORM package has another title"),
            QT_TRANSLATE_NOOP("FixRule", "The package gives itself this title.")},
    FixRule{"bp.address.redirect", QT_TRANSLATE_NOOP("FixRule", "Page has moved for good"),
            QT_TRANSLATE_NOOP("FixRule", "The site has moved the page for good and leads there.")},
    FixRule{"bp.address.http", QT_TRANSLATE_NOOP("FixRule", "Address is there by https"),
            QT_TRANSLATE_NOOP("FixRule", "The link check saw the page answer by https.")},

    FixRule{"hub.licence.spelling", QT_TRANSLATE_NOOP("FixRule", "Licence in another spelling"),
            QT_TRANSLATE_NOOP("FixRule", "The same licence in the spelling that is accepted.")},

    FixRule{"lh.resource-type.required", QT_TRANSLATE_NOOP("FixRule", "Type is empty"),
            QT_TRANSLATE_NOOP("FixRule", "The type is missing.")},
    FixRule{"lh.resource-type.allowed", QT_TRANSLATE_NOOP("FixRule", "Type is not known"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub has another name for this type.")},
    FixRule{
        "hub.resource-type.white-space", QT_TRANSLATE_NOOP("FixRule", "White space in type"),
        QT_TRANSLATE_NOOP("FixRule", "With blanks around it, the type escapes some checks. New findings may show.")},

    FixRule{"lh.version.required", QT_TRANSLATE_NOOP("FixRule", "Version is empty"),
            QT_TRANSLATE_NOOP("FixRule", "A version is asked for; 1.0 is the first one.")},
    FixRule{"lh.version.format", QT_TRANSLATE_NOOP("FixRule", "Version is not like 1.0"),
            QT_TRANSLATE_NOOP("FixRule", "A version is two numbers with a full stop between.")},
    FixRule{"hub.date.order", QT_TRANSLATE_NOOP("FixRule", "Day and month the wrong way round"),
            QT_TRANSLATE_NOOP("FixRule", "The tool would read the month first.")},
    FixRule{"hub.flag.meant-as-yes", QT_TRANSLATE_NOOP("FixRule", "Flag is meant as yes, but read as no"),
            QT_TRANSLATE_NOOP("FixRule", "The Learning Hub takes only “yes”, “1” and “true” for yes.")},
    FixRule{"lh.has-cost.required", QT_TRANSLATE_NOOP("FixRule", "Cost is missing"),
            QT_TRANSLATE_NOOP("FixRule", "An answer is asked for; the Learning Hub stores “no cost” in any case.")},
};

const FixRule *ruleNamed(std::string_view id)
{
    const auto found = std::ranges::find(rules, id, &FixRule::id);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

void noteRule(FixRuleIds &ids, std::string_view id)
{
    if (std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

std::span<const FixRule> fixRules() { return rules; }

QString fixRuleTitle(std::string_view id)
{
    const FixRule *rule = ruleNamed(id);
    return rule ? QCoreApplication::translate("FixRule", rule->title) : QString();
}

FixRuleIds inOrderOfWeight(FixRuleIds ids)
{
    FixRuleIds ordered;
    for (const FixRule &rule : rules) {
        if (std::ranges::find(ids, rule.id) != ids.end())
            ordered.push_back(rule.id);
    }
    return ordered;
}

QString reasonsOf(const FixRuleIds &ids)
{
    QStringList sentences;
    for (std::string_view id : ids) {
        if (const FixRule *rule = ruleNamed(id))
            sentences << QCoreApplication::translate("FixRule", rule->reason);
    }
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

} // namespace hubready
