#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include <QLocale>

#include <unordered_map>

namespace hubready {

const GateKind *gateKind(std::string_view name)
{
    static const auto byName = [] {
        std::unordered_map<std::string_view, const GateKind *> map;
        for (const auto family : {packageGateKinds(), textGateKinds(), keywordGateKinds(), authorGateKinds(), originGateKinds(),
                                  typeGateKinds(), fileGateKinds(), articleGateKinds(), linkGateKinds(), deadLinkGateKinds(),
                                  authoredGateKinds(), columnGateKinds()}) {
            for (const GateKind &kind : family)
                map.emplace(kind.name, &kind);
        }
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

bool GateKind::quotesValue() const
{
    return message == sayTitle;
}

void RecordReport::add(const GateRule &rule, Field field, int item, qint64 figure, Part part, qint64 limit)
{
    m_out.push_back({.record = m_record, .rule = rule.index, .field = field, .part = part, .item = qint16(item),
                     .family = rule.family, .figure = figure, .limit = limit == 0 ? rule.limit : limit});
    if (field != Field::None)
        m_fired |= quint64(1) << int(field);
}

QString figureText(qint64 figure)
{
    return QLocale().toString(figure);
}

} // namespace hubready
