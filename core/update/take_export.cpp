#include "core/update/take_export.h"

#include "core/import/input_format.h"
#include "core/json/json_text.h"
#include "core/project/record_rows.h"
#include "core/review/comments.h"
#include "core/review/review_state.h"
#include "core/session/session_data.h"
#include "core/session/source_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hubready {

namespace {

struct TakeExportText
{
    Q_DECLARE_TR_FUNCTIONS(TakeExportText)
};

QVariant nullOr(const std::string &text)
{
    return text.empty() ? QVariant(QMetaType::fromType<QString>()) : QString::fromStdString(text);
}

QString namesOf(const NewerRecords &newer)
{
    QStringList names;
    for (const ReadReport &input : newer.inputs)
        names << input.name;
    return names.join(QStringLiteral(", "));
}

// The whole of it, within one transaction of the caller's.
class Taking
{
public:
    Taking(const ProjectFile &project, const ExportComparison &comparison, const UpdateChoices &choices,
           const Person &person, const QDateTime &at)
        : m_project(project), m_comparison(comparison), m_choices(choices), m_person(person), m_at(at)
    {
    }

    Result<UpdateReport> run(const Progress &progress)
    {
        if (auto done = prepare(); !done)
            return done.error();
        if (auto done = takeDifferences(progress); !done)
            return done.error();
        if (auto done = leaveGone(); !done)
            return done.error();
        if (!m_items.empty()) {
            JournalEntry entry;
            entry.at = m_at;
            entry.person = m_person;
            entry.kind = QStringLiteral("update");
            entry.why = TakeExportText::tr("Newer export %1: %2 records changed, %3 are gone")
                            .arg(namesOf(*m_comparison.newer), QLocale().toString(m_report.changed),
                                 QLocale().toString(qint64(m_comparison.gone.size())));
            const auto change = Journal(m_project).append(entry, m_items);
            if (!change)
                return change.error();
            m_report.change = change.value();
        }
        if (auto done = addNew(progress); !done)
            return done.error();
        return m_report;
    }

private:
    Result<void> prepare()
    {
        auto source = nextSource(m_project);
        if (!source)
            return source.error();
        m_firstSource = source.value();
        for (size_t i = 0; i < m_comparison.newer->inputs.size(); ++i) {
            if (auto stored = storeSource(m_project, m_firstSource + qint64(i), m_comparison.newer->inputs[i], m_at);
                !stored)
                return stored;
        }
        auto states = m_project.connection().run(QStringLiteral("SELECT record, state FROM review"));
        if (!states)
            return states.error();
        while (states->next()) {
            if (const auto state = reviewStateOf(states->value(1).toString().toStdString()))
                m_states[states->value(0).toUInt() - 1] = *state;
        }
        const Connection &connection = m_project.connection();
        const auto prepareAs = [&](std::optional<Statement> &statement, const char *sql) -> Result<void> {
            auto prepared = Statement::prepare(connection, QString::fromLatin1(sql));
            if (!prepared)
                return prepared.error();
            statement = std::move(prepared.value());
            return {};
        };
        for (const auto &[statement, sql] :
             {std::pair(&m_putSaid, "UPDATE record SET said = ?, extra = ?, source = ?, place = ? WHERE number = ?"),
              std::pair(&m_dropEdit, "DELETE FROM edit WHERE record = ? AND property = ?"),
              std::pair(&m_dropState, "DELETE FROM review WHERE record = ?"),
              std::pair(&m_putState, "INSERT INTO review (record, state) VALUES (?, ?)")}) {
            if (auto done = prepareAs(*statement, sql); !done)
                return done;
        }
        return {};
    }

    Result<void> takeDifferences(const Progress &progress)
    {
        qint64 done = 0;
        for (const RecordDifference &record : m_comparison.differences) {
            if (!progress.step(++done, qint64(m_comparison.differences.size())))
                return Progress::cancelledError();
            if (auto taken = takeOne(record); !taken)
                return taken;
        }
        return {};
    }

    Result<void> takeOne(const RecordDifference &record)
    {
        const NewerRecords::One &newer = m_comparison.newer->records[record.newer];
        auto said =
            m_project.connection().run(QStringLiteral("SELECT said FROM record WHERE number = ?"), {record.row + 1});
        if (!said)
            return said.error();
        const std::string before = said->next() ? said->value(0).toString().toStdString() : std::string("null");
        // What is left out stays as the source said it before; the rest is the newer export to the byte.
        std::string text = newer.text;
        bool isOther = false; // to who looks at the record
        for (const Difference &difference : record.differences) {
            const bool isTaken = m_choices.sideOf(record.row, difference) == KeptSide::Newer;
            if (!isTaken && !difference.here)
                text = withJsonMember(text, difference.property, difference.before.value_or("null"));
            if (difference.here && isTaken) {
                m_items.push_back({record.row + 1, difference.property, difference.here, difference.after});
                if (auto dropped = m_dropEdit->run({record.row + 1, QString::fromStdString(difference.property)});
                    !dropped)
                    return dropped;
            }
            isOther = isOther || (isTaken && difference.kind != Difference::Kind::Agrees);
        }
        if (before != text && !record.differences.empty())
            m_items.push_back({record.row + 1, std::string(saidSubject), before, text});
        const QVariantList values{QString::fromStdString(record.differences.empty() ? before : text),
                                  nullOr(newer.extra), m_firstSource + qint64(newer.source), newer.place,
                                  record.row + 1};
        if (auto put = m_putSaid->run(values); !put)
            return put;
        m_report.changed += isOther;
        return isOther ? takeBackAgreement(record.row) : Result<void>();
    }

