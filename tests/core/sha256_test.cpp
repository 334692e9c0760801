// The figures are those of the standard's own examples (FIPS 180-4; NIST's example values for SHA-256).
#include "core/base/sha256.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

TEST(Sha256, GivesTheFiguresOfTheStandard)
{
    EXPECT_EQ(Sha256::hexOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(Sha256::hexOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, PiecesGiveWhatTheWholeGives)
{
    const QByteArray text(100'000, 'a');
    Sha256 hash;
    for (qsizetype at = 0; at < text.size(); at += 777)
        hash.add(QByteArrayView(text).sliced(at, qMin<qsizetype>(777, text.size() - at)));
    EXPECT_EQ(hash.hex(), Sha256::hexOf(text));
}

} // namespace
} // namespace hubready
