#include "tests/support/samples/composer.h"

#include "tests/support/samples/dates.h"
#include "tests/support/samples/people.h"

#include <algorithm>

namespace hubready::samples {
namespace {

// The topic's own titles first; used up, they come again with something that tells them apart.
std::string baseTitle(const Topic &topic, std::size_t use, const std::string &audience, Prng &prng)
{
    std::string base(topic.titles[use % topic.titles.size()]);
    if (use < topic.titles.size()) {
        return base;
    }
    const bool open =
        base.find(':') == std::string::npos && base.back() != '?' && base.find(" for ") == std::string::npos;
    switch (prng.below(6)) {
    case 0:
        return open ? base + " for " + audience : base;
    case 1:
        return base + " (" + std::to_string(prng.between(2010, 2021)) + " update)";
    case 2:
        return open ? base + ": part " + std::to_string(prng.between(2, 4)) : base;
    case 3:
        return open ? "An introduction to " + lowerFirst(base) : base;
    default:
        return base;
    }
}

// "annual refresher – refresher" helps nobody.
bool repeats(const Form &form, std::string_view base)
{
    return !form.keyword.empty() && base.find(form.keyword) != std::string_view::npos;
}

const Form &chooseForm(Kind kind, const Topic &topic, std::string_view base, Prng &prng)
{
    const std::vector<Form> &forms = formsOf(kind);
    std::size_t choice = prng.below(forms.size());
    while (!fits(forms[choice], topic) || repeats(forms[choice], base)) {
        choice = (choice + 1) % forms.size();
    }
    return forms[choice];
}

// One colon in a title is enough.
std::string titleOf(const Form &form, std::string_view base, const Values &values)
{
    std::string pattern(form.title);
    if (base.find(':') != std::string_view::npos) {
        replaceFirst(pattern, "{base}:", "{base} –");
    }
    return fill(pattern, values);
}

std::string_view typeNameOf(Kind kind)
{
    static const Phrases names = {"SCORM", "GenericFile", "Video", "Article", "WebLink", "Image", "Audio"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Text> chooseKeywords(const Topic &topic, const Form &form, Prng &prng)
{
    std::vector<std::string_view> words(topic.keywords);
    const std::size_t wanted = prng.chance(12) ? 1 + prng.below(2) : 3 + prng.below(words.size() - 2);
    for (std::size_t i = words.size(); i > 2; --i) { // the first, the main one, stays in front
        std::swap(words[i - 1], words[1 + prng.below(i - 1)]);
    }
    words.resize(std::min(wanted, words.size()));
    if (!form.keyword.empty() && prng.chance(35)) {
        words.push_back(form.keyword);
    }
    return {words.begin(), words.end()};
}

// A small catalogue has few authors, who come again; a large one has many.
std::size_t crowdOf(Group group, std::int64_t number)
{
    return number >= 3000 ? 40 : group == Group::Ward || group == Group::Everyone ? 22 : 9;
}

std::vector<SampleAuthor> chooseAuthors(const Person &first, Group group, std::int64_t number, Prng &prng)
{
    const auto author = [](int index, const Person &who) {
        return SampleAuthor{index, who.first + " " + who.last, std::string(organisations()[who.organisation].name),
                            who.role};
    };
    std::vector<SampleAuthor> authors = {author(0, first)};
    const int more = prng.chance(65) ? 0 : prng.between(1, 2);
    const std::size_t crowd = crowdOf(group, number);
    for (int i = 0; i < more; ++i) {
        const Person other = person(group, prng.below(crowd));
        if (std::none_of(authors.begin(), authors.end(), [&other](const SampleAuthor &known) {
                return known.name == other.first + " " + other.last;
            })) {
            authors.push_back(author(static_cast<int>(authors.size()), other));
        }
    }
    return authors;
}

std::string filePath(const SampleRecord &record, const std::string &base, std::string_view extension, Prng &prng)
{
    static const Phrases folders = {"packs", "documents", "video", "articles", "", "images", "audio"};
    std::string name = slug(base, record.style % 2 == 0 ? '_' : '-', 44);
    if (prng.chance(20)) {
        name += "_v" + std::to_string(prng.between(2, 5));
    }
    if (prng.chance(6)) {
        replaceAll(name, "_", " ");
        name = upperFirst(name) + " (1)";
    }
    return std::string(folders[static_cast<std::size_t>(record.kind)]) + "/" + std::to_string(record.created.year) +
           "/" + name + "." + std::string(extension);
}

void addContent(Composed &made, Prng &prng)
{
    SampleRecord &record = made.record;
    switch (record.kind) {
    case Kind::WebLink:
        record.webLink = "https://" + std::string(prng.pick(Phrases{"learn", "library", "www", "toolkits"})) +
                         ".example.nhs.uk/" + slug(made.base, '-', 40);
        break;
    case Kind::Article:
        record.articleBody = articleBody(*record.topic, made.values, prng);
        if (prng.chance(30)) {
            record.files.push_back(filePath(record, made.base, made.form->extension, prng));
        }
        break;
    default:
        record.files.push_back(filePath(record, made.base, made.form->extension, prng));
        break;
    }
}

void addOwner(SampleRecord &record, std::size_t organisation, Prng &prng)
{
    const Contributor owner = contributor(organisation, prng.below(3));
    record.organisation = organisation;
    record.style = owner.style;
    record.account = owner.account;
    record.contributor = std::to_string(owner.userId);
    const std::size_t habit = owner.style % 4;
    record.licence = prng.chance(70) ? static_cast<Licence>(habit) : static_cast<Licence>(prng.below(4));
    if (record.kind != Kind::WebLink || prng.chance(25)) {
        record.licenceName = licenceNameOf(record.licence, prng);
    }
    record.hasCost = prng.chance(2);
    record.status = prng.chance(94) ? "Published" : prng.chance(50) ? "Unpublished" : "Archived";
}

Markup chooseMarkup(const SampleRecord &record, Prng &prng)
{
    static const std::vector<Markup> habits = {Markup::Paragraphs, Markup::PlainText, Markup::Paragraphs,
                                               Markup::ContentSite, Markup::Paragraphs};
    if (prng.chance(4)) {
        return prng.chance(60) ? Markup::WordPaste : Markup::LineBreaks;
    }
    return habits[prng.chance(60) ? record.style % habits.size() : prng.below(habits.size())];
}

} // namespace

std::string licenceNameOf(Licence licence, Prng &prng)
{
    static const std::vector<Phrases> names = {
        {"Creative Commons Attribution-Non Commercial 4.0 International",
         "Creative Commons (E&W) Attribution, Non-Commercial"},
        {"Creative Commons Attribution-Non Commercial-Share-Alike 4.0 International",
         "Creative Commons (E&W) Attribution, Non-Commercial, Sharealike"},
        {"Creative Commons Attribution-Non Commercial No Derivatives- 4.0 International",
         "Creative Commons (E&W) Attribution, Non-Commercial, No Derivatives"},
        {"All rights reserved", "All Rights Reserved"}};
    return std::string(names[static_cast<std::size_t>(licence)][prng.chance(80) ? 0 : 1]);
}

void renumber(SampleRecord &record, std::int64_t number, std::int64_t count, Prng &prng)
{
    record.number = number;
    record.nodeId = 38104 + number * 7 + prng.between(0, 6);
    record.created = workingTime(number, count, prng);
    record.createDate = prng.chance(92) ? isoDateAndTime(record.created) : isoDate(record.created);
    record.views = prng.between(2, 90);
    if (prng.chance(25)) {
        record.views *= prng.between(3, 40);
    }
    record.revisionLog.reset();
    if (prng.chance(14)) {
        record.revisionLog =
            prng.pick(Phrases{"Updated links", "Moved from the old site", "Title corrected", "Reviewed, no change",
                              "New version uploaded", "Owner changed", "Tags tidied"});
    }
    if (record.kind == Kind::Scorm) {
        record.lmsLink = "https://lms.example.nhs.uk/packages/" + std::to_string(118 + number) + "/index_lms.html";
    }
}

Composed compose(const RecordPlan &plan, std::int64_t number, std::int64_t count, Prng &prng)
{
    Composed made;
    SampleRecord &record = made.record;
    record.topic = &allTopics()[plan.topic];
    record.kind = plan.kind;
    record.typeName = typeNameOf(plan.kind);
    renumber(record, number, count, prng);
    const Topic &topic = *record.topic;
    const Person first = person(topic.group, prng.below(crowdOf(topic.group, number)));
    addOwner(record, first.organisation, prng);

    const std::string audience(prng.pick(audiencesOf(topic.group)));
    made.base = baseTitle(topic, plan.use, audience, prng);
    made.form = &chooseForm(record.kind, topic, made.base, prng);
    if (made.form->title.find("{base}") == std::string_view::npos) {
        made.base = upperFirst(topic.noun);
    }
    const std::string aim = nearestFirst(topic.aims, made.base, prng).front();
    const std::string minutes = std::to_string(prng.between(2, 9) * 5);
    made.values = {{"base", made.base},
                   {"noun", std::string(topic.noun)},
                   {"Noun", upperFirst(topic.noun)},
                   {"audience", audience},
                   {"aim", aim},
                   {"minutes", minutes},
                   {"team", std::string(topic.team)},
                   {"org", std::string(organisations()[record.organisation].name)},
                   {"review", monthAndYear(record.created)}};
    record.title = titleOf(*made.form, made.base, made.values);
    const Prose prose = describe(topic, *made.form, made.base, made.values, prng);
    record.description = renderWithin(prose, chooseMarkup(record, prng), descriptionLimit - 64);
    record.keywords = chooseKeywords(topic, *made.form, prng);
    record.authors = chooseAuthors(first, topic.group, number, prng);
    addContent(made, prng);
    return made;
}

} // namespace hubready::samples