    // What was agreed on is no longer what stands there.
    Result<void> takeBackAgreement(Row row)
    {
        const ReviewState state = stateOf(row);
        if (state == ReviewState::Approved)
            return setState(row, ReviewState::ApprovalTakenBack);
        return state == ReviewState::Ready ? setState(row, ReviewState::InProgress) : Result<void>();
    }

    Result<void> leaveGone()
    {
        const QString why = TakeExportText::tr("Not in the newer export %1").arg(namesOf(*m_comparison.newer));
        const Comments comments(m_project);
        for (Row row : m_choices.excluded) {
            if (stateOf(row) == ReviewState::Excluded)
                continue;
            if (auto done = setState(row, ReviewState::Excluded); !done)
                return done;
            if (auto said = comments.add(row, m_person, m_at, why); !said)
                return said.error();
            ++m_report.excluded;
        }
        return {};
    }

    Result<void> addNew(const Progress &progress)
    {
        auto last = m_project.connection().run(QStringLiteral("SELECT MAX(number) FROM record"));
        if (!last)
            return last.error();
        qint64 number = last->next() ? last->value(0).toLongLong() : 0;
        last->finish();
        auto writer = RecordWriter::prepare(m_project);
        if (!writer)
            return writer.error();
        for (Row row : m_comparison.fresh) {
            const NewerRecords::One &newer = m_comparison.newer->records[row];
            if (m_choices.notAdded.contains(row))
                continue;
            if (!progress.step(++m_report.added, qint64(m_comparison.fresh.size())))
                return Progress::cancelledError();
            if (auto added =
                    writer->add(++number, m_firstSource + qint64(newer.source), newer.place, newer.text, newer.extra);
                !added)
                return added;
        }
        if (m_report.added == 0)
            return {};
        JournalEntry entry;
        entry.at = m_at;
        entry.person = m_person;
        entry.kind = QStringLiteral("import");
        entry.why =
            TakeExportText::tr("Added %1 new records of %2").arg(m_report.added).arg(namesOf(*m_comparison.newer));
        const auto written = Journal(m_project).append(entry, {});
        return written ? Result<void>() : written.error();
    }

    ReviewState stateOf(Row row) const
    {
        const auto known = m_states.find(row);
        return known == m_states.end() ? ReviewState::New : known->second;
    }

    Result<void> setState(Row row, ReviewState state)
    {
        m_items.push_back({row + 1, std::string(stateSubject), reviewStateName(stateOf(row)), reviewStateName(state)});
        m_states[row] = state;
        if (auto dropped = m_dropState->run({row + 1}); !dropped)
            return dropped;
        return m_putState->run({row + 1, QString::fromLatin1(reviewStateName(state))});
    }

    const ProjectFile &m_project;
    const ExportComparison &m_comparison;
    const UpdateChoices &m_choices;
    const Person &m_person;
    const QDateTime m_at;
    qint64 m_firstSource = 1;
    std::map<Row, ReviewState> m_states;
    std::optional<Statement> m_putSaid;
    std::optional<Statement> m_dropEdit;
    std::optional<Statement> m_dropState;
    std::optional<Statement> m_putState;
    std::vector<JournalItem> m_items;
    UpdateReport m_report;
};

} // namespace

KeptSide UpdateChoices::sideOf(Row row, const Difference &difference) const
{
    const auto chosen = sides.find({row, difference.property});
    if (chosen != sides.end())
        return chosen->second;
    return difference.kind == Difference::Kind::Conflict ? conflicts : KeptSide::Newer;
}

Result<UpdateReport> takeNewerExport(const QString &project, const ExportComparison &comparison,
                                     const UpdateChoices &choices, const Person &person, const Clock &clock,
                                     const Progress &progress)
{
    const auto file = ProjectFile::open(project, ProjectFile::Mode::Write, person, clock);
    if (!file)
        return file.error();
    const auto last = Journal(*file.value()).entries(1);
    if (!last)
        return last.error();
    if ((last->empty() ? 0 : last->front().id) != comparison.lastChange) {
        return Error{ErrorCode::Refused, TakeExportText::tr("The project has changed since it was compared."), project,
                     TakeExportText::tr("What was decided may no longer fit."),
                     TakeExportText::tr("Compare it with the newer export again.")};
    }
    Transaction transaction(file.value()->connection());
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto report = Taking(*file.value(), comparison, choices, person, clock.now()).run(progress);
    if (!report)
        return report.error();
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return report;
}

} // namespace hubready
