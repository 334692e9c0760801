// From one package to the other (cli.md, "From one package to the other"): a record of one form as the JSON of the
// other. What cannot be said keeps the record behind, with the reason; it is never cut. What has no place in the other
// package is told as a loss.
#pragma once

#include "core/record/record.h"

#include <QMap>
#include <QString>

#include <functional>
#include <set>

namespace hubready {

// Settings of a project that fill what the other package wants and this one has not.
namespace setting {
inline const QString version = QStringLiteral("version");             // "1.0"
inline const QString hasCost = QStringLiteral("has_cost");            // "false"
inline const QString userId = QStringLiteral("user_id");              // of the contributor, for the standard package
inline const QString userName = QStringLiteral("user_name");          // likewise, for the staging package
inline const QString catalogue = QStringLiteral("catalogue");
inline const QString sensitiveContent = QStringLiteral("sensitive_content");
inline const QString linkVisibility = QStringLiteral("lms_link_visibility");
inline const QString additionalInformation = QStringLiteral("additional_information");
inline const QString sourceId = QStringLiteral("source_id");
inline const QString destinationNode = QStringLiteral("destination_node");
inline const QString container = QStringLiteral("container");
} // namespace setting

struct Conversion
{
    std::string json;          // of the other form
    QString impossible;        // why it cannot be said; empty: it can
    std::set<QString> losses;  // what has no place there
    std::string articleBody;   // standard to staging: what the content file holds
    std::string articleFile;   // its name, below the package folder; empty: none
};

// Reads a content file of the staged folder; nothing where it is not at hand.
using ContentReader = std::function<std::optional<std::string>(std::string_view name)>;

Conversion convertRecord(const Record &record, PackageForm target, const QMap<QString, QString> &settings,
                         const ContentReader &content);

} // namespace hubready
