// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "app/services/views/parts.h"

namespace waymark::services {

enum class OddKind : std::uint8_t {
    relayForgot,       ///< it has less than it had
    relayWithholds,    ///< it names something and does not give it
    otherRelay,        ///< something else answered in its place
    changedOnTheWay,   ///< what came was not as its author made it
    twoStories,        ///< different circles for different people
    copiedPhone,       ///< two phones with the keys of one
    badKey,            ///< a key that does not fit
    badChange,         ///< somebody's phone did what the rules do not let it
    mineUndone,        ///< a change of the reader's that could not be made
    thisPhoneCopied,   ///< somebody writes with this phone's keys
    wentTwoWays,       ///< the circle had two branches, and is one again
    newOwner,          ///< it is somebody else's now
    ownerUnwanted,     ///< others want somebody else to look after it
    noCloseReceipt,    ///< it does not say, or not in a way that holds, that it deletes a closed circle
    phonesDiffer,      ///< two phones that merged the same hold different things
    noRoomForSnapshot  ///< the relay has none for what new phones begin from
};

/// Something no honest relay or phone brings about, or that did not go through. The same in several sections is one.
struct OddThing {
    std::string id;  ///< of the first of them
    OddKind kind = OddKind::changedOnTheWay;
    std::string circle;                 ///< its name; empty where it is not known any more
    std::optional<PersonTag> who;       ///< whose phone; nobody for what the relay does
    std::vector<std::string> sections;  ///< those of them the reader holds
    UnixMs at = 0;                      ///< the newest
};

struct OddView {
    std::vector<OddThing> things;  ///< newest first
};

}  // namespace waymark::services
