// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/linux/linux_devices.h"

namespace waymark::device {

Result<crypto::SecretKey> LinuxKeystore::load(std::string_view /*name*/)
{
    return fail(ErrorCode::unsupported, "keystore");
}

Status LinuxKeystore::save(std::string_view /*name*/, const crypto::SecretKey& /*key*/)
{
    return fail(ErrorCode::unsupported, "keystore");
}

Status LinuxKeystore::remove(std::string_view /*name*/)
{
    return fail(ErrorCode::unsupported, "keystore");
}

}  // namespace waymark::device
