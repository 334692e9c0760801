// Words, capitals, acronyms, sentences, names: what the checks read from the form of a text.
#include "core/text/acronyms.h"
#include "core/text/broken_encoding.h"
#include "core/text/letter_case.h"
#include "core/text/person_names.h"
#include "core/text/sentences.h"
#include "core/text/words.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

using PlainTexts = std::vector<const char *>;

TEST(Words, punctuationIsLeftOff)
{
    using Views = std::vector<std::string_view>;
    EXPECT_EQ(wordsOf("(sepsis), \u201cfollow-up\u201d \u2013 X-ray!"), (Views{"sepsis", "follow-up", "X-ray"}));
    EXPECT_EQ(wordsOf(" \u00a0a\u3000b "), (Views{"a", "b"}));
    EXPECT_EQ(wordsOf("\u2026 - !"), Views{});
    EXPECT_TRUE(hasWord("Read the Trust's page", "trust"));
    EXPECT_FALSE(hasWord("trusted", "trust"));
    EXPECT_FALSE(hasWord("entrust", "trust"));
}

TEST(LetterCase, capitals)
{
    for (const char *text : PlainTexts{
             "RECOGNISING SEPSIS IN ADULTS", "USING THE eLEARNING PLATFORM", "DIABETES",
             "\u03a3\u0397\u03a8\u0397 \u03a3\u03a4\u039f\u03a5\u03a3 \u0395\u039d\u0397\u039b\u0399\u039a\u0395\u03a3",
             "HAND HYGIENE: 5 MOMENTS"})
        EXPECT_TRUE(isInCapitals(text)) << text;
    for (const char *text : PlainTexts{"Recognising sepsis", "COPD", "COVID-19 PPE", "NEWS2 and SBAR", "BNF UK NHS GP",
                                       "\u654f\u75c7\u6307\u5357", "", "2019", "DNACPR: what it means"})
        EXPECT_FALSE(isInCapitals(text)) << text;
}

TEST(LetterCase, titleCase)
{
    for (const char *text :
         PlainTexts{"Introduction To Sepsis Management", "How To Wash Your Hands Properly Every Time",
                    "Caring For People With Dementia", "Infection Prevention and Control Annual Update Training"})
        EXPECT_TRUE(isInTitleCase(text)) << text;
    for (const char *text : PlainTexts{"Mental Capacity Act: the five principles", "Royal College of Nursing",
                                       "Recognising sepsis in adults", "Die Behandlung von Diabetes bei Kindern",
                                       "Dementia: Rarer Forms", "NEWS2 SBAR PPE ECG BNF", "\u654f\u75c7 \u6307\u5357"})
        EXPECT_FALSE(isInTitleCase(text)) << text;
}

TEST(LetterCase, beginsSmall)
{
    for (const char *text :
         PlainTexts{"sepsis in adults", "\u201chand hygiene\u201d", "\u03c3\u03ae\u03c8\u03b7 \u03c3\u03b5"})
        EXPECT_TRUE(beginsSmall(text)) << text;
    for (const char *text : PlainTexts{"Sepsis", "eLearning for health", "mRNA vaccines", "pH and you", "e-learning",
                                       "5 moments", "x-rays", "\u654f\u75c7", "", "sepsis_guide.pdf", "iPads"})
        EXPECT_FALSE(beginsSmall(text)) << text;
}

TEST(Acronyms, whichWordsAre)
{
    for (const char *text : PlainTexts{"COPD", "NEWS2", "A&E", "HCAs", "GP", "DNACPR", "GP's"})
        EXPECT_TRUE(isAcronym(text)) << text;
    for (const char *text :
         PlainTexts{"B12", "A4", "III", "XVI", "Sepsis", "LR0412X", "SEPSIS-6", "V", "\u0395\u03a5", "HANDWASHING"})
        EXPECT_FALSE(isAcronym(text)) << text;
    EXPECT_EQ(acronymsOf("The COPD of HCAs: COPD"), (std::vector<std::string_view>{"COPD", "HCA"}));
    EXPECT_TRUE(acronymsOf("THE WHOLE TITLE IN CAPITALS").empty());
}

TEST(Acronyms, explained)
{
    EXPECT_TRUE(isExplained("COPD", "About chronic obstructive pulmonary disease."));
    EXPECT_TRUE(isExplained("COPD", "COPD (a disease of the lungs)"));
    EXPECT_TRUE(isExplained("NEWS2", "The National Early Warning Score"));
    EXPECT_TRUE(isExplained("RCN", "Royal College of Nursing"));
    EXPECT_TRUE(isExplained("DSPT", "data security toolkit (DSPT)"));
    EXPECT_FALSE(isExplained("COPD", "All about COPD"));
    EXPECT_FALSE(isExplained("COPD", "Children often play"));
}

