// The pieces of a newer export that are no records: where each stands and what is wrong with it, to copy.
#pragma once

#include "core/import/read_input.h"

#include <QDialog>

#include <vector>

namespace hubready {

class UnreadPiecesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UnreadPiecesDialog(const std::vector<ReadReport> &inputs, QWidget *parent = nullptr);
};

} // namespace hubready
