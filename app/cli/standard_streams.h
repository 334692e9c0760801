// Standard output and standard error as a program that scripts rely on needs them: a result that could not be written
// is told, a stream that was closed is never mistaken for a file, a reader that went away does not kill the program.
// With core/base/durable_file the place that needs what neither the standard library nor Qt offers.
#pragma once

#include <string_view>

namespace hubready::cli {

// Once, before any file is opened: the numbers of closed streams are taken up, so that no file gets one of them.
void secureStandardStreams();

// False: not all of it could be written.
bool writeToStandardOutput(std::string_view bytes);
void writeToStandardError(std::string_view bytes);
bool standardErrorIsTerminal();

} // namespace hubready::cli
