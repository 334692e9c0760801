// Every icon has a drawing of its own that shows something in the colour asked for, and follows the theme.
#include "ui/grid/cell_painter.h"
#include "ui/grid/quality_bar.h"
#include "ui/support/confidence.h"
#include "ui/support/icons.h"
#include "ui/support/state_bar.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <set>

using namespace hubready;

namespace {

int inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
    }
    return ink;
}

// Share of pixels of that very colour.
int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

QImage cellImage(const CellLook &look, ThemeKind kind, qreal ratio = 1)
{
    QImage image((QSizeF(160, 28) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    const IconSet icons(nullptr);
    paintCell(painter, QRect(0, 0, 160, 28), look, Theme::of(kind), QApplication::font(), icons);
    return image;
}

} // namespace

TEST(Icons, EveryIconHasADrawingThatShows)
{
    std::set<QString> paths;
    for (int number = 0; number < iconCount; ++number) {
        const Icon icon = static_cast<Icon>(number);
        const QString path = iconPath(icon);
        EXPECT_TRUE(QFile::exists(path)) << qPrintable(path);
        EXPECT_TRUE(paths.insert(path).second) << qPrintable(path);
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = iconPixmap(icon, 16, QColor(Qt::red), ratio);
            EXPECT_EQ(pixmap.width(), qRound(16 * ratio));
            EXPECT_GE(inkOf(pixmap), 3) << qPrintable(path);
            EXPECT_LT(inkOf(pixmap), pixmap.width() * pixmap.height()) << qPrintable(path);
        }
    }
    EXPECT_TRUE(QFile::exists(QStringLiteral(":/icons/hubready.svg")));
}

TEST(Icons, DrawingsTakeTheirColourFromTheCaller)
{
    for (int number = 0; number < iconCount; ++number) {
        QFile file(iconPath(static_cast<Icon>(number)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        EXPECT_TRUE(drawing.contains("currentColor")) << qPrintable(file.fileName());
        EXPECT_FALSE(drawing.contains('#')) << qPrintable(file.fileName());
    }
}

TEST(Icons, IconFollowsTheTheme)
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    ASSERT_TRUE(application);
    ThemeController controller(application);
    controller.choose(ThemeKind::Light);
    const QIcon icon = IconSet(&controller).icon(Icon::Refused, Token::Text, Token::Link);
    const auto middle = [&](QIcon::Mode mode, QIcon::State state) {
        return icon.pixmap(QSize(32, 32), 1.0, mode, state).toImage().pixelColor(5, 16);
    };
    EXPECT_EQ(middle(QIcon::Normal, QIcon::Off), Theme::of(ThemeKind::Light).color(Token::Text));
    EXPECT_EQ(middle(QIcon::Normal, QIcon::On), Theme::of(ThemeKind::Light).color(Token::Link));
    EXPECT_EQ(middle(QIcon::Disabled, QIcon::Off), Theme::of(ThemeKind::Light).color(Token::Disabled));
    int told = 0;
    QObject::connect(&controller, &ThemeController::themeChanged, [&told] { ++told; });
    controller.choose(ThemeKind::Dark);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(middle(QIcon::Normal, QIcon::Off), Theme::of(ThemeKind::Dark).color(Token::Text));
    controller.choose(ThemeKind::Light);
}

TEST(CellPainter, GroundTellsWhatTheCellIs)
{
    const Theme &light = Theme::of(ThemeKind::Light);
    const auto ground = [&](const CellLook &look) { return cellImage(look, ThemeKind::Light).pixelColor(150, 20); };
    CellLook look;
    EXPECT_EQ(ground(look), light.color(Token::Surface));
    look.hovered = true;
    EXPECT_EQ(ground(look), light.color(Token::Hover));
    look.family = Family::Refused;
    EXPECT_EQ(ground(look), light.color(Token::RefusedTint));
    look.selected = true;
    EXPECT_EQ(ground(look), light.color(Token::Selection));
    EXPECT_EQ(cellImage(look, ThemeKind::Light).pixelColor(1, 14), light.color(Token::Refused));
}

TEST(CellPainter, HighContrastTellsFamiliesByTheirFrames)
{
    const Theme &theme = Theme::of(ThemeKind::HighContrast);
    CellLook look;
    look.family = Family::Refused;
    const int solid = pixelsOf(cellImage(look, ThemeKind::HighContrast), theme.color(Token::Refused));
    look.family = Family::ChangedOrLost;
    const int dashed = pixelsOf(cellImage(look, ThemeKind::HighContrast), theme.color(Token::Changed));
    look.family = Family::CouldBeBetter;
    const int dotted = pixelsOf(cellImage(look, ThemeKind::HighContrast), theme.color(Token::Advice));
    EXPECT_GT(solid, dashed);
    EXPECT_GT(dashed, dotted);
    EXPECT_GT(dotted, 150);
}

TEST(CellPainter, CurrentAndEditedAreMarkedAtEveryScale)
{
    const Theme &light = Theme::of(ThemeKind::Light);
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        CellLook look;
        look.edited = true;
        const QImage edited = cellImage(look, ThemeKind::Light, ratio);
        EXPECT_EQ(edited.pixelColor(qRound(157 * ratio), qRound(1 * ratio)), light.color(Token::Link));
        look.edited = false;
        look.current = true;
        const QImage current = cellImage(look, ThemeKind::Light, ratio);
        EXPECT_EQ(current.pixelColor(qRound(80 * ratio), qRound(1 * ratio)), light.color(Token::Focus));
        EXPECT_EQ(current.pixelColor(qRound(80 * ratio), qRound(3 * ratio)), light.color(Token::Surface));
    }
}

