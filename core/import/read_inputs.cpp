#include "core/import/read_inputs.h"

#include <QCoreApplication>

namespace hubready {

namespace {

struct ReadInputsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadInputsText)
};

Error otherForm(const ReadReport &report, PackageForm wanted)
{
    return {ErrorCode::Refused, ReadInputsText::tr("This file cannot go together with the others."), report.path,
            ReadInputsText::tr("It holds records of the %1, the others are read as records of the %2.")
                .arg(packageFormLabel(report.form), packageFormLabel(wanted)),
            ReadInputsText::tr("Make a project of its own for it.")};
}

// One pass over all inputs. Gives nothing where their forms differ and may be chosen: then all are staging.
class Pass
{
public:
    Pass(const Inputs &inputs, const ReadOptions &options, const GateSettings &settings, RecordSink &sink,
         const Progress &progress)
        : m_inputs(inputs), m_options(options), m_settings(settings), m_sink(sink), m_progress(progress)
    {
    }

    Result<std::optional<InputReports>> read();

private:
    Result<ReadReport> readOne(const QString &path) const;

    const Inputs &m_inputs;
    const ReadOptions &m_options;
    const GateSettings &m_settings;
    RecordSink &m_sink;
    const Progress &m_progress;
};

Result<ReadReport> Pass::readOne(const QString &path) const
{
    if (path != standardInputName) {
        ReadOptions options = m_options;
        options.onlyExports = m_inputs.optional.contains(path);
        return readInput(path, options, m_settings, m_sink, m_progress);
    }
    if (!m_options.format) {
        return Error{ErrorCode::Usage, ReadInputsText::tr("Standard input does not say its format."), {}, {},
                     ReadInputsText::tr("Say it: --from %1.").arg(inputFormatNames(QStringLiteral(" | ")))};
    }
    return readBytes(m_inputs.standardInput, path, m_options, m_settings, m_sink, m_progress);
}

Result<std::optional<InputReports>> Pass::read()
{
    InputReports all;
    for (const QString &path : m_inputs.paths) {
        m_sink.nextInput(all.read.size());
        auto report = readOne(path);
        if (!report) {
            const bool mayPass = m_inputs.optional.contains(path) && report.error().code == ErrorCode::InputUnusable;
            if (!mayPass)
                return report.error();
            all.passedOver.push_back({path, report.error()});
            continue;
        }
        if (all.read.empty())
            all.form = report->form;
        if (report->form != all.form) {
            if (m_options.form)
                return otherForm(report.value(), all.form);
            return std::optional<InputReports>(); // one of the two is staging
        }
        all.read.push_back(std::move(report.value()));
    }
    if (all.read.empty() && !all.passedOver.empty()) {
        return Error{ErrorCode::InputUnusable, ReadInputsText::tr("None of the files in the folder can be used."),
                     all.passedOver.front().path, all.passedOver.front().why.what, ReadInputsText::tr("Name the files themselves.")};
    }
    return std::optional(std::move(all));
}

} // namespace

Result<InputReports> readInputs(const Inputs &inputs, const ReadOptions &options, const GateSettings &settings,
                                RecordSink &sink, const Progress &progress)
{
    ReadOptions chosen = options;
    for (;;) {
        auto read = Pass(inputs, chosen, settings, sink, progress).read();
        if (!read)
            return read.error();
        if (read.value())
            return std::move(*read.value());
        chosen.form = PackageForm::Staging;
    }
}

} // namespace hubready
