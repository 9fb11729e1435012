// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace waymark::services {

/// One box of a form that its writer changed.
struct FormField {
    std::string name;
    std::string words;
    std::string seen;  ///< what stood in it before
    bool operator==(const FormField&) const = default;
};

/// What somebody began to fill in and did not save yet. `form` is the kind of record; `about` the record, or what a new
/// one is for.
struct FormDraft {
    std::string form;
    std::string about;
    std::vector<FormField> fields;
};

}  // namespace waymark::services
