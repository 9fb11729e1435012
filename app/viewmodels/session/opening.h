// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

#include "app/services/views/lock_view.h"
#include "app/viewmodels/app_view_model.h"
#include "app/viewmodels/session/core_thread.h"

namespace waymark::viewmodels {

/// The bytes of a passphrase on its way to the vault, and what takes them away afterwards.
[[nodiscard]] ByteView viewOf(const QByteArray& bytes);
void wipe(QByteArray& bytes);

/// Worker only: opens the database of a home whose vault is open.
[[nodiscard]] Status openCore(CoreThread::Desk& desk, const Clock& clock, const services::ToLocal& toLocal);

/// Worker only: of a home that is open now, so that its first picture is already its reader's.
[[nodiscard]] services::LockView openView(const CoreThread::Desk& desk);
/// Which places somebody gets in the window.
[[nodiscard]] AppViewModel::Role windowRole(domain::Role role);

/// Worker only: how the home is locked now, and why it did not open.
[[nodiscard]] services::LockView lockViewOf(const CoreThread::Desk& desk);
[[nodiscard]] services::LockView refused(const Error& error, const CoreThread::Desk& desk);

}  // namespace waymark::viewmodels
