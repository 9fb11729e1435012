// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

/// Whether the reader may take a phone out of a circle, and what stands in the way.
enum class TakingOut : std::uint8_t {
    possible,
    notTheirs,  ///< somebody else's, and the reader does not own the circle
    thisPhone,
    theLast,   ///< its person has no other: taking the person out is another thing
    tooYoung,  ///< this phone is in the circle for less than seven days, that one for longer
};

struct PhoneEntry {
    std::string id;    ///< hex of its key in that circle
    std::string name;  ///< as its reader calls it here, else as it called itself when it came in
    PersonTag person;
    bool thisOne = false;
    std::optional<UnixMs> since;  ///< when it came in, by the relay's clock
    TakingOut takingOut = TakingOut::notTheirs;
    bool copied = false;  ///< this phone, and a copy of it was met
};

struct CirclePhones {
    std::string id;  ///< hex of the space
    std::string name;
    bool mayAdd = false;             ///< the reader may have another phone there
    int waiting = 0;                 ///< changes to the circle that the relay has yet to hear of
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
