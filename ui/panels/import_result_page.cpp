#include "ui/panels/import_result_page.h"

#include "ui/models/rejection_model.h"
#include "ui/panels/excerpt_view.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

constexpr int resultWidth = 1000;
constexpr int mostRowsShown = 8; // the rest by scrolling in the table

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QLatin1String(role));
    return made;
}

QString piecesInWords(qint64 count)
{
    return count == 1 ? ImportResultPage::tr("1 piece of the file is no record")
                      : ImportResultPage::tr("%1 pieces of the file are no records").arg(numberInWords(count));
}

const ReadReport *firstNoArray(const ImportReport &report)
{
    const auto found = std::ranges::find_if(report.inputs, &ReadReport::isNoArray);
    return found == report.inputs.end() ? nullptr : &*found;
}

// "elr.json, line 3, column 7: why" in its two halves.
std::pair<QString, QString> placeAndReason(const QString &text, const QString &name)
{
    const qsizetype colon = text.indexOf(QStringLiteral(": "), text.startsWith(name) ? name.size() : 0);
    return colon < 0 ? std::pair(QString(), text) : std::pair(text.left(colon), text.mid(colon + 2));
}

} // namespace

ImportResultPage::ImportResultPage(Dialogs &dialogs, ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("importResultPage"));
    auto *page = new QWidget;
    page->setMaximumWidth(Metrics(font()).scaled(resultWidth));
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3 * Metrics::step);
    lines->addWidget(makeHead(theme));
    lines->addWidget(makeExplanation());
    m_excerpt = new ExcerptView(theme);
    m_excerpt->setObjectName(QStringLiteral("excerpt"));
    lines->addWidget(m_excerpt);
    lines->addSpacing(Metrics::between);
    lines->addWidget(makeList(icons));
    lines->addWidget(makeSums(theme));
    lines->addStretch(1);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(5 * Metrics::step, 6 * Metrics::step, 5 * Metrics::step, 5 * Metrics::step);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(makeFoot(icons));
}

QWidget *ImportResultPage::makeHead(ThemeController &theme)
{
    auto *head = new QWidget;
    auto *mark = new QLabel(head);
    const auto draw = [mark, &theme] {
        const int side = Metrics(mark->font()).scaled(28);
        mark->setPixmap(iconPixmap(familyIcon(Family::Refused), side, theme.theme().family(Family::Refused),
                                   mark->devicePixelRatioF()));
    };
    draw();
    connect(&theme, &ThemeController::themeChanged, mark, draw);
    m_title = label({}, "title", head);
    m_title->setObjectName(QStringLiteral("resultTitle"));
    m_kept = label({}, "muted", head);
    m_kept->setObjectName(QStringLiteral("resultKept"));
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, Metrics::between);
    grid->setHorizontalSpacing(Metrics::edge);
    grid->setVerticalSpacing(Metrics::step);
    grid->setColumnStretch(1, 1);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_kept, 1, 1);
    return head;
}

QWidget *ImportResultPage::makeExplanation()
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    card->setObjectName(QStringLiteral("explanation"));
    m_explanation = new QGridLayout(card);
    m_explanation->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    m_explanation->setHorizontalSpacing(Metrics::edge);
    m_explanation->setVerticalSpacing(Metrics::between);
    m_explanation->setColumnStretch(1, 1);
    m_explanation->setColumnMinimumWidth(0, Metrics(font()).scaled(90));
    return card;
}

