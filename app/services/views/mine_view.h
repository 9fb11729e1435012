// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

struct PhoneEntry {
    std::string id;  ///< hex of its key in that circle
    std::string name;
    PersonTag person;
    bool thisOne = false;
};

struct CirclePhones {
    std::string id;  ///< hex of the space
    std::string name;
    bool mayAdd = false;             ///< the reader may have another phone there
    std::vector<PhoneEntry> phones;  ///< the reader's first, this one before all
};

struct PhonesView {
    std::vector<CirclePhones> circles;
};

struct KindCount {
    std::string kind;  ///< "heading", "promise", "contact" …
    std::uint64_t count = 0;
};

/// What is kept on this phone, by kind, most first. Kinds without a record are left out.
struct KeptView {
    std::vector<KindCount> kinds;
};

}  // namespace waymark::services
