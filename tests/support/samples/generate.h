// Invented exports for trying Hubready, for its tests and for its benchmarks. The same count and seed give the same
// bytes on every platform. The files in resources/samples are made by these functions; hubready-samples is their
// command line. False: the device could not be written.
#pragma once

#include <cstdint>
#include <vector>

class QIODevice;

namespace hubready::samples {

// What resources/samples holds.
inline constexpr std::int64_t repositorySampleCount = 300;
inline constexpr std::uint64_t repositorySampleSeed = 7;
inline constexpr std::int64_t regionalSampleCount = 150;
inline constexpr std::uint64_t regionalSampleSeed = 21;

// JSON in standard form, as a large e-learning repository exports it.
bool generateRepository(QIODevice &out, std::int64_t count, std::uint64_t seed);
// CSV with the column names and habits of a regional platform.
bool generateRegional(QIODevice &out, std::int64_t count, std::uint64_t seed);
// JSON in staging form.
bool generateStaging(QIODevice &out, std::int64_t count, std::uint64_t seed);

// What of a record of generateRepository() nobody spoilt: no rule should speak of it.
struct Clean
{
    bool title = false;
    bool description = false;
    bool keywords = false;
    bool authors = false;
    bool rest = false;
};
std::vector<Clean> cleanParts(std::int64_t count, std::uint64_t seed);

} // namespace hubready::samples
