// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/opening.h"

#include "app/services/profile.h"
#include "platform/crypto/wipe.h"

namespace waymark::viewmodels {

using services::HomeState;
using services::LockView;

ByteView viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

void wipe(QByteArray& bytes)
{
    crypto::wipe(std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())));
}

Status openCore(CoreThread::Desk& desk, const Clock& clock, const services::ToLocal& toLocal)
{
    WAYMARK_ASSIGN(desk.core, composition::Core::open({*desk.home, clock, toLocal}));
    desk.core->onChange([&desk](const composition::Moved& moved) { desk.moved.add(moved); });
    desk.changed = true;
    return {};
}

LockView openView(const CoreThread::Desk& desk)
{
    LockView view;
    view.state = HomeState::open;
    if (const auto profile = services::readProfile(desk.core->settings())) {
        view.role = profile->role;
    }
    return view;
}

AppViewModel::Role windowRole(domain::Role role)
{
    using Window = AppViewModel::Role;
    switch (role) {
        case domain::Role::youngPerson:
            return Window::YoungPerson;
        case domain::Role::fosterCarer:
        case domain::Role::kinshipCarer:
            return Window::FosterCarer;
        case domain::Role::hubCarer:
            return Window::HubCarer;
        default:
            return Window::Adviser;
    }
}

LockView lockViewOf(const CoreThread::Desk& desk)
{
    LockView view;
    view.state = desk.home->exists() ? HomeState::locked : HomeState::none;
    view.mayPin = desk.home->vault().hasKeystore();
    const auto header = desk.home->vault().header();
    view.pin = header && header->kind == vault::SecretKind::pin;
    return view;
}

LockView refused(const Error& error, const CoreThread::Desk& desk)
{
    LockView view;
    view.state = HomeState::failed;
    if (desk.home) {
        view = lockViewOf(desk);
        view.secondsToWait = static_cast<int>((desk.home->vault().waitMs() + 999) / 1000);
    }
    view.problem = error.code;
    return view;
}

}  // namespace waymark::viewmodels
