// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/composition/core.h"
#include "platform/device/keystore.h"
#include "sync/client/relay_settings.h"

namespace waymark::demo {

/// What every invented phone is made with; all of it outlives the phones.
struct Place {
    std::filesystem::path directory;  ///< one folder a phone in it
    client::RelaySettings relay;
    std::string passphrase;  ///< the same for all: they are invented people
    device::Keystore& keystore;
    const Clock& clock;
    domain::Date today{};
};

/// One invented person's phone: a home of its own, opened as the app opens it. One thread.
class Phone {
public:
    /// Makes the home; home_exists when there is one.
    [[nodiscard]] static Result<std::unique_ptr<Phone>> make(const Place& place, const std::string& folder,
                                                             const services::Profile& profile);

    [[nodiscard]] composition::Core& core() { return *m_core; }
    [[nodiscard]] services::ServiceContext context() { return m_core->context(); }
    [[nodiscard]] const services::Profile& profile() const { return m_profile; }
    [[nodiscard]] Status sync();

private:
    Phone(services::Profile profile, std::unique_ptr<composition::Home> home)
        : m_profile(std::move(profile)), m_home(std::move(home))
    {
    }

    services::Profile m_profile;
    std::unique_ptr<composition::Home> m_home;
    std::unique_ptr<composition::Core> m_core;
};

/// Lets `guest` into a circle of `host` as people do: a code, ten words typed in, six words compared, a yes. Fails when
/// the six words differ.
[[nodiscard]] Status join(Phone& host, const SpaceId& space, Phone& guest, domain::Role role,
                          const std::vector<services::Grant>& grants);

}  // namespace waymark::demo
