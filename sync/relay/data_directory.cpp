// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/data_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "platform/crypto/wipe.h"

namespace waymark::relay {
namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr std::size_t kMaxFile = 64 * 1024;

/// Closes its file.
class File {
public:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    ~File()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// Whole or not at all, also over a crash.
Status writeNew(const std::filesystem::path& path, ByteView bytes)
{
    auto unfinished = path;
    unfinished += ".new";
    const File file(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
    if (!file.isOpen()) {
        return fail(ErrorCode::read_only, path.filename().string());
    }
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    const File folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (written != static_cast<ssize_t>(bytes.size()) || ::fsync(file.get()) != 0 ||
        ::rename(unfinished.c_str(), path.c_str()) != 0 || ::fsync(folder.get()) != 0) {
        return fail(ErrorCode::disk_error, path.filename().string());
    }
    return {};
}

enum class Secrecy { secret, open };

/// database_unsafe for a secret that others can read: it may be known already.
Result<crypto::WipedBytes> readFile(const std::filesystem::path& path, Secrecy secrecy)
{
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat info{};
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0) {
        return fail(ErrorCode::disk_error, path.filename().string());
    }
    if (!S_ISREG(info.st_mode) || (secrecy == Secrecy::secret && (info.st_mode & 0777) != kOwnerOnly)) {
        return fail(ErrorCode::database_unsafe, path.filename().string() + " must have mode 0600");
    }
    crypto::WipedBytes bytes{Bytes(kMaxFile)};
    const auto size = ::read(file.get(), bytes.bytes().data(), kMaxFile);
    if (size < 0) {
        return fail(ErrorCode::disk_error, path.filename().string());
    }
    bytes.bytes().resize(static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace

Result<DataDirectory> DataDirectory::open(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    const auto path = folder / "lock";
    const int lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
    if (lock < 0) {
        return fail(ErrorCode::read_only, "data folder");
    }
    DataDirectory directory(folder, lock);
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return fail(ErrorCode::home_in_use, "data folder");
    }
    return directory;
}

DataDirectory::DataDirectory(DataDirectory&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_lock(std::exchange(other.m_lock, -1))
{
}

DataDirectory::~DataDirectory()
{
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

Result<crypto::SecretKey> DataDirectory::keyIn(const char* name) const
{
    const auto path = m_folder / name;
    if (!std::filesystem::exists(path)) {
        auto key = crypto::SecretKey::random();
        WAYMARK_TRY(writeNew(path, key.view()));
        return key;
    }
    WAYMARK_ASSIGN(const auto bytes, readFile(path, Secrecy::secret));
    auto key = crypto::SecretKey::from(bytes.view());
    return key ? std::move(key) : fail(ErrorCode::database_unsafe, std::string(name) + " must hold 32 bytes");
}

Result<crypto::SecretKey> DataDirectory::storeKey() const
{
    return keyIn("store.key");
}

Result<crypto::SigningKeyPair> DataDirectory::signingKey() const
{
    WAYMARK_ASSIGN(auto seed, keyIn("signing.key"));
    return crypto::SigningKeyPair::fromSeed(std::move(seed));
}

Result<TlsIdentity> DataDirectory::tls() const
{
    const auto keyFile = m_folder / "tls.key";
    if (!std::filesystem::exists(keyFile)) {
        WAYMARK_ASSIGN(auto made, TlsIdentity::makeSelfSigned());
        // The certificate first: with a key there must always be one.
        WAYMARK_TRY(writeNew(certificateFile(), viewOf(made.certificatePem)));
        WAYMARK_TRY(writeNew(keyFile, viewOf(made.keyPem)));
        return made;
    }
    WAYMARK_ASSIGN(const auto key, readFile(keyFile, Secrecy::secret));
    WAYMARK_ASSIGN(const auto certificate, readFile(certificateFile(), Secrecy::open));
    return TlsIdentity{textOf(key.view()), textOf(certificate.view())};
}

}  // namespace waymark::relay
