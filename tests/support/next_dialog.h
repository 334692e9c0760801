// Modal dialogs in tests: what is done with the next one, laid down before it is shown.
#pragma once

#include <QApplication>
#include <QTimer>

#include <functional>

namespace hubready {

// Does something to the dialog of a type that is shown next, which `what` closes.
template <typename T> void withNext(QObject *context, const std::function<void(T &)> &what)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, what] {
        auto *dialog = qobject_cast<T *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        what(*dialog);
    });
    timer->start(10);
}

} // namespace hubready
