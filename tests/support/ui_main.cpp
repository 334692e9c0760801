#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

// The tests run without a display; a person who wants to watch sets QT_QPA_PLATFORM.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
