// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/client/space_parts.h"

namespace waymark::client {

/// What is left to say between a phone and the relay about one circle that was closed. One thread.
class CloseSync {
public:
    explicit CloseSync(SpaceParts& parts) : m_parts(parts) {}

    /// Asks for the relay's receipt until a good one is here. A relay without one, or with one that is not good, is a
    /// problem and an alarm: close_unsigned.
    Async<Status> askReceipt();
    /// By the owner who wants it: the relay deletes all of it at once, and says so.
    Async<Status> deleteNow();
    /// After the relay answered that the circle is closed: whether it has deleted it. Then the entry that closed it is
    /// taken, if it follows what is here; else circle_closed, and nothing changes here.
    Async<Result<bool>> learn();

private:
    Async<Result<Answer<wire::ClosedSpace>>> ask();
    [[nodiscard]] Status take(const wire::ClosedSpace& closed);
    [[nodiscard]] Status noteUnsigned();

    SpaceParts& m_parts;
};

}  // namespace waymark::client