QWidget *ImportResultPage::makeList(const IconSet &icons)
{
    m_list = new QWidget;
    m_listTitle = label({}, "heading", m_list);
    auto *save = new QPushButton(icons.icon(Icon::Save), tr("Save this list…"), m_list);
    save->setObjectName(QStringLiteral("saveList"));
    save->setProperty("small", true);
    auto *copy = new QPushButton(tr("Copy"), m_list);
    copy->setObjectName(QStringLiteral("copyList"));
    copy->setProperty("small", true);
    copy->setToolTip(tr("Copies the list, to paste it into a letter or a spreadsheet"));
    connect(save, &QPushButton::clicked, this, &ImportResultPage::saveList);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_pieces->tabText());
        m_listNote->setText(tr("The list is copied."));
        m_listNote->show();
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::between);
    head->addWidget(m_listTitle, 1);
    head->addWidget(save);
    head->addWidget(copy);
    m_listNote = label({}, "small", m_list);

    m_pieces = new RejectionModel(this);
    m_table = new QTableView(m_list);
    m_table->setObjectName(QStringLiteral("pieces"));
    m_table->setAccessibleName(tr("Pieces that are no records"));
    m_table->setProperty("framed", true);
    m_table->setModel(m_pieces);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(RejectionModel::PlaceColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(RejectionModel::CauseColumn, QHeaderView::Stretch);
    header->resizeSection(RejectionModel::PlaceColumn, Metrics(font()).scaled(280));
    header->resizeSection(RejectionModel::DoneColumn, Metrics(font()).scaled(180));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showPiece(current.isValid() ? current.row() : -1); });

    auto *lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Metrics::between);
    lines->addLayout(head);
    lines->addWidget(m_table);
    lines->addWidget(m_listNote);
    return m_list;
}

QWidget *ImportResultPage::makeSums(ThemeController &theme)
{
    m_sums = new QWidget;
    m_read = label({}, nullptr, m_sums);
    m_aside = label({}, nullptr, m_sums);
    auto *fine = new Mark(theme, m_sums);
    fine->showFine();
    auto *refused = new Mark(theme, m_sums);
    refused->showFamily(Family::Refused);
    auto *row = new QHBoxLayout(m_sums);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::between);
    for (QWidget *part : std::initializer_list<QWidget *>{fine, m_read, refused, m_aside})
        row->addWidget(part);
    row->insertSpacing(2, Metrics::between);
    m_read->setWordWrap(false);
    m_aside->setWordWrap(false);
    row->addStretch(1);
    return m_sums;
}

QWidget *ImportResultPage::makeFoot(const IconSet &icons)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelImport"));
    auto *another = new QPushButton(icons.icon(Icon::Folder), tr("Choose another file…"), this);
    another->setObjectName(QStringLiteral("anotherFile"));
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(QStringLiteral("backToColumns"));
    m_back->setToolTip(tr("Back to columns and fields"));
    m_back->hide();
    m_goOn = new QPushButton(tr("Go on"), this);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_goOn->setProperty("primary", true);
    connect(cancel, &QPushButton::clicked, this, &ImportResultPage::cancelled);
    connect(another, &QPushButton::clicked, this, &ImportResultPage::anotherRequested);
    connect(m_back, &QPushButton::clicked, this, &ImportResultPage::backRequested);
    connect(m_goOn, &QPushButton::clicked, this, &ImportResultPage::goOnRequested);
    return makeDialogFoot(label(tr("Your file is only read, never changed."), "small", this), {cancel, another, m_back, m_goOn}, nullptr);
}

void ImportResultPage::setCanGoBack(bool can) { m_back->setVisible(can); }

ImportResultPage::Message ImportResultPage::messageOf(const QString &path, const Error &error) const
{
    Message message;
    message.title = error.what;
    message.kept = tr("Nothing has been put into a project.");
    message.where = error.where.isEmpty() ? QDir::toNativeSeparators(path) : error.where;
    message.why = error.why;
    if (!error.remedy.isEmpty())
        message.toDo = {error.remedy};
    message.path = path;
    message.name = QFileInfo(path).fileName();
    message.place = error.where;
    // What keeps the whole file from being used is said with its place: "elr.json, line 3, column 7: why".
    for (const QString &text : {error.where, error.why}) {
        if (const auto [place, reason] = placeAndReason(text, message.name); place.startsWith(message.name)) {
            message.where = message.place = place;
            message.why = reason;
        }
    }
    return message;
}

