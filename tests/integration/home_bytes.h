// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "platform/database/database.h"

namespace waymark::tests {

/// All a home knows: every value of every table, its index included, one after the other. Empty when it does not open.
[[nodiscard]] QByteArray decryptedHome(const QString& home, const QString& passphraseFile);

/// The same of any database.
[[nodiscard]] QByteArray everyValue(database::Database& database);

[[nodiscard]] QByteArray fileBytes(const QString& path);

}  // namespace waymark::tests
