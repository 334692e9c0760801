// hubready-samples: writes an invented export of any size. See generate.h.
#include "tests/support/samples/generate.h"

#include <QFile>
#include <QStringList>

#include <cstdio>

namespace {

constexpr qint64 mostRecords = 1'000'000;

int wrongUsage()
{
    std::fputs("Usage: hubready-samples repository|regional|staging COUNT SEED OUTFILE\n"
               "COUNT is 0 to 1,000,000; SEED is a whole number, and the same seed gives the same file.\n",
               stderr);
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    if (arguments.size() != 4) {
        return wrongUsage();
    }
    bool countIsNumber = false;
    bool seedIsNumber = false;
    const qint64 count = arguments[1].toLongLong(&countIsNumber);
    const quint64 seed = arguments[2].toULongLong(&seedIsNumber);
    if (!countIsNumber || !seedIsNumber || count < 0 || count > mostRecords) {
        return wrongUsage();
    }
    bool (*generate)(QIODevice &, std::int64_t, std::uint64_t) = nullptr;
    if (arguments[0] == QLatin1String("repository")) {
        generate = hubready::samples::generateRepository;
    } else if (arguments[0] == QLatin1String("regional")) {
        generate = hubready::samples::generateRegional;
    } else if (arguments[0] == QLatin1String("staging")) {
        generate = hubready::samples::generateStaging;
    } else {
        return wrongUsage();
    }
    QFile file(arguments[3]);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || !generate(file, count, seed) || !file.flush()) {
        std::fprintf(stderr, "The sample was not written.\n%s\n%s\n", qPrintable(file.fileName()),
                     qPrintable(file.errorString()));
        return 4;
    }
    return 0;
}
