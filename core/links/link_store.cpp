#include "core/links/link_store.h"

#include "core/text/wtf8.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hubready {

namespace {

QString hopsJson(const std::vector<LinkHop> &hops)
{
    QJsonArray list;
    for (const LinkHop &hop : hops)
        list.append(QJsonArray{hop.status, toQString(hop.to)});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<LinkHop> hopsOf(const QString &json)
{
    std::vector<LinkHop> hops;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &hop : list)
        hops.push_back({hop.toArray().at(0).toInt(), toWtf8(hop.toArray().at(1).toString())});
    return hops;
}

} // namespace

Result<LinkResults> readLinkResults(const Connection &connection)
{
    LinkResults results;
    if (!connection.database().tables().contains(QStringLiteral("link_result")))
        return results;
    auto query = connection.run(
        QStringLiteral("SELECT address, outcome, status, redirects, https, checked_at FROM link_result"));
    if (!query)
        return query.error();
    while (query->next()) {
        LinkResult result;
        result.outcome = linkOutcomeOf(query->value(1).toString().toStdString()).value_or(LinkOutcome::OtherFailure);
        result.status = query->value(2).toInt();
        result.hops = hopsOf(query->value(3).toString());
        result.httpsAnswers = query->value(4).toInt() != 0;
        result.checkedAt = QDateTime::fromString(query->value(5).toString(), Qt::ISODateWithMs);
        results.put(toWtf8(query->value(0).toString()), std::move(result));
    }
    return results;
}

namespace {

Result<void> keepLinkResult(const Connection &connection, const std::string &address, const LinkResult &result)
{
    const QString name = toQString(address);
    if (const auto gone = connection.run(QStringLiteral("DELETE FROM link_result WHERE address = ?"), {name}); !gone)
        return gone.error();
    const auto put = connection.run(QStringLiteral("INSERT INTO link_result (address, outcome, status, redirects, "
                                                   "https, checked_at) VALUES (?, ?, ?, ?, ?, ?)"),
                                    {name, QString::fromLatin1(linkOutcomeName(result.outcome)), result.status,
                                     hopsJson(result.hops), result.httpsAnswers ? 1 : 0,
                                     result.checkedAt.toString(Qt::ISODateWithMs)});
    return put ? Result<void>() : Result<void>(put.error());
}

} // namespace

Result<void> keepLinkResults(const Connection &connection, const LinkResults &results)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    Result<void> kept;
    results.forEach([&](const std::string &address, const LinkResult &result) {
        if (kept)
            kept = keepLinkResult(connection, address, result);
    });
    if (!kept)
        return kept;
    return transaction.commit();
}

} // namespace hubready