ImportResultPage::Message ImportResultPage::messageOf(const QString &path, const ImportReport &report) const
{
    Message message;
    message.kept = report.records == 1 ? tr("1 record was read and is complete.")
                                       : tr("%1 were read and are complete.").arg(recordsInWords(report.records));
    const ReadReport *broken = firstNoArray(report);
    if (broken) {
        message.title = tr("%1 is not one whole list of records").arg(broken->name);
        std::tie(message.where, message.why) = placeAndReason(broken->noArrayReason, broken->name);
    } else {
        message.title = piecesInWords(report.rejections);
        const auto holds = [](const ReadReport &input) { return !input.rejections.empty(); };
        const auto found = std::ranges::find_if(report.inputs, holds);
        if (found != report.inputs.end()) {
            broken = &*found;
            message.where = found->rejections.front().where;
            message.why = found->rejections.front().cause;
        }
    }
    message.path = broken ? broken->path : path;
    message.name = broken ? broken->name : QFileInfo(path).fileName();
    message.place = message.where;
    message.encoding = broken ? broken->encoding : QString();
    message.toDo = {tr("Best: export or copy the file again, and compare sizes. This one has %1 bytes.")
                        .arg(numberInWords(QFileInfo(message.path).size())),
                    tr("Or: go on with %1 now.").arg(recordsInWords(report.records))};
    return message;
}

void ImportResultPage::setResult(const QString &path, const std::variant<Error, ImportReport> &result)
{
    const auto *report = std::get_if<ImportReport>(&result);
    m_pieces->setInputs(report ? report->inputs : std::vector<ReadReport>());
    const int rows = m_pieces->rowCount();
    m_list->setVisible(rows > 0);
    m_listNote->hide();
    m_listTitle->setText(rows == 1 ? tr("1 piece needs a look") : tr("%1 pieces need a look").arg(numberInWords(rows)));
    m_sums->setVisible(report);
    m_goOn->setVisible(report && report->records > 0);
    if (report) {
        m_read->setText(tr("%1 read as they are").arg(numberInWords(report->records)));
        m_aside->setText(tr("%1 kept aside").arg(numberInWords(report->rejections)));
        m_goOn->setText(tr("Go on with %1").arg(recordsInWords(report->records)));
    }
    const Metrics metrics(font());
    const int row = metrics.gridRow();
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setFixedHeight(metrics.field() + row * std::min(rows, mostRowsShown) + 2);
    present(report ? messageOf(path, *report) : messageOf(path, std::get<Error>(result)));
}

void ImportResultPage::present(const Message &message)
{
    // A heading has no full stop; a sentence of an error has.
    m_title->setText(message.title.endsWith(u'.') ? message.title.chopped(1) : message.title);
    m_kept->setText(message.kept);
    while (QLayoutItem *item = m_explanation->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addExplanation(tr("Where"), {message.where});
    addExplanation(tr("Why"), {message.why});
    addExplanation(tr("What to do"), message.toDo);
    m_explanation->parentWidget()->setVisible(m_explanation->count() > 0);
    showExcerpt(message.path, message.name, message.place, message.encoding);
}

void ImportResultPage::addExplanation(const QString &name, const QStringList &lines)
{
    QString text = lines.join(u'\n').trimmed();
    if (text.isEmpty())
        return;
    const int row = m_explanation->rowCount();
    auto *head = label(name, "small", m_explanation->parentWidget());
    head->setFont(semiBold(smallFont(font())));
    auto *said = label(text, nullptr, m_explanation->parentWidget());
    said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    said->setAccessibleName(name);
    m_explanation->addWidget(head, row, 0, Qt::AlignTop);
    m_explanation->addWidget(said, row, 1);
}

void ImportResultPage::showExcerpt(const QString &path, const QString &name, const QString &place,
                                   const QString &encoding)
{
    const auto at = placeInMessage(place, name);
    const FileExcerpt excerpt = at ? readExcerpt(path, *at, encoding) : FileExcerpt();
    m_excerpt->setExcerpt(excerpt);
    m_excerpt->setVisible(!excerpt.lines.empty());
}

void ImportResultPage::showPiece(int row)
{
    if (row < 0 || row >= m_pieces->rowCount())
        return;
    const RejectionModel::Piece &piece = m_pieces->piece(row);
    showExcerpt(piece.path, piece.name, piece.rejection.where, piece.encoding);
}

void ImportResultPage::saveList()
{
    const QString path = m_dialogs.saveFile(this, tr("Save this list"), tr("needs a look.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = m_pieces->csv();
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_listNote->setText(saved ? tr("The list is in %1.").arg(QDir::toNativeSeparators(path))
                              : tr("The list was not saved: %1. Choose another folder.").arg(file.errorString()));
    m_listNote->show();
}

} // namespace hubready
