#include "tests/support/sound_records.h"

#include <QJsonArray>

#include <array>

namespace hubready {

namespace {

struct Topic
{
    const char *title;
    const char *description;
    std::array<const char *, 4> keywords;
    const char *author;
    const char *slug;
};

constexpr std::array topics{
    Topic{"Recognising sepsis in adults early",
          "<p>Shows nurses how to spot the first signs of sepsis, whom to call, and what to record in the hour after.</p>",
          {"sepsis", "warning scores", "adult nursing", "deterioration"}, "Priya Nair", "sepsis-adults"},
    Topic{"Clean hands before and after each patient",
          "<p>Explains the five moments for washing, with pictures of each and a short checklist for teams.</p>",
          {"hand hygiene", "infection control", "patient safety", "clinical skills"}, "Aisha Rahman", "clean-hands"},
    Topic{"Moving people safely from bed to chair",
          "<p>Guides care workers through a transfer step by step, from planning the move to comfort afterwards.</p>",
          {"moving and handling", "back care", "hoists", "care work"}, "Tomasz Zielinski", "bed-to-chair"},
    Topic{"Talking with families about dementia",
          "<p>Gives words and pauses that help when relatives ask what lies ahead, with three filmed conversations.</p>",
          {"dementia", "communication", "carers", "older people"}, "Grace Adeyemi", "dementia-families"},
    Topic{"Reading a heart trace with confidence",
          "<p>Walks through rate, rhythm and axis on twelve worked tracings, ending with a quiz for junior doctors.</p>",
          {"cardiology", "heart rhythm", "diagnostics", "junior doctors"}, "Owen Pritchard", "heart-trace"},
    Topic{"Giving insulin at home",
          "<p>Helps community teams teach injection sites, storage and doses to people who have just been diagnosed.</p>",
          {"diabetes", "insulin", "community nursing", "self-care"}, "Nadia Hussain", "insulin-home"},
    Topic{"First steps in research for midwives",
          "<p>Describes how to turn a question from practice into a small study, and where to find advice on ethics.</p>",
          {"midwifery", "research methods", "ethics", "career development"}, "Hannah Clarke", "research-midwives"},
    Topic{"Fire wardens: what the role asks of you",
          "<p>Sets out duties on an ordinary day and during an evacuation, with a floor plan exercise to print.</p>",
          {"fire safety", "evacuation", "workplace", "volunteers"}, "Callum Reid", "fire-wardens"},
};

// More records than topics: the same again for somebody else.
constexpr std::array audiences{"", "students", "managers", "porters", "volunteers", "pharmacists", "dietitians",
                               "paramedics", "receptionists", "surgeons", "radiographers", "chaplains", "governors"};

const Topic &topic(int number)
{
    return topics[size_t(number) % topics.size()];
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString audience(int number)
{
    return text(audiences[size_t(number) / topics.size() % audiences.size()]);
}

QString title(int number)
{
    const QString whom = audience(number);
    return text(topic(number).title) + (whom.isEmpty() ? whom : QStringLiteral(", for ") + whom);
}

QString description(int number)
{
    const QString whom = audience(number);
    return text(topic(number).description)
           + (whom.isEmpty() ? whom : QStringLiteral("<p>Written anew with %1 in mind.</p>").arg(whom));
}

QJsonObject standardRecord(int number)
{
    const Topic &about = topic(number);
    QJsonArray keywords;
    for (const char *keyword : about.keywords)
        keywords.append(text(keyword));
    const QJsonObject author{{QStringLiteral("Author Index"), 0},
                             {QStringLiteral("Author"), text(about.author)},
                             {QStringLiteral("Organisation"), QStringLiteral("Riverside Hospital Trust")},
                             {QStringLiteral("Role"), QJsonValue::Null}};
    const QJsonObject file{{QStringLiteral("Resource Index"), 0},
                           {QStringLiteral("Resource URL"), text(about.slug) + QStringLiteral("-%1.mp4").arg(number)}};
    return {{QStringLiteral("Title"), title(number)},
            {QStringLiteral("Description"), description(number)},
            {QStringLiteral("Keywords"), keywords},
            {QStringLiteral("Authors"), QJsonArray{author}},
            {QStringLiteral("HasCost"), false},
            {QStringLiteral("Version"), QStringLiteral("1.0")},
            {QStringLiteral("CreateDate"), QStringLiteral("2019-03-14")},
            {QStringLiteral("elfhuserid"), QStringLiteral("4021")},
            {QStringLiteral("Licence Type"), QStringLiteral("All rights reserved")},
            {QStringLiteral("Resource Type"), QStringLiteral("Video")},
            {QStringLiteral("Resource Files"), QJsonArray{file}}};
}

QJsonObject stagingRecord(int number)
{
    const Topic &about = topic(number);
    QStringList keywords;
    for (const char *keyword : about.keywords)
        keywords << text(keyword);
    return {{QStringLiteral("Title"), title(number)},
            {QStringLiteral("Description"), description(number)},
            {QStringLiteral("ResourceType"), QStringLiteral("File")},
            {QStringLiteral("Keywords"), keywords.join(QStringLiteral(", "))},
            {QStringLiteral("Licence"), QStringLiteral("All rights reserved")},
            {QStringLiteral("PublishedDate"), QStringLiteral("2021-02-01")},
            {QStringLiteral("AuthorName1"), text(about.author)},
            {QStringLiteral("ServerFileName"), text(about.slug) + QStringLiteral("-%1.pdf").arg(number)},
            {QStringLiteral("ContributorLearningHubUserName"), QStringLiteral("a.rahman")}};
}

} // namespace

QJsonObject soundRecordObject(PackageForm form, int number)
{
    return form == PackageForm::Standard ? standardRecord(number) : stagingRecord(number);
}

} // namespace hubready
