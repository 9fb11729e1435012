// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "app/domain/dates.h"
#include "platform/base/result.h"

namespace waymark::content {

/// How well a fact was checked. read: in a source's own or a secondary page; seen: the same in several public places;
/// unchecked: known by hearsay, shown with "check first".
enum class Confidence : std::uint8_t { read, seen, unchecked };

/// Where a fact comes from and when it was last looked up.
struct Provenance {
    std::string source;  ///< an https address
    domain::Date checkedOn{};
    Confidence confidence = Confidence::unchecked;
};

/// One of the ten headings of Schedule 1, in the order of the law.
struct Heading {
    std::string id;       ///< "sch1.7"
    int number = 0;       ///< 1-10
    std::string title;    ///< plain words
    std::string icon;     ///< name in assets/icons
    std::string section;  ///< where its words and promises live
    int hue = 0;          ///< 0-9
    std::string law;      ///< what the law calls it
    std::string plain;    ///< what that means
    std::string reference;
    Provenance provenance;
};

struct Helpline {
    std::string id;
    std::string name;
    std::string group;  ///< id of a HelplineGroup
    std::string phone;  ///< empty: by text only
    std::string textWord;
    std::string textTo;
    std::string purpose;
    std::string hours;  ///< in words; empty when always open or not known
    std::string audience;
    bool free = false;
    bool alwaysOpen = false;
    Provenance provenance;
};

struct HelplineGroup {
    std::string id;
    std::string title;
};

struct Helplines {
    std::vector<HelplineGroup> groups;
    std::vector<Helpline> lines;
};

/// The pack built into this build (assets/content/england). Parsed once, valid for the life of the process;
/// thread-safe.
[[nodiscard]] const std::vector<Heading>& headings();
[[nodiscard]] const Helplines& helplines();

/// The heading with this number (1-10), or nullptr.
[[nodiscard]] const Heading* headingNumbered(int number);

/// The readers of the pack's files: every field is required, numbers are bounded, dates and addresses are checked, so
/// that a bad pack fails a test and not a person. Errors: malformed, with the id of the item.
[[nodiscard]] Result<std::vector<Heading>> readHeadings(std::string_view json);
[[nodiscard]] Result<Helplines> readHelplines(std::string_view json);

}  // namespace waymark::content