TEST(CellPainter, TextStandsRightOfTheMark)
{
    const QFont font = QApplication::font();
    CellLook look;
    const QRect cell(0, 0, 160, 28);
    EXPECT_TRUE(cellMarkRect(cell, look, font).isEmpty());
    const int plain = cellTextRect(cell, look, font).left();
    look.acceptedAsIs = true;
    EXPECT_GT(cellTextRect(cell, look, font).left(), cellMarkRect(cell, look, font).right());
    EXPECT_EQ(cellMarkRect(cell, look, font).left(), plain);
}

TEST(QualityBar, ClickFindsThePart)
{
    const Quality quality{1, 0, 100, 20, 10'000};
    const QRectF bar(10, 0, 200, 7);
    EXPECT_EQ(qualityPartAt(bar, quality, 11), QualityPart::Refused); // one in 10,000 can be hit still
    EXPECT_EQ(qualityPartAt(bar, quality, 12.5), QualityPart::Refused);
    EXPECT_EQ(qualityPartAt(bar, quality, 209), QualityPart::Fine);
    EXPECT_FALSE(qualityPartAt(bar, quality, 5));
    EXPECT_FALSE(qualityPartAt(bar, quality, 215));
    EXPECT_FALSE(qualityPartAt(bar, {}, 50));
    EXPECT_EQ(qualityText({41, 0, 0, 7, 0}), QStringLiteral("41 refused, 7 empty"));
}

TEST(Confidence, BoxesAndWordsAgree)
{
    EXPECT_EQ(confidenceBoxes(1.0), 5);
    EXPECT_EQ(confidenceBoxes(0.9), 5);
    EXPECT_EQ(confidenceBoxes(0.75), 4);
    EXPECT_EQ(confidenceBoxes(0.6), 3);
    EXPECT_EQ(confidenceBoxes(0.59), 2);
    EXPECT_EQ(confidenceBoxes(0.0), 1);
    EXPECT_EQ(confidenceWord(0.95), QStringLiteral("Sure"));
    EXPECT_EQ(confidenceWord(0.6), QStringLiteral("Likely"));
    EXPECT_EQ(confidenceWord(0.5), QStringLiteral("Check"));
}

TEST(StateBar, SaysItsFiguresInWords)
{
    StateCounts counts;
    counts[ReviewState::Approved] = 3;
    counts[ReviewState::InProgress] = 1;
    counts[ReviewState::ApprovalTakenBack] = 1;
    EXPECT_EQ(counts.total(), 5);
    const QString text = stateCountsText(counts);
    EXPECT_TRUE(text.contains(QStringLiteral("3 Approved"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("2 In progress"))) << qPrintable(text);
    ThemeController controller(qobject_cast<QApplication *>(QCoreApplication::instance()));
    StateBar bar(&controller);
    bar.setCounts(counts);
    EXPECT_EQ(bar.accessibleDescription(), text);
    EXPECT_EQ(bar.toolTip(), text);
}
