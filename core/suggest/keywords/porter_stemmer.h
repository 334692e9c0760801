// The stem of an English word after M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980, written
// from the paper: "connections", "connected" and "connecting" become "connect". Keywords are compared by stems.
#pragma once

#include <string>

namespace hubready {

// Small letters a to z only; any other word, and one of two letters or less, stays as it is.
void stemInPlace(std::string &word);

} // namespace hubready
