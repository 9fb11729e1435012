// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/fake/fake_devices.h"

#include <system_error>

namespace waymark::device {

Result<crypto::SecretKey> FakeKeystore::load(std::string_view name)
{
    if (!available) {
        return fail(ErrorCode::unsupported, "keystore");
    }
    const auto found = keys.find(name);
    if (found == keys.end()) {
        return fail(ErrorCode::not_found, "keystore");
    }
    return found->second.clone();
}

Status FakeKeystore::save(std::string_view name, const crypto::SecretKey& key)
{
    if (!available) {
        return fail(ErrorCode::unsupported, "keystore");
    }
    keys.insert_or_assign(std::string(name), key.clone());
    return {};
}

Status FakeKeystore::remove(std::string_view name)
{
    if (const auto found = keys.find(name); found != keys.end()) {
        keys.erase(found);
    }
    return {};
}

Status FakeDialler::call(std::string_view number)
{
    WAYMARK_ASSIGN(const auto dialable, dialableNumber(number));
    asked.push_back("tel:" + dialable);
    return {};
}

Status FakeDialler::text(std::string_view number)
{
    WAYMARK_ASSIGN(const auto dialable, dialableNumber(number));
    asked.push_back("sms:" + dialable);
    return {};
}

Status FakeNotifications::remind(std::string_view text)
{
    if (!isSupported) {
        return fail(ErrorCode::unsupported, "notification service");
    }
    shown.emplace_back(text);
    isShowing = true;
    return {};
}

Status FakeNotifications::clear()
{
    isShowing = false;
    return {};
}

Status FakeShare::file(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return fail(ErrorCode::not_found, "file to share");
    }
    shared.push_back(path);
    return {};
}

bool FakeConnectivity::isOnline() const
{
    const std::lock_guard lock(m_mutex);
    return m_online;
}

void FakeConnectivity::onChange(std::function<void(bool)> changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed = std::move(changed);
}

void FakeConnectivity::set(bool online)
{
    std::function<void(bool)> changed;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_online, online) != online) {
            changed = m_changed;
        }
    }
    if (changed) {
        changed(online);
    }
}

}  // namespace waymark::device
