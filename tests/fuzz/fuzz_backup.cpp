// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/crypto/blake2b.h"
#include "platform/vault/backup.h"
#include "platform/vault/backup_format.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

namespace fs = std::filesystem;

using Check = FixedBytes<struct FuzzedCheckTag, 16>;

/// A folder of this process, gone with it.
class Place {
public:
    Place()
    {
        std::string name = (fs::temp_directory_path() / "waymark-fuzz-XXXXXX").string();
        fuzz::require(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Place()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    fs::path path;
};

/// The check of the vault header inside is made right, or no changed byte after it would ever be looked at.
Bytes mended(ByteView bytes)
{
    constexpr std::size_t kHeaderAt = vault::kBackupMagic.size() + 1;
    constexpr std::size_t kChecked = vault::VaultHeader::kSize - Check::kSize;
    Bytes whole(bytes.begin(), bytes.end());
    if (whole.size() >= kHeaderAt + vault::VaultHeader::kSize) {
        const auto check = crypto::blake2b<Check>({ByteView(whole).subspan(kHeaderAt, kChecked)});
        std::ranges::copy(check.view(), whole.begin() + static_cast<std::ptrdiff_t>(kHeaderAt + kChecked));
    }
    return whole;
}

/// A file that our key did not seal is never put into a home, and the home stays as it was.
void check(ByteView bytes)
{
    static const Place place;
    static const auto home = vault::HomeFolder::open(place.path / "home").value();
    static const auto key = crypto::SecretKey::random();
    const auto input = mended(bytes);
    if (const auto head =
            vault::BackupHead::decode(ByteView(input).first(std::min(input.size(), vault::kBackupHeadSize)))) {
        fuzz::require(std::ranges::equal(head->encode(), ByteView(input).first(vault::kBackupHeadSize)));
    }
    const auto file = place.path / "backup";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(input.data()), static_cast<std::streamsize>(input.size()));
    const auto restored = vault::restoreBackup(
        home, file, [](const vault::VaultHeader&) -> Result<crypto::SecretKey> { return key.clone(); });
    fuzz::require(!restored && (restored.error().code == ErrorCode::backup_damaged ||
                                restored.error().code == ErrorCode::database_newer));
    fuzz::require(!home.hasVault() && !fs::exists(home.databaseFile()));
}

WAYMARK_FUZZ("backup", check);

}  // namespace
