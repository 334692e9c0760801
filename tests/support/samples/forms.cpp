#include "tests/support/samples/forms.h"

namespace hubready::samples {
namespace {

std::vector<Form> sessions()
{
    return {
        {"{base}", "zip", "This e-learning session takes about {minutes} minutes and helps {audience} to {aim}.",
         "e-learning"},
        {"{base}", "zip", "An interactive module for {audience} on {noun}, with case studies and a short quiz.", ""},
        {"{base}", "zip",
         "Work through this session at your own pace. It covers what {audience} need to know about {noun}.",
         "e-learning"},
        {"{base}", "zip", "Learn about {noun} in {minutes} minutes. Written for {audience} by the {team} at {org}.",
         ""},
        {"{base} – refresher", "zip",
         "A {minutes} minute refresher for {audience} who have completed the full session.", "refresher"},
        {"{Noun}: assessment", "zip",
         "An assessment of 15 questions on {noun}. You need 80% to pass and may try three times.", "assessment"},
        {"{base} (interactive scenario)", "zip",
         "You meet a patient and decide what happens next. The scenario helps {audience} to {aim}.", "scenario", true},
    };
}

std::vector<Form> documents()
{
    return {
        {"{base}: workbook", "docx",
         "A workbook for {audience} to complete at their own pace, with room for notes and reflection.", "workbook"},
        {"{Noun}: quick reference guide", "pdf", "Two sides of A4 that help {audience} to {aim}.", "quick reference"},
        {"{Noun}: competency booklet", "pdf",
         "Competency booklet for {audience}. Each skill is signed by an assessor after supervised practice.",
         "competencies", true},
        {"{base} – slides", "pptx", "Slides with notes for a teaching session of {minutes} minutes on {noun}.",
         "teaching slides"},
        {"{base}", "ppt", "Presentation used by the {team} for teaching {audience}.", ""},
        {"{Noun}: audit tool", "xlsx",
         "Spreadsheet for auditing practice in {noun}. Enter up to 30 cases and the charts update themselves.",
         "audit"},
        {"{Noun}: lesson plan", "doc", "Lesson plan and handouts for a session of {minutes} minutes with {audience}.",
         "lesson plan"},
        {"{Noun}: information for patients and families", "pdf",
         "Leaflet about {noun} to print or to send, written in plain English and checked by a readers' panel.",
         "patient information", true},
        {"{base}", "pdf", "A guide for {audience} that explains how to {aim}.", "guide"},
        {"{base}: checklist", "pdf", "Printable checklist that helps {audience} to {aim}.", "checklist"},
        {"{base} – facilitator's guide", "docx",
         "Everything a facilitator needs to run the session on {noun}: timings, activities and answers.",
         "facilitators"},
    };
}

std::vector<Form> films()
{
    return {
        {"{base}", "mp4", "This {minutes} minute film shows {audience} how to {aim}.", "video"},
        {"{base} (video)", "wmv", "A short video made by the {team} at {org} for {audience}.", ""},
        {"{base}", "mp4", "Filmed at {org}, this video explains {noun} one step at a time.", "film"},
        {"{Noun}: recorded webinar", "mp4", "Recording of a lunchtime webinar on {noun} given by the {team}.",
         "webinar"},
        {"{base} – demonstration", "mov", "The {team} demonstrate how to {aim}.", "demonstration"},
    };
}

std::vector<Form> articles()
{
    return {
        {"{base}", "pdf", "An article for {audience} who want to {aim}.", ""},
        {"{Noun}: key points for practice", "pdf", "The key points about {noun} on one page, for {audience}.",
         "key points"},
        {"Case study: {noun}", "pdf", "A case from {org}, what went well, what did not, and questions for discussion.",
         "case study"},
        {"{Noun}: questions and answers", "pdf",
         "Questions that {audience} ask most often about {noun}, answered by the {team}.", "FAQ"},
        {"{base}", "pdf", "A short read on {noun} from the {team} at {org}.", ""},
    };
}

std::vector<Form> links()
{
    return {
        {"{base}", "", "Web pages for {audience} on {noun}, kept by the {team} at {org}.", "website"},
        {"{Noun}: online toolkit", "", "An online toolkit that helps {audience} to {aim}.", "toolkit"},
        {"{Noun} – resource pages", "", "A collection of links, films and documents about {noun}.", ""},
        {"{base}", "", "Open access course on {noun}; about {minutes} minutes. You may need to register.",
         "online course"},
    };
}

std::vector<Form> images()
{
    return {
        {"{Noun} – poster (A3)", "png", "A3 poster about {noun} for noticeboards and staff rooms.", "poster"},
        {"{Noun}: flow chart", "jpg", "One-page flow chart that helps {audience} to {aim}.", "flow chart"},
        {"Infographic: {noun}", "png", "Infographic on {noun} to share with {audience}.", "infographic"},
        {"{base}: pocket card", "jpg", "Pocket card to print, fold and keep behind your badge.", "pocket card"},
    };
}

std::vector<Form> recordings()
{
    return {
        {"Podcast: {noun}", "mp3", "In this {minutes} minute podcast the {team} at {org} talk about {noun}.",
         "podcast"},
        {"{base} (podcast)", "mp3", "Listen on the way to work: what {audience} should know about {noun}.", "podcast"},
        {"In conversation: {noun}", "wav",
         "An interview about {noun}, recorded at {org}. A transcript can be had on request.", "audio"},
    };
}

} // namespace

const std::vector<Form> &formsOf(Kind kind)
{
    static const std::vector<std::vector<Form>> forms = {sessions(), documents(), films(),     articles(),
                                                         links(),    images(),    recordings()};
    return forms[static_cast<std::size_t>(kind)];
}

bool fits(const Form &form, const Topic &topic)
{
    const bool patientCare =
        topic.group != Group::Everyone && topic.group != Group::Managers && topic.group != Group::Educators;
    return patientCare || !form.aboutPatientCare;
}

} // namespace hubready::samples
