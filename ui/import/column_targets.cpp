#include "ui/import/column_targets.h"

#include <QCoreApplication>

namespace hubready {

namespace {

struct ColumnTargetsText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnTargetsText)
};

QString partLabel(AuthorPart part)
{
    switch (part) {
    case AuthorPart::Role:
        return ColumnTargetsText::tr("role");
    case AuthorPart::Organisation:
        return ColumnTargetsText::tr("organisation");
    case AuthorPart::Name:
        break;
    }
    return ColumnTargetsText::tr("name");
}

} // namespace

QString columnTargetLabel(const ColumnTarget &target)
{
    if (target.field == Field::None)
        return ColumnTargetsText::tr("Keep as extra column");
    QString label = fieldLabel(target.field);
    if (target.item >= 0)
        label = ColumnTargetsText::tr("%1 %2").arg(label).arg(target.item + 1);
    if (target.field != Field::Authors || target.parts.size() > 1)
        return label;
    return ColumnTargetsText::tr("%1 › %2").arg(label, partLabel(target.part));
}

std::vector<ColumnTargetChoice> columnTargets(PackageForm form)
{
    std::vector<ColumnTargetChoice> choices;
    const auto add = [&](Field field, AuthorPart part) {
        ColumnTarget target;
        target.field = field;
        target.part = part;
        choices.push_back({field, part, columnTargetLabel(target)});
    };
    add(Field::None, AuthorPart::Name);
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, form))
            continue;
        add(spec.field, AuthorPart::Name);
        if (spec.field == Field::Authors) {
            add(spec.field, AuthorPart::Role);
            add(spec.field, AuthorPart::Organisation);
        }
    }
    return choices;
}

} // namespace hubready
