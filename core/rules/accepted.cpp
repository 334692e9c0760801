#include "core/rules/accepted.h"

#include "core/base/sha256.h"
#include "core/record/field_edit.h"
#include "core/rules/finding_text.h"
#include "core/text/wtf8.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hubready {

namespace {

void addValue(Sha256 &hash, std::string_view json)
{
    hash.add(QByteArrayView(json.data(), qsizetype(json.size())));
    hash.add(QByteArrayView("\0", 1));
}

void addWholeRecord(Sha256 &hash, const Record &record)
{
    for (const FieldSpec &spec : allFields()) {
        if (fieldBelongsTo(spec.field, record.form))
            addValue(hash, fieldJson(record, spec.field));
    }
}

} // namespace

std::string acceptedValueHash(const Finding &finding, const Record &record)
{
    Sha256 hash;
    if (finding.field == Field::None)
        addWholeRecord(hash, record);
    else
        addValue(hash, findingValue(finding, record));
    return hash.hex().left(32).toStdString();
}

AcceptedKey acceptedKey(const RuleSet &rules, const Finding &finding, const Record &record)
{
    return {rules.rule(finding.rule).id, finding.field, finding.item, acceptedValueHash(finding, record)};
}

void markAccepted(const RuleSet &rules, const Record &record, const RecordAcceptances &accepted, Findings &findings)
{
    for (Finding &finding : findings) {
        if (finding.family != Family::Refused)
            finding.accepted = accepted.contains(acceptedKey(rules, finding, record));
    }
}

std::string acceptanceJson(const AcceptedKey &key, const Acceptance &acceptance)
{
    const QJsonObject object{{QStringLiteral("rule"), toQString(key.rule)},
                             {QStringLiteral("field"), toQString(fieldName(key.field))},
                             {QStringLiteral("item"), key.item},
                             {QStringLiteral("value"), toQString(key.valueHash)},
                             {QStringLiteral("reason"), acceptance.reason},
                             {QStringLiteral("who"), acceptance.who},
                             {QStringLiteral("role"), acceptance.role},
                             {QStringLiteral("at"), acceptance.at.toString(Qt::ISODateWithMs)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<std::pair<AcceptedKey, Acceptance>> acceptanceFrom(const std::string &json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    if (!object.contains(u"rule"))
        return std::nullopt;
    const AcceptedKey key{object.value(u"rule").toString().toStdString(),
                          fieldOf(object.value(u"field").toString().toStdString()).value_or(Field::None),
                          object.value(u"item").toInt(), object.value(u"value").toString().toStdString()};
    const Acceptance acceptance{object.value(u"reason").toString(), object.value(u"who").toString(),
                                object.value(u"role").toString(),
                                QDateTime::fromString(object.value(u"at").toString(), Qt::ISODateWithMs)};
    return std::pair(key, acceptance);
}

} // namespace hubready
