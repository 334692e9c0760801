// The words of the system's language, where there is a translation: of the program's own texts and of Qt's.
#pragma once

class QCoreApplication;

namespace hubready {

// Once, before anything is said. What it installs belongs to `app`.
void installTranslations(QCoreApplication &app);

} // namespace hubready