TEST(Sentences, longest)
{
    EXPECT_EQ(sentenceCounts("One. Two words here! And\nthis line goes on").longest, 4);
    EXPECT_EQ(sentenceCounts("a b c 1.5 d").longest, 5);
    EXPECT_EQ(sentenceCounts("").longest, 0);
    EXPECT_EQ(sentenceCounts("\u654f\u75c7\u3002\u6307\u5357\u3002").sentences, 2);
}

TEST(Sentences, readingAge)
{
    std::string easy;
    std::string hard;
    std::string german;
    for (int i = 0; i < 20; ++i) {
        easy += "The cat sat on the mat and it is fun for us. ";
        hard += "The implementation of multidisciplinary antimicrobial stewardship necessitates organisational "
                "accountability for prescribing, with considerable interdepartmental communication ";
        german += "Die Behandlung der Patienten mit Diabetes ist eine gemeinsame Aufgabe aller. ";
    }
    EXPECT_LT(readingAge(sentenceCounts(easy)), 8);
    EXPECT_GT(readingAge(sentenceCounts(hard)), 20);
    EXPECT_EQ(readingAge(sentenceCounts(german)), 0);
    EXPECT_EQ(readingAge(sentenceCounts("The cat sat on the mat.")), 0);
}

TEST(PersonNames, surnameFirst)
{
    for (const char *name : PlainTexts{"Smith, John", "O'Brien, Mary Jane", "Smith, J", "\u00c5strand, Bj\u00f6rn"})
        EXPECT_TRUE(isSurnameFirst(name)) << name;
    for (const char *name : PlainTexts{"John Smith", "Jo Marsh, RN", "Jo Marsh, MBE", "Smith, J, and others",
                                       "Hospital, ward 5", "Jo Marsh, PhD", "\u738b\u5c0f\u660e", ""})
        EXPECT_FALSE(isSurnameFirst(name)) << name;
}

TEST(PersonNames, titles)
{
    const WordSet titles(std::vector<std::string>{"dr", "prof", "sir"});
    EXPECT_EQ(titlesInFront("Dr. Jo Marsh", titles), "Dr.");
    EXPECT_EQ(titlesInFront("Prof Sir Jo Marsh", titles), "Prof Sir");
    EXPECT_EQ(titlesInFront("Drew Marsh", titles), "");
    EXPECT_EQ(titlesInFront("Dr", titles), "");
}

TEST(PersonNames, several)
{
    for (const char *name : PlainTexts{"Jo Marsh and Priya Nair", "Jo & Priya Nair", "Jo Marsh; Priya Nair",
                                       "Jo Marsh, Priya Nair", "Marsh J, Nair P, Shah K", "J Marsh / P Nair"})
        EXPECT_TRUE(areSeveralPeople(name)) << name;
    for (const char *name : PlainTexts{"Jo Marsh", "Marsh, Jo", "Department of Health and Social Care",
                                       "Research & Development", "Jo Marsh, RGN MSc", "Marks and Spencer", ""})
        EXPECT_FALSE(areSeveralPeople(name)) << name;
}

TEST(BrokenEncoding, found)
{
    EXPECT_EQ(brokenEncoding("It\u00e2\u20ac\u2122s free"), "\u00e2\u20ac\u2122");
    EXPECT_EQ(brokenEncoding("caf\u00c3\u00a9"), "\u00c3\u00a9");
    EXPECT_EQ(brokenEncoding("5 \u00c2\u00a3"), "\u00c2\u00a3");
    EXPECT_EQ(brokenEncoding("\u00e2\u20ac\u0153quoted\u00e2\u20ac text"), "\u00e2\u20ac\u0153");
    EXPECT_EQ(brokenEncoding("a \u00e2\u20ac b"), "\u00e2\u20ac");
    EXPECT_EQ(brokenEncoding("lost \ufffd"), "\ufffd");
    EXPECT_EQ(brokenEncoding("don\u0092t"), "\u0092");
    for (const char *text :
         PlainTexts{"plain", "caf\u00e9", "\u00c3gua e p\u00e3o", "\u00ce\u00c2\u0102", "d\u0175r a t\u0177",
                    "\u20ac5 \u2122 \u2018x\u2019", "Se\u00f1or \u00c5ngstr\u00f6m", "\u654f\u75c7",
                    "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac", "l\u00e2che"})
        EXPECT_EQ(brokenEncoding(text), "") << text;
}

} // namespace
} // namespace hubready
