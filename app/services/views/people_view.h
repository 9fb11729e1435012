// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/contact.h"
#include "app/services/views/parts.h"

namespace waymark::services {

struct PersonRow {
    CallTile reach;
    std::string line;  ///< what the young person wrote: "My sister, in Leeds"
    bool onCallNow = false;
    std::optional<domain::LocalTime> onCallUntil;
    bool joined = false;  ///< has a phone in the circle
    domain::ContactRule rule = domain::ContactRule::callOrText;
};

struct HelplineRow {
    std::string id;
    std::string name;
    std::string phone;
    std::string text;  ///< what to write in the message: "SHOUT"
    std::string textTo;
    std::string purpose;
    std::string hours;  ///< in words
    bool free = false;
    bool day24 = false;
    bool checkFirst = false;  ///< the number is not confirmed: "check first"
    std::optional<domain::Date> checkedOn;
};

struct HelplineGroup {
    std::string title;
    std::vector<HelplineRow> rows;
};

struct PeopleView {
    bool empty = true;  ///< the first-step page
    PersonTag me;
    int circleCount = 0;  ///< with the reader
    std::vector<PersonRow> circle;
    std::vector<PersonRow> important;
    std::vector<PersonRow> services;
    bool writable = false;
};

/// What someone may do with one section.
enum class Access : std::uint8_t { none = 0, read = 1, write = 2, owner = 3 };

struct SectionAccess {
    std::string section;
    Access access = Access::none;
    std::optional<UnixMs> until;  ///< when it ends by itself
    bool waits = false;           ///< the relay has yet to hear of it
};

struct Phone {
    std::string label;
    std::string number;
};

struct PersonView {
    std::string id;
    std::string recordId;  ///< what is written about them; empty for a member nobody wrote about
    PersonRow row;
    std::vector<Phone> phones;
    std::string textTo;
    std::string hours;        ///< as written: "mo-fr 09:00-17:00"
    bool hasAddress = false;  ///< masked: only PeopleService::address tells it
    std::string note;
    std::optional<domain::Date> born;
    std::vector<SectionAccess> sees;  ///< filled for members of the circle
    bool canShare = false;            ///< the reader may change what they see
    bool canRemove = false;           ///< the reader may take them out of the circle
    bool writable = false;
};

/// Help now: from every page and from the lock screen; needs no open home.
struct HelpView {
    std::vector<HelplineGroup> groups;
};

}  // namespace waymark::services
