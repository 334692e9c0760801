#include "tests/support/samples/refusals.h"

#include "tests/support/samples/people.h"

namespace hubready::samples {
namespace {

Text wrongLicence(const SampleRecord &record, std::size_t use)
{
    static const std::vector<Text> names = {"CC BY-NC 4.0",
                                            "Copyright {org}",
                                            "Creative Commons Attribution-NonCommercial",
                                            "CC-BY-NC-SA 4.0",
                                            "",
                                            "NHS copyright",
                                            "CC BY-NC 4.0",
                                            std::nullopt,
                                            "CC BY-NC-SA",
                                            "© All rights reserved",
                                            "Creative Commons: Attribution-NonCommercial 4.0 International",
                                            "OGL v3"};
    const Text &name = names[use % names.size()];
    return name ? Text(fill(*name, {{"org", std::string(organisations()[record.organisation].name)}})) : name;
}

std::string longTitle(const Composed &made, std::size_t use)
{
    static const Phrases tails = {
        ": a practical resource for registered nurses, healthcare assistants, allied health professionals and "
        "volunteers "
        "on medical and surgical wards, including communication with families, nutrition, mobility, safe discharge and "
        "where to find further help in the community",
        " – a blended learning programme for newly qualified and returning staff that combines e-learning, supervised "
        "practice and reflection, with a workbook, an assessment of competence and a certificate to be kept in the "
        "professional portfolio (updated edition)",
        ": an introduction for all clinical and non-clinical staff, bank and agency workers, students, volunteers and "
        "contractors, with links to the local policy, the standard operating procedure, the competency framework and "
        "the "
        "annual mandatory training programme of the trust"};
    return made.base + std::string(tails[use % tails.size()]);
}

// Either a list that was never split, or a sentence where a word was asked for.
std::vector<Text> longKeywords(const SampleRecord &record, std::size_t use)
{
    static const Phrases between = {"; ", ", ", " | ", "\n"};
    if (use % 4 == 2) {
        std::vector<Text> keywords(record.topic->keywords.begin(), record.topic->keywords.begin() + 2);
        keywords.emplace_back("how to " + std::string(record.topic->aims.front()) +
                              " and what to do next in your own area");
        return keywords;
    }
    std::string joined;
    for (const std::string_view keyword : record.topic->keywords) {
        joined += (joined.empty() ? "" : std::string(between[use % between.size()])) + std::string(keyword);
    }
    while (utf16Length(joined) <= 50) {
        joined += std::string(between[use % between.size()]) + "staff training";
    }
    return {joined};
}

void changeExtension(std::string &file, std::string_view extension)
{
    file = file.substr(0, file.rfind('.') + 1) + std::string(extension);
}

void wrongFileType(SampleRecord &record, std::size_t use)
{
    static const std::vector<Phrases> extensions = {{"odt", "key", "exe"}, {"flv", "swf", "mpeg"}};
    const Phrases &choice = extensions[record.kind == Kind::Video ? 1 : 0];
    for (std::string &file : record.files) {
        changeExtension(file, choice[use % choice.size()]);
    }
}

void wrongFileCount(SampleRecord &record, std::size_t use)
{
    if (use % 2 == 1 || record.files.empty()) {
        record.files.clear();
        return;
    }
    std::string second = record.files.front();
    record.files.push_back(second.insert(second.rfind('.'), "_part2"));
}

void refuseText(Composed &made, const RecordPlan &plan, Prng &prng)
{
    SampleRecord &record = made.record;
    switch (plan.refusal) {
    case Refusal::DescriptionLong: {
        const Prose prose = describeAtLength(*record.topic, *made.form, made.values, prng);
        record.description = render(prose, plan.refusalUse % 3 == 2 ? Markup::ContentSite : Markup::Paragraphs);
        break;
    }
    case Refusal::DescriptionEmpty:
        record.description = plan.refusalUse % 2 == 0 ? Text("") : Text();
        break;
    case Refusal::KeywordLong:
        record.keywords = longKeywords(record, plan.refusalUse);
        break;
    case Refusal::KeywordBlank:
        record.keywords.emplace_back("");
        break;
    case Refusal::KeywordsNone:
        record.keywords.clear();
        break;
    case Refusal::TitleLong:
        record.title = longTitle(made, plan.refusalUse);
        break;
    case Refusal::TitleBlank:
        record.title = "\xC2\xA0";
        break;
    default:
        break;
    }
}

void refuseRest(SampleRecord &record, const RecordPlan &plan, const Text &lastLmsLink)
{
    switch (plan.refusal) {
    case Refusal::LicenceName:
        record.licenceName = wrongLicence(record, plan.refusalUse);
        break;
    case Refusal::WebLinkNone:
        record.webLink = plan.refusalUse % 2 == 0 ? Text() : Text("");
        break;
    case Refusal::FileType:
        wrongFileType(record, plan.refusalUse);
        break;
    case Refusal::ZipCapitals:
        changeExtension(record.files.front(), plan.refusalUse % 2 == 0 ? "ZIP" : "Zip");
        break;
    case Refusal::FilesCount:
        wrongFileCount(record, plan.refusalUse);
        break;
    case Refusal::BodyNone:
        record.articleBody.reset();
        break;
    case Refusal::AuthorNone:
        if (plan.refusalUse % 2 == 0) {
            record.authors = {SampleAuthor{0, "", "", {}}};
        } else {
            record.authors.clear();
        }
        break;
    case Refusal::VersionShort:
        record.version = "1";
        record.hasCost.reset(); // half a form: nobody filled in the second page
        break;
    case Refusal::TypeUnknown:
        record.typeName = record.kind == Kind::Scorm ? "E-learning package" : "Document";
        break;
    case Refusal::ContributorText:
        record.contributor = record.account;
        break;
    case Refusal::DateNone:
        record.createDate.reset();
        break;
    case Refusal::DateUnreadable:
        record.createDate = "31/13/" + std::to_string(record.created.year);
        break;
    case Refusal::LmsLinkTwice:
        record.lmsLink = lastLmsLink;
        break;
    default:
        break;
    }
}

} // namespace

void refuse(Composed &made, const RecordPlan &plan, const Text &lastLmsLink, Prng &prng)
{
    refuseText(made, plan, prng);
    refuseRest(made.record, plan, lastLmsLink);
    // Trouble seldom comes alone: some refused records have a wrong licence as well.
    const bool alone = plan.refusal == Refusal::None || plan.refusal == Refusal::DateUnreadable;
    if (!alone && made.record.kind != Kind::WebLink && prng.chance(22)) {
        made.record.licenceName = wrongLicence(made.record, prng.below(4));
    }
}

} // namespace hubready::samples
