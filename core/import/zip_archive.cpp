#include "core/import/zip_archive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include <zip.h>

namespace hubready {

namespace {

struct ZipArchiveText
{
    Q_DECLARE_TR_FUNCTIONS(ZipArchiveText)
};

// Writers differ in case and in the slash; readers of Office files are expected not to mind.
std::string entryKey(std::string_view name)
{
    std::string key(name.starts_with('/') ? name.substr(1) : name);
    std::ranges::transform(key, key.begin(), [](char c) {
        if (c == '\\')
            return '/';
        return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    });
    return key;
}

// The file as libzip reads it.
struct FileSource
{
    QFile file;
    zip_error_t error;

    zip_int64_t fail(int code)
    {
        zip_error_set(&error, code, 0);
        return -1;
    }

    zip_int64_t stat(void *data, zip_uint64_t size) const
    {
        if (size < sizeof(zip_stat_t))
            return -1;
        auto *out = static_cast<zip_stat_t *>(data);
        zip_stat_init(out);
        out->size = zip_uint64_t(file.size());
        out->valid |= ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }

    zip_int64_t seek(void *data, zip_uint64_t size)
    {
        const zip_int64_t to = zip_source_seek_compute_offset(zip_uint64_t(file.pos()), zip_uint64_t(file.size()), data,
                                                              size, &error);
        if (to < 0)
            return -1;
        return file.seek(to) ? 0 : fail(ZIP_ER_SEEK);
    }

    zip_int64_t read(void *data, zip_uint64_t size)
    {
        const qint64 got = file.read(static_cast<char *>(data), qint64(size));
        return got < 0 ? fail(ZIP_ER_READ) : got;
    }
};

zip_int64_t serve(void *userData, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto &source = *static_cast<FileSource *>(userData);
    switch (command) {
    case ZIP_SOURCE_OPEN: return source.file.seek(0) ? 0 : source.fail(ZIP_ER_SEEK);
    case ZIP_SOURCE_READ: return source.read(data, size);
    case ZIP_SOURCE_STAT: return source.stat(data, size);
    case ZIP_SOURCE_SEEK: return source.seek(data, size);
    case ZIP_SOURCE_TELL: return source.file.pos();
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&source.error, data, size);
    case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    default: return source.fail(ZIP_ER_OPNOTSUPP);
    }
}

struct EntryCloser
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};
using EntryFile = std::unique_ptr<zip_file_t, EntryCloser>;

QString whyUnreadable(int code)
{
    switch (code) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return ZipArchiveText::tr("It is protected with a password.");
    case ZIP_ER_COMPNOTSUPP: return ZipArchiveText::tr("It is packed in a way that Hubready does not know.");
    case ZIP_ER_MEMORY: return ZipArchiveText::tr("There is not enough memory to unpack it.");
    case ZIP_ER_CRC: return ZipArchiveText::tr("What it holds does not match its own check sum, so it was changed or damaged.");
    default: return ZipArchiveText::tr("It is damaged or cut short; most often a copy was not finished.");
    }
}

QString askAgain()
{
    return ZipArchiveText::tr("Copy or export the file again.");
}

} // namespace

struct ZipArchive::State
{
    struct Entry
    {
        zip_uint64_t index;
        qint64 unpacked;
        qint64 packed;
    };

    QString path;
    ZipLimits limits;
    FileSource source{};
    zip_t *zip = nullptr;
    std::unordered_map<std::string, Entry> entries;

    State() { zip_error_init(&source.error); }
    Q_DISABLE_COPY_MOVE(State)
    ~State()
    {
        if (zip)
            zip_discard(zip);
        zip_error_fini(&source.error);
    }

    QString where(const std::string &name) const
    {
        const QString file = QFileInfo(path).fileName();
        return name.empty() ? file : ZipArchiveText::tr("%1, part %2").arg(file, QString::fromUtf8(name));
    }

    void listEntries();
    const Entry *find(const std::string &name) const;
    bool tooLarge(const Entry &entry, qint64 size) const;
    Error tooLargeError(const std::string &name) const;
    Error unreadable(const std::string &name, int code) const;
};

void ZipArchive::State::listEntries()
{
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    entries.reserve(size_t(std::max<zip_int64_t>(count, 0)));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip, zip_uint64_t(i), 0, &stat) != 0 || !stat.name)
            continue;
        const auto bounded = [](zip_uint64_t size) { return qint64(std::min<zip_uint64_t>(size, INT64_MAX)); };
        entries.emplace(entryKey(stat.name), Entry{stat.index, bounded(stat.size), bounded(stat.comp_size)});
    }
}

