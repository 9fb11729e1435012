// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <system_error>

#include "platform/device/linux/linux_devices.h"
#include "platform/device/linux/open_address.h"

namespace waymark::device {

Status LinuxDialler::call(std::string_view number)
{
    WAYMARK_ASSIGN(const auto dialable, dialableNumber(number));
    return openAddress("tel:" + dialable);
}

Status LinuxDialler::text(std::string_view number)
{
    WAYMARK_ASSIGN(const auto dialable, dialableNumber(number));
    return openAddress("sms:" + dialable);
}

Status LinuxShare::file(const std::filesystem::path& path)
{
    std::error_code error;
    const auto whole = std::filesystem::canonical(path, error);
    if (error) {
        return fail(ErrorCode::not_found, "file to share");
    }
    return openAddress(whole.parent_path().string());
}

}  // namespace waymark::device
