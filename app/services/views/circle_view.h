// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"
#include "platform/base/error_code.h"

namespace waymark::services {

struct Member {
    PersonTag person;
    int number = 0;  ///< in the circle's ledger
    bool owner = false;
    int devices = 0;
    std::optional<UnixMs> lastHeard;      ///< newest change seen from them
    std::vector<SectionAccess> sections;  ///< in the order of CircleView::sections
};

struct SectionRow {
    std::string section;   ///< "about", "plan" …
    bool ownOnly = false;  ///< journal and my story: only ever the owner
    Access mine = Access::none;
    bool waitingForKey = false;
};

/// A code that is out and nobody was let in with.
struct InviteOut {
    std::string id;
    Role role = Role::other;
    bool ownDevice = false;
    bool someoneWaits = false;
    UnixMs ends = 0;
};

/// The circle was closed: nothing is shared any more, and what is here stays.
struct ClosedCircle {
    PersonTag by;
    UnixMs at = 0;
    bool waits = false;             ///< the relay has yet to hear of it
    std::optional<UnixMs> deletes;  ///< by when the relay deletes all, as it signed; absent before a good receipt
    bool deleted = false;           ///< it says that it has
    bool deletesNow = false;        ///< its owner wants that at once, and the relay has yet to hear of it
};

/// What the relay says of a circle whose ledger it gives this phone no more. The phone cannot check it.
enum class RelaysWord : std::uint8_t { none, takenOut, closed };

struct CircleView {
    std::string id;  ///< hex of the space
    std::string name;
    bool constellation = false;
    bool mine = false;  ///< the reader owns it and may share
    bool canLeave = false;
    bool over = false;  ///< the reader left or is about to go; only their own words are here
    bool canClose = false;
    std::optional<ClosedCircle> closed;
    RelaysWord said = RelaysWord::none;
    int waiting = 0;  ///< changes to the circle that the relay has yet to hear of
    std::vector<SectionRow> sections;
    std::vector<Member> members;
    std::vector<InviteOut> invitesOut;
};

struct CirclesView {
    std::vector<CircleView> circles;
};

/// Someone who used our code and waits for us to compare six words with them.
struct JoinRequest {
    std::string id;
    std::string name;
    Role role = Role::other;
    std::vector<std::string> checkWords;  ///< six
    bool ownDevice = false;
};

enum class InviteStep : std::uint8_t { choose, showing, someoneWaits, done, expired };

struct InviteView {
    InviteStep step = InviteStep::choose;
    std::string id;
    std::vector<std::string> words;  ///< ten
    std::string digits;              ///< 33
    std::string qr;                  ///< text to draw as QR
    std::optional<UnixMs> expires;
    std::vector<std::string> sections;  ///< what they will see
    std::vector<JoinRequest> requests;
    PersonTag replaced;  ///< who goes as they come; without an id: nobody
};

enum class JoinStep : std::uint8_t { enterCode, waiting, checkWords, done, failed };

/// The joiner's side. "It waits for the phone of the one who invited you."
struct JoinView {
    JoinStep step = JoinStep::enterCode;
    std::string circle;                   ///< name, once known
    std::vector<std::string> checkWords;  ///< six
    std::optional<ErrorCode> problem;
};

}  // namespace waymark::services
