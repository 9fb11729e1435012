// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "app/content/content.h"

namespace waymark::content {

/// Reads the fields of one object and remembers whether all were there and right. Borrows the object.
class JsonFields {
public:
    explicit JsonFields(const nlohmann::json& object) : m_object(object), m_ok(object.is_object()) {}

    [[nodiscard]] std::string text(const char* name);   ///< may be empty
    [[nodiscard]] std::string words(const char* name);  ///< may not be empty
    [[nodiscard]] bool flag(const char* name);
    [[nodiscard]] int number(const char* name, int least, int most);
    [[nodiscard]] Provenance provenance();

    [[nodiscard]] bool ok() const { return m_ok; }
    /// The object's own id, for an error's detail.
    [[nodiscard]] std::string id() const;

private:
    [[nodiscard]] const nlohmann::json* field(const char* name);

    const nlohmann::json& m_object;
    bool m_ok;
};

}  // namespace waymark::content
