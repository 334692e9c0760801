// What is to be said of a file as a whole, seen where it is read and before any rules are at hand: the id of a gate
// rule and its figures. package_findings.h makes findings of them.
#pragma once

#include <QtGlobal>

#include <string>

namespace hubready {

struct PackageRemark
{
    std::string rule; // id
    qint64 figure = 0;
    qint64 limit = 0;
};

} // namespace hubready