const ZipArchive::State::Entry *ZipArchive::State::find(const std::string &name) const
{
    const auto found = entries.find(entryKey(name));
    return found == entries.end() ? nullptr : &found->second;
}

bool ZipArchive::State::tooLarge(const Entry &entry, qint64 size) const
{
    return size > limits.entryBytes ||
           (size > limits.freeBytes && size / limits.ratio > std::max<qint64>(entry.packed, 1));
}

Error ZipArchive::State::tooLargeError(const std::string &name) const
{
    return {ErrorCode::InputUnusable, ZipArchiveText::tr("A part of the file is too large to unpack."), where(name),
            ZipArchiveText::tr("It holds more than %1, or is packed far more tightly than real data can be.")
                .arg(QLocale().formattedDataSize(limits.entryBytes)),
            ZipArchiveText::tr("Check where the file comes from. If it is sound, save it in several smaller files.")};
}

Error ZipArchive::State::unreadable(const std::string &name, int code) const
{
    return {ErrorCode::InputUnusable, ZipArchiveText::tr("A part of the file cannot be unpacked."), where(name),
            whyUnreadable(code), askAgain()};
}

ZipArchive::ZipArchive(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(const QString &path, ZipLimits limits)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->limits = limits;
    state->source.file.setFileName(path);
    if (!state->source.file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, ZipArchiveText::tr("The file cannot be opened."), path,
                     state->source.file.errorString(),
                     ZipArchiveText::tr("Check that the file is there and that you may read it.")};
    }
    if (state->source.file.size() == 0) { // an empty archive to libzip
        return Error{ErrorCode::InputUnusable, ZipArchiveText::tr("The file is empty."), state->where({}),
                     ZipArchiveText::tr("It has no bytes at all; most often an export or a copy was not finished."), askAgain()};
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(serve, &state->source, &error);
    if (source)
        state->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!state->zip) {
        zip_source_free(source);
        return Error{ErrorCode::InputUnusable, ZipArchiveText::tr("The file cannot be unpacked."), state->where({}),
                     code == ZIP_ER_NOZIP ? ZipArchiveText::tr("It is no zip file, or it is cut short.") : whyUnreadable(code),
                     askAgain()};
    }
    state->listEntries();
    return ZipArchive(std::move(state));
}

const QString &ZipArchive::path() const
{
    return m_state->path;
}

std::vector<std::string> ZipArchive::entryNames() const
{
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_state->zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char *name = zip_get_name(m_state->zip, zip_uint64_t(i), 0))
            names.emplace_back(name);
    }
    return names;
}

bool ZipArchive::contains(const std::string &name) const
{
    return m_state->find(name) != nullptr;
}

qint64 ZipArchive::unpackedSize(const std::string &name) const
{
    const State::Entry *entry = m_state->find(name);
    return entry ? entry->unpacked : 0;
}

Result<void> ZipArchive::read(const std::string &name, const std::function<bool(std::string_view)> &sink) const
{
    const State::Entry *entry = m_state->find(name);
    if (!entry) {
        return Error{ErrorCode::InputUnusable, ZipArchiveText::tr("A part of the file is missing."), m_state->where(name),
                     ZipArchiveText::tr("The file was damaged, or made by a program that left the part out."), askAgain()};
    }
    if (m_state->tooLarge(*entry, entry->unpacked))
        return m_state->tooLargeError(name);
    const EntryFile file(zip_fopen_index(m_state->zip, entry->index, 0));
    if (!file)
        return m_state->unreadable(name, zip_error_code_zip(zip_get_error(m_state->zip)));

    std::vector<char> piece(size_t(64) << 10);
    qint64 total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return m_state->unreadable(name, zip_error_code_zip(zip_file_get_error(file.get())));
        if (got == 0)
            return {};
        total += got;
        // The archive's own figures may lie: what really comes out counts.
        if (m_state->tooLarge(*entry, total))
            return m_state->tooLargeError(name);
        if (!sink({piece.data(), size_t(got)}))
            return {};
    }
}

Result<std::string> ZipArchive::readAll(const std::string &name, qint64 limit) const
{
    std::string all;
    bool fits = true;
    const Result<void> done = read(name, [&](std::string_view piece) {
        fits = qint64(all.size() + piece.size()) <= limit;
        if (fits)
            all += piece;
        return fits;
    });
    if (!done)
        return done.error();
    if (!fits)
        return m_state->tooLargeError(name);
    return all;
}

} // namespace hubready
