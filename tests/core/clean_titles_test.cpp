// The clean titles of the title evaluation (tests/bench/titles): safe fixes leave every one as it is.
#include "tests/support/fix_cases.h"

#include <QFile>

namespace hubready {
namespace {

TEST(CleanTitles, AreLeftAloneBySafeFixes)
{
    QFile file(QStringLiteral(HUBREADY_SOURCE_DIR "/tests/bench/titles/titles.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        ++count;
        OneRecord record = soundRecord(PackageForm::Standard);
        record.setProperty("Title", quoteJson(line.toStdString()));
        const Suggestions fixes = suggester().safeFixes(record.record());
        EXPECT_TRUE(fixes.empty()) << describe(fixes);
    }
    EXPECT_GE(count, 500);
}

} // namespace
} // namespace hubready
