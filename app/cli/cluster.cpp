#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/explore/value_clusters.h"
#include "core/json/json_text.h"

namespace hubready::cli {

namespace {

std::string valuesJson(const std::vector<ValueCount> &values)
{
    std::string list;
    for (const ValueCount &value : values) {
        list += (list.empty() ? "{" : ", {") + jsonMember("value", quoteJson(value.value)) + ", "
                + jsonMember("count", std::to_string(value.count)) + "}";
    }
    return "[" + list + "]";
}

std::string facetAs(const QString &format, Field field, const std::vector<ValueCount> &values)
{
    if (format == QStringLiteral("json")) {
        return "{" + jsonMember("field", quoteJson(fieldName(field))) + ", " + jsonMember("distinct", std::to_string(values.size()))
               + ", " + jsonMember("values", valuesJson(values)) + "}\n";
    }
    const bool csv = format == QStringLiteral("csv");
    std::string out = csv ? csvRow({"value", "count"}) : "";
    for (const ValueCount &value : values) {
        out += csv ? csvRow({value.value, std::to_string(value.count)})
                   : QStringLiteral("%1  ").arg(value.count, 7).toStdString() + value.value + "\n";
    }
    return out;
}

std::string clustersJson(Field field, const QString &method, const std::vector<ValueCluster> &clusters)
{
    std::string list;
    for (const ValueCluster &cluster : clusters) {
        list += (list.empty() ? "\n {" : ",\n {") + jsonMember("key", quoteJson(cluster.key)) + ", "
                + jsonMember("values", valuesJson(cluster.values)) + ", "
                + jsonMember("proposed", quoteJson(cluster.proposed())) + "}";
    }
    return "{" + jsonMember("field", quoteJson(fieldName(field))) + ", " + jsonMember("method", jsonText(method)) + ", "
           + jsonMember("clusters", "[" + list + "]") + "}\n";
}

std::string clustersAs(const QString &format, const std::vector<ValueCluster> &clusters)
{
    const bool csv = format == QStringLiteral("csv");
    std::string out = csv ? csvRow({"key", "value", "count", "proposed"}) : "";
    for (const ValueCluster &cluster : clusters) {
        out += csv ? "" : cluster.proposed() + "\n";
        for (const ValueCount &value : cluster.values) {
            out += csv ? csvRow({cluster.key, value.value, std::to_string(value.count), cluster.proposed()})
                       : QStringLiteral("%1  ").arg(value.count, 7).toStdString() + value.value + "\n";
        }
    }
    return out;
}

Result<std::vector<ValueCount>> facetOf(const Options &options)
{
    if (!options.field)
        return Error{ErrorCode::Usage, CliText::tr("Say which field: --field F."), {}, {}, {}};
    const auto input = readRecords(options);
    if (!input)
        return input.error();
    return valueFacet(input->table, *options.field);
}

} // namespace

Result<int> facetCommand(const Options &options)
{
    const auto values = facetOf(options);
    if (!values)
        return values.error();
    if (auto done = deliver(facetAs(options.format, *options.field, values.value()), options.output); !done)
        return done.error();
    return Done;
}

Result<int> clusterCommand(const Options &options)
{
    const auto method = clusterMethodOf(options.method);
    if (!method) {
        return Error{ErrorCode::Usage, CliText::tr("There is no method “%1”.").arg(options.method), {},
                     CliText::tr("The methods are: %1.").arg(clusterMethodNames().join(QStringLiteral(", "))), {}};
    }
    const auto values = facetOf(options);
    if (!values)
        return values.error();
    const auto clusters = valueClusters(values.value(), *method);
    const std::string result = options.format == QStringLiteral("json") ? clustersJson(*options.field, options.method, clusters)
                                                                        : clustersAs(options.format, clusters);
    if (auto done = deliver(result, options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
