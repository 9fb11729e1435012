// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/integration/home_bytes.h"

#include <QFile>

#include "app/composition/home.h"
#include "platform/device/linux/linux_devices.h"

namespace waymark::tests {
namespace {

std::vector<std::string> firstColumn(database::Database& database, const std::string& sql)
{
    std::vector<std::string> values;
    auto statement = database.statement(sql);
    if (statement) {
        static_cast<void>(statement->each([&](const database::Row& row) -> Status {
            values.emplace_back(row.text(0));
            return {};
        }));
    }
    return values;
}

}  // namespace

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QByteArray everyValue(database::Database& database)
{
    QByteArray all;
    for (const auto& table : firstColumn(database, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
        for (const auto& column : firstColumn(database, "SELECT name FROM pragma_table_info('" + table + "')")) {
            auto select = database.statement("SELECT CAST(\"" + column + "\" AS BLOB) FROM \"" + table + "\"");
            if (!select) {
                continue;
            }
            static_cast<void>(select->each([&](const database::Row& row) -> Status {
                const ByteView bytes = row.blob(0);
                all.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
                all.append('\n');
                return {};
            }));
        }
    }
    return all;
}

QByteArray decryptedHome(const QString& home, const QString& passphraseFile)
{
    device::LinuxKeystore keystore;
    const auto opened = composition::Home::open(home.toStdString(), keystore);
    const auto secret = fileBytes(passphraseFile).trimmed().toStdString();
    if (!opened || !(*opened)->vault().unlock(viewOf(secret))) {
        return {};
    }
    const auto key = (*opened)->vault().databaseKey();
    auto database = database::Database::open((*opened)->folder().databaseFile(), *key, database::Database::Mode::write);
    return database ? everyValue(*database) : QByteArray{};
}

}  // namespace waymark::tests
