// "Words and vocabularies" in a real window.
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/terms/terms_dialog.h"
#include "ui/terms/vocabulary_model.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

namespace hubready {
namespace {

class TermsDialogTest : public testing::Test
{
protected:
    TermsDialogTest() : dialog(new TermsDialog(source(), dialogs))
    {
        dialog->show();
        (void)QTest::qWaitForWindowExposed(dialog);
    }
    ~TermsDialogTest() override { delete dialog.data(); }

    SuggestionSource &source() { return sample.document.suggestions(); }
    // The page of the tabs that the widget stands on.
    static QWidget *pageOf(QWidget *widget)
    {
        while (!qobject_cast<QStackedWidget *>(widget->parentWidget()))
            widget = widget->parentWidget();
        return widget;
    }
    void press(const QString &text, QWidget *beside)
    {
        for (QPushButton *button : pageOf(beside)->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        ADD_FAILURE() << "no button " << text.toStdString();
    }
    QString vocabularyFile(const char *name, const QByteArray &text)
    {
        QFile file(sample.folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return file.fileName();
    }

    OpenSample sample;
    ScriptedDialogs dialogs;
    QPointer<TermsDialog> dialog;
};

TEST_F(TermsDialogTest, LoadsSwitchesWeighsAndRemovesVocabularies)
{
    VocabularyModel &model = *dialog->vocabularies();
    const ModelWatch watch(&model);
    auto *table = dialog->findChild<QTableView *>();
    dialogs.files = {{vocabularyFile("wards.csv", "name,synonyms\nsepsis,blood poisoning\nstroke,\n"),
                      sample.folder.filePath(QStringLiteral("gone.csv"))}};
    press(QStringLiteral("A&dd…"), table);
    ASSERT_EQ(model.rowCount(), 2);
    ASSERT_TRUE(waitUntil([this] { return source().vocabulariesRead().size() == 2; }));
    EXPECT_EQ(model.index(0, VocabularyModel::NameColumn).data().toString(), QStringLiteral("wards"));
    EXPECT_EQ(model.index(0, VocabularyModel::TermsColumn).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(model.index(1, VocabularyModel::TermsColumn).data().toString(), QStringLiteral("Cannot be read"));
    EXPECT_FALSE(model.index(1, VocabularyModel::TermsColumn).data(Qt::ToolTipRole).toString().isEmpty());

    EXPECT_TRUE(model.setData(model.index(0, VocabularyModel::NameColumn), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_TRUE(model.setData(model.index(0, VocabularyModel::WeightColumn), 9.0));
    EXPECT_EQ(source().terms().vocabularies[0].isOn, false);
    EXPECT_EQ(source().terms().vocabularies[0].weight, 3);

    table->selectRow(1);
    press(QStringLiteral("&Remove"), table);
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(source().terms().vocabularies.size(), 1U);
}

TEST_F(TermsDialogTest, KeepsWordsThatAreAlwaysWrittenSo)
{
    dialogs.texts = {QStringLiteral("e-learning")};
    press(QStringLiteral("A&dd…"), dialog->alwaysList());
    ASSERT_EQ(dialog->alwaysList()->count(), 1);
    EXPECT_EQ(source().terms().words.preferred, std::vector<std::string>{"e-learning"});
    dialog->alwaysList()->setCurrentRow(0);
    press(QStringLiteral("&Remove"), dialog->alwaysList());
    EXPECT_EQ(dialog->alwaysList()->count(), 0);
    EXPECT_TRUE(source().terms().words.preferred.empty());
}

TEST_F(TermsDialogTest, TakesBackWhatIsNeverProposed)
{
    SuggestionPreferences preferences;
    preferences.neverForRule("bp.title.all-caps");
    preferences.neverForWord("ANTT");
    preferences.neverForValue({.field = Field::Title, .before = "\"A.\"", .after = "\"A\""});
    source().setPreferences(preferences);
    dialogs.texts = {QStringLiteral("training")};
    press(QStringLiteral("A&dd a keyword…"), dialog->neverList());
    QStringList lines;
    for (int i = 0; i < dialog->neverList()->count(); ++i)
        lines << dialog->neverList()->item(i)->text();
    EXPECT_EQ(lines, (QStringList{QStringLiteral("Keyword: training"), QStringLiteral("Fixes of the kind: Title in capitals"),
                                  QStringLiteral("Word: antt"), QStringLiteral("Change: Title: \"A.\" → \"A\"")}));
    while (dialog->neverList()->count() > 0) {
        dialog->neverList()->setCurrentRow(0);
        const int before = dialog->neverList()->count();
        press(QStringLiteral("&Propose again"), dialog->neverList());
        ASSERT_EQ(dialog->neverList()->count(), before - 1);
    }
    EXPECT_TRUE(source().terms().words.never.empty());
    EXPECT_TRUE(source().preferences().changesNever().empty());
}

TEST_F(TermsDialogTest, WhatIsAlwaysWrittenSoIsSpeltRight)
{
    ASSERT_TRUE(waitUntil([this] { return !sample.jobs.isBusy(); }));
    ASSERT_EQ(sample.session().context().ownWords, nullptr);
    ProjectTerms terms = source().terms();
    terms.alwaysWrite("tracheostomie kit");
    source().setTerms(terms);
    ASSERT_TRUE(waitUntil([this] { return !sample.jobs.isBusy(); }));
    ASSERT_NE(sample.session().context().ownWords, nullptr);
    EXPECT_TRUE(sample.session().context().ownWords->contains("Tracheostomie"));
    EXPECT_EQ(source().knowledge().ownWords, sample.session().context().ownWords);
    EXPECT_EQ(sample.failure, QString());
}

} // namespace
} // namespace hubready
