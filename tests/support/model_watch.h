// Watches an item model: QAbstractItemModelTester in Warning mode, with its warnings turned into failures of the test
// (its own mode for Qt Test passes silently here), and counts of the signals.
#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QString>

#include <gtest/gtest.h>

namespace hubready {

class ModelWatch
{
public:
    explicit ModelWatch(QAbstractItemModel *model)
        : m_before(qInstallMessageHandler(&ModelWatch::take)),
          m_tester(model, QAbstractItemModelTester::FailureReportingMode::Warning)
    {
        QObject::connect(model, &QAbstractItemModel::dataChanged, &m_context, [this] { ++dataChanges; });
        QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, [this] { ++resets; });
        QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, [this] { ++layoutChanges; });
    }
    ~ModelWatch() { qInstallMessageHandler(m_before); }

    void clear() { dataChanges = resets = layoutChanges = 0; }

    int dataChanges = 0;
    int resets = 0;
    int layoutChanges = 0;

private:
    static void take(QtMsgType type, const QMessageLogContext &, const QString &text)
    {
        if (type != QtDebugMsg && type != QtInfoMsg && text.contains(QStringLiteral("FAIL!")))
            ADD_FAILURE() << text.toStdString();
    }

    QtMessageHandler m_before;
    QObject m_context;
    QAbstractItemModelTester m_tester;
};

} // namespace hubready
