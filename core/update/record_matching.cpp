#include "core/update/record_matching.h"

#include "core/record/file_names.h"
#include "core/text/folded_address.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

namespace hubready {

namespace {

struct MatchedByText
{
    Q_DECLARE_TR_FUNCTIONS(MatchedByText)
};

// Of all that the table knows of a record, for records that are the same: a digest, because the texts would take as
// much room as both tables. Empty for what is no object.
std::string allValues(const RecordTable &table, Row row)
{
    if (!table.isObject(row))
        return {};
    std::string all;
    for (PropertyIndex i = 0; i < PropertyIndex(properties(table.form()).size()); ++i) {
        const Cell cell = table.cell(row, i);
        all += char('0' + int(cell.state));
        all += std::to_string(cell.text.size()) + ':';
        all += cell.text;
    }
    return QCryptographicHash::hash(QByteArrayView(all.data(), qsizetype(all.size())), QCryptographicHash::Blake2b_160)
        .toStdString();
}

std::string textOf(const Record &record, Field field) { return std::string(trimmed(record.value(field).value_or(""))); }

std::string addressOf(const Record &record)
{
    const std::string web = foldedAddress(textOf(record, Field::WebLinkUrl));
    return web.empty() ? foldedAddress(textOf(record, Field::LmsLink)) : web;
}

// The first file: a record with several is known by it.
std::string fileOf(const Record &record)
{
    std::string first;
    forEachFileName(record, [&](std::string_view name, Field, int) {
        if (first.empty())
            first = foldedFileName(trimmed(name));
    });
    return first;
}

using KeyOf = std::function<std::string(const Record &record)>; // empty: it has none

class Matching
{
public:
    Matching(const RecordTable &said, const RecordTable &newer)
        : m_said(said), m_newer(newer), m_ofSaid(said.size(), false), m_ofNewer(newer.size(), false)
    {
    }

    void bySame()
    {
        Groups groups;
        for (Row row = 0; row < m_said.size(); ++row)
            add(groups, allValues(m_said, row), row, &Group::said);
        for (Row row = 0; row < m_newer.size(); ++row)
            add(groups, allValues(m_newer, row), row, &Group::newer);
        for (const auto &[key, group] : groups)
            pair(group, MatchedBy::AllValues);
    }

    void by(MatchedBy how, const KeyOf &keyOf)
    {
        Groups groups;
        collect(m_said, m_ofSaid, keyOf, &Group::said, groups);
        collect(m_newer, m_ofNewer, keyOf, &Group::newer, groups);
        for (const auto &[key, group] : groups) {
            if (group.said.size() == group.newer.size())
                pair(group, how);
        }
    }

    std::vector<RecordMatch> result()
    {
        std::ranges::sort(m_matches, {}, &RecordMatch::row);
        return std::move(m_matches);
    }

private:
    struct Group
    {
        std::vector<Row> said;
        std::vector<Row> newer;
    };
    using Groups = std::unordered_map<std::string, Group>;

    static void add(Groups &groups, std::string key, Row row, std::vector<Row> Group::*side)
    {
        if (!key.empty())
            (groups[std::move(key)].*side).push_back(row);
    }

    static void collect(const RecordTable &table, const std::vector<bool> &isMatched, const KeyOf &keyOf,
                        std::vector<Row> Group::*side, Groups &groups)
    {
        RecordDecoder decoder(table);
        for (Row row = 0; row < table.size(); ++row) {
            if (!isMatched[row] && table.isObject(row))
                add(groups, keyOf(decoder.decode(row)), row, side);
        }
    }

    void pair(const Group &group, MatchedBy how)
    {
        for (size_t i = 0; i < std::min(group.said.size(), group.newer.size()); ++i) {
            m_ofSaid[group.said[i]] = m_ofNewer[group.newer[i]] = true;
            m_matches.push_back({group.said[i], group.newer[i], how});
        }
    }

    const RecordTable &m_said;
    const RecordTable &m_newer;
    std::vector<bool> m_ofSaid;
    std::vector<bool> m_ofNewer;
    std::vector<RecordMatch> m_matches;
};

} // namespace

QString matchedByLabel(MatchedBy by)
{
    switch (by) {
    case MatchedBy::AllValues:
        return MatchedByText::tr("the same");
    case MatchedBy::Reference:
        return MatchedByText::tr("same reference");
    case MatchedBy::Address:
        return MatchedByText::tr("same address");
    case MatchedBy::File:
        return MatchedByText::tr("same file");
    case MatchedBy::Title:
        break;
    }
    return MatchedByText::tr("same title");
}

std::vector<RecordMatch> matchRecords(const RecordTable &said, const RecordTable &newer)
{
    Matching matching(said, newer);
    matching.bySame();
    matching.by(MatchedBy::Reference, [](const Record &record) { return textOf(record, Field::Reference); });
    matching.by(MatchedBy::Address, addressOf);
    matching.by(MatchedBy::File, fileOf);
    matching.by(MatchedBy::Title, [](const Record &record) { return listKey(textOf(record, Field::Title)); });
    return matching.result();
}

} // namespace hubready
