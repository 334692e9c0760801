// What cases of rules say of the world outside their records, as JSON: answers of a link check and SCORM packages.
//
//     {"https://example.org/a": 404,              a status; 0: no answer
//      "https://example.org/b": {"status": 200, "redirects": [[301, "https://example.org/c"]], "https": true}}
//     {"packs/a.zip": {"state": "readable", "version": "1.2", "title": "Hand hygiene"}}
#pragma once

#include "core/links/link_results.h"
#include "core/links/scorm_package.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace hubready {

inline std::shared_ptr<const LinkResults> linkResultsOf(const QJsonObject &answers)
{
    auto links = std::make_shared<LinkResults>();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const QJsonObject details = answer->toObject();
        LinkResult result{LinkOutcome::Status, details.isEmpty() ? answer->toInt() : details.value(u"status").toInt()};
        if (result.status == 0 || (result.status >= 200 && result.status < 400))
            result.outcome = result.status == 0 ? LinkOutcome::TimedOut : LinkOutcome::Answered;
        const QJsonArray hops = details.value(u"redirects").toArray();
        for (const QJsonValue &hop : hops)
            result.hops.push_back({hop[0].toInt(), toWtf8(hop[1].toString())});
        result.httpsAnswers = details.value(u"https").toBool();
        links->put(toWtf8(answer.key()), result);
    }
    return links;
}

inline std::shared_ptr<const ScormPackages> scormPackagesOf(const QJsonObject &files)
{
    static const std::map<QString, ScormState> states{
        {QStringLiteral("readable"), ScormState::Readable},
        {QStringLiteral("no-zip"), ScormState::NoZip},
        {QStringLiteral("no-manifest"), ScormState::NoManifest},
        {QStringLiteral("manifest-in-folder"), ScormState::ManifestInFolder},
        {QStringLiteral("bad-manifest"), ScormState::BadManifest}};
    auto packages = std::make_shared<ScormPackages>();
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QJsonObject said = file->toObject();
        const auto state = states.find(said.value(u"state").toString(QStringLiteral("readable")));
        EXPECT_NE(state, states.end()) << file.key().toStdString();
        const std::string version = toWtf8(said.value(u"version").toString());
        packages->put(toWtf8(file.key()),
                      {state->second, scormVersionOf(version), version, toWtf8(said.value(u"title").toString())});
    }
    return packages;
}

} // namespace hubready
