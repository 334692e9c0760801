#include "tests/support/samples/prose.h"

#include <algorithm>

namespace hubready::samples {
namespace {

const Phrases &leads()
{
    static const Phrases all = {"By the end you will be able to:", "Learning outcomes:", "You will learn how to:",
                                "After completing this resource you should be able to:", "It will help you to:"};
    return all;
}

const Phrases &closings()
{
    static const Phrases all = {
        "Developed by the {team} at {org}.",
        "Last reviewed in {review}.",
        "Suitable for {audience}.",
        "Produced with funding from the regional workforce programme & reviewed by service users.",
        "For use within the NHS; check your local policy before you apply it.",
        "Contact the {team} at {org} with questions or comments.",
        "Feedback is welcome and is read once a month.",
    };
    return all;
}

bool isOneOf(std::string_view extension, const Phrases &extensions)
{
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}
bool isSession(const Form &form) { return form.extension == "zip"; }
bool isHeard(const Form &form) { return isOneOf(form.extension, {"mp4", "wmv", "mov", "mp3", "wav"}); }
// A poster or a podcast does not list what it teaches.
bool mayHavePoints(const Form &form) { return !isOneOf(form.extension, {"png", "jpg", "mp3", "wav", "xlsx"}); }

Phrases closingsOf(const Form &form)
{
    Phrases all = closings();
    if (isSession(form)) {
        all.insert(all.end(),
                   {"A certificate is available on completion.", "Allow {minutes} minutes.", "You will need sound."});
    } else if (isHeard(form)) {
        all.insert(all.end(),
                   {"A transcript is available.", "Captions can be switched on.", "Length: {minutes} minutes."});
    }
    return all;
}

const Phrases &boilerplate()
{
    static const Phrases all = {
        "This resource is one of a series that was commissioned by the regional education board in response to "
        "feedback "
        "from staff in acute, community and primary care settings, who told us that they wanted short, practical "
        "learning that could be fitted around a shift.",
        "It was written by a working group with members from nursing, medicine, pharmacy, the allied health "
        "professions "
        "and the library service, and it was tested with more than forty learners before publication. Changes were "
        "made "
        "to the order of the topics, the length of the case studies and the wording of the questions.",
        "The resource may be used by individuals, by teams and in taught sessions. Facilitators can stop after each "
        "section to discuss how the principles apply locally, which policies are relevant and who can give advice.",
        "Time spent on it can be counted as continuing professional development. Nothing is recorded automatically, so "
        "make a note in your portfolio of what you have learnt and of what you mean to do differently, and tell your "
        "line "
        "manager.",
    };
    return all;
}

// How many words the two have in common, by their first five letters.
int wordsInCommon(std::string_view one, std::string_view other)
{
    static const Phrases small = {"with", "what", "that", "from", "when", "this",
                                  "your", "they", "have", "than", "care"};
    const std::string text = " " + slug(other, ' ', other.size());
    int common = 0;
    const std::string words = slug(one, ' ', one.size()) + " ";
    for (std::size_t from = 0, end = words.find(' '); end != std::string::npos; end = words.find(' ', from)) {
        const std::string word = words.substr(from, end - from);
        from = end + 1;
        if (word.size() >= 4 && !isOneOf(word, small) && text.find(" " + word.substr(0, 5)) != std::string::npos) {
            ++common;
        }
    }
    return common;
}

std::vector<std::string> someOf(const Phrases &phrases, std::size_t count, Prng &prng)
{
    std::vector<std::string> items(phrases.begin(), phrases.end());
    prng.shuffle(items);
    items.resize(std::min(count, items.size()));
    return items;
}

std::string paragraph(const std::string &text, Markup markup, bool first)
{
    switch (markup) {
    case Markup::PlainText:
        return (first ? "" : "\r\n\r\n") + text;
    case Markup::LineBreaks:
        return (first ? "" : "<br /><br />") + escapedHtml(text);
    case Markup::ContentSite:
        return (first ? "<p class=\"intro\">" : "\n<p>") + escapedHtml(text) + "</p>";
    case Markup::WordPaste:
        return "<p class=\"MsoNormal\"><span style=\"font-family: Arial, sans-serif;\">" + escapedHtml(text) +
               "</span></p>";
    case Markup::Paragraphs:
        break;
    }
    return "<p>" + escapedHtml(text) + "</p>";
}

std::string list(const std::vector<std::string> &points, Markup markup)
{
    std::string result;
    if (markup == Markup::PlainText || markup == Markup::LineBreaks) {
        for (const std::string &point : points) {
            result += (markup == Markup::PlainText ? "\r\n- " + point : "<br />• " + escapedHtml(point));
        }
        return result;
    }
    const std::string between = markup == Markup::ContentSite ? "\n" : "";
    result = between + "<ul>" + between;
    for (const std::string &point : points) {
        result += "<li>" + escapedHtml(point) + "</li>" + between;
    }
    return result + "</ul>";
}

} // namespace

std::vector<std::string> nearestFirst(const Phrases &phrases, std::string_view text, Prng &prng)
{
    std::vector<std::string> items = someOf(phrases, phrases.size(), prng);
    std::stable_sort(items.begin(), items.end(), [text](const std::string &a, const std::string &b) {
        return wordsInCommon(a, text) > wordsInCommon(b, text);
    });
    return items;
}

Prose describe(const Topic &topic, const Form &form, std::string_view title, const Values &values, Prng &prng)
{
    Prose prose;
    prose.paragraphs.push_back(fill(form.opening, values));
    std::vector<std::string> facts = nearestFirst(topic.facts, title, prng);
    facts.resize(std::min<std::size_t>(facts.size(), 1 + prng.below(2)));
    if (prng.chance(50)) {
        prose.paragraphs.front() += " " + facts.front();
        facts.erase(facts.begin());
    }
    prose.paragraphs.insert(prose.paragraphs.end(), facts.begin(), facts.end());
    if (prng.chance(15)) { // a line and no more, as busy people write
        prose.paragraphs.resize(1);
        return prose;
    }
    if (mayHavePoints(form) && prng.chance(50)) {
        prose.lead = prng.pick(leads());
        prose.points = someOf(topic.aims, 3 + prng.below(3), prng);
    }
    for (const std::string &closing : someOf(closingsOf(form), prng.below(3), prng)) {
        prose.closings.push_back(fill(closing, values));
    }
    return prose;
}

Prose describeAtLength(const Topic &topic, const Form &form, const Values &values, Prng &prng)
{
    Prose prose;
    prose.paragraphs.push_back(fill(form.opening, values));
    prose.paragraphs.insert(prose.paragraphs.end(), topic.facts.begin(), topic.facts.end());
    prose.lead = prng.pick(leads());
    prose.points.assign(topic.aims.begin(), topic.aims.end());
    const std::vector<std::string> more = someOf(boilerplate(), 2 + prng.below(2), prng);
    prose.closings = more;
    prose.closings.push_back(fill(closings().front(), values));
    while (utf16Length(render(prose, Markup::PlainText)) <= descriptionLimit + 20) {
        prose.closings.emplace_back(boilerplate()[prose.closings.size() % boilerplate().size()]);
    }
    return prose;
}

std::string render(const Prose &prose, Markup markup)
{
    std::string result;
    for (const std::string &text : prose.paragraphs) {
        result += paragraph(text, markup, result.empty());
    }
    if (!prose.points.empty()) {
        result += paragraph(prose.lead, markup, result.empty()) + list(prose.points, markup);
    }
    if (markup == Markup::ContentSite && !prose.closings.empty()) {
        result += "\n<p>&nbsp;</p>";
    }
    for (const std::string &text : prose.closings) {
        result += paragraph(text, markup, result.empty());
    }
    return result;
}

std::string renderWithin(Prose prose, Markup markup, std::size_t limit)
{
    std::string result = render(prose, markup);
    while (utf16Length(result) > limit && prose.paragraphs.size() + prose.closings.size() + prose.points.size() > 1) {
        if (!prose.closings.empty()) {
            prose.closings.pop_back();
        } else if (!prose.points.empty()) {
            prose.points.pop_back();
        } else {
            prose.paragraphs.pop_back();
        }
        result = render(prose, markup);
    }
    return result;
}

std::string articleBody(const Topic &topic, const Values &values, Prng &prng)
{
    std::string body = "<h2>Why it matters</h2>";
    for (const std::string &fact : someOf(topic.facts, 2, prng)) {
        body += "\n<p>" + escapedHtml(fact) + "</p>";
    }
    body += "\n<h2>" + std::string(prng.chance(50) ? "What to do" : "In practice") + "</h2>\n<ul>";
    for (const std::string &aim : someOf(topic.aims, topic.aims.size(), prng)) {
        body += "\n<li>" + escapedHtml(upperFirst(aim)) + "</li>";
    }
    body += "\n</ul>";
    if (prng.chance(60)) {
        const std::string story =
            fill(prng.pick(Phrases{
                     "When the {team} at {org} looked at the last {minutes} cases, the same gaps came up "
                     "again and again: people knew what to do but were not sure whose task it was.",
                     "On one ward the team began to talk about {noun} at every morning huddle. "
                     "Within three months the number of incidents had halved.",
                     "The {team} visited {minutes} teams in the spring and asked {audience} what gets in the "
                     "way. Time came first, and knowing where to look came second.",
                 }),
                 values);
        body += "\n<h3>What we found</h3>\n<p>" + escapedHtml(story) + "</p>";
    }
    if (prng.chance(25)) {
        body += "\n<p><img src=\"https://media.example.nhs.uk/articles/" + slug(topic.noun, '-', 40) +
                ".png\" alt=\"\" class=\"figure-right\" /></p>";
    }
    if (prng.chance(40)) {
        body += "\n<p>Read more on the <a href=\"https://learn.example.nhs.uk/topics/" + slug(topic.noun, '-', 40) +
                "\" target=\"_blank\">topic page</a>.</p>";
    }
    if (prng.chance(10)) {
        body += "\n<iframe width=\"560\" height=\"315\" src=\"https://video.example.nhs.uk/embed/" +
                std::to_string(prng.between(200, 980)) + "\"></iframe>";
    }
    return body + "\n<p><em>" + escapedHtml(fill("Written by the {team} at {org}, reviewed {review}.", values)) +
           "</em></p>";
}

} // namespace hubready::samples
