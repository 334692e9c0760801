// Groups of values that look like one, to be made one.
#pragma once

#include "core/explore/value_facet.h"

#include <optional>

#include <QStringList>

namespace hubready {

struct ValueCluster
{
    std::string key;
    std::vector<ValueCount> values; // by falling count, then by value; two at least
    const std::string &proposed() const { return values.front().value; }
};

enum class ClusterMethod { Fingerprint, NgramFingerprint, Phonetic, Levenshtein };

const QStringList &clusterMethodNames(); // as hubready-cli takes them
std::optional<ClusterMethod> clusterMethodOf(const QString &name);

// Largest first: by the number of values, then of records, then by key.
std::vector<ValueCluster> valueClusters(const std::vector<ValueCount> &values, ClusterMethod method);

} // namespace hubready
