// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/content/json_fields.h"

namespace waymark::content {

const nlohmann::json* JsonFields::field(const char* name)
{
    const auto found = m_object.is_object() ? m_object.find(name) : m_object.end();
    if (found == m_object.end()) {
        m_ok = false;
        return nullptr;
    }
    return &*found;
}

std::string JsonFields::text(const char* name)
{
    const auto* value = field(name);
    if (value == nullptr || !value->is_string()) {
        m_ok = false;
        return {};
    }
    return value->get<std::string>();
}

std::string JsonFields::words(const char* name)
{
    std::string value = text(name);
    m_ok = m_ok && !value.empty();
    return value;
}

bool JsonFields::flag(const char* name)
{
    const auto* value = field(name);
    if (value == nullptr || !value->is_boolean()) {
        m_ok = false;
        return false;
    }
    return value->get<bool>();
}

int JsonFields::number(const char* name, int least, int most)
{
    const auto* value = field(name);
    if (value == nullptr || !value->is_number_integer()) {
        m_ok = false;
        return least;
    }
    const auto wide = value->get<std::int64_t>();
    m_ok = m_ok && wide >= least && wide <= most;
    return m_ok ? static_cast<int>(wide) : least;
}

Provenance JsonFields::provenance()
{
    Provenance made;
    made.source = words("source");
    const auto date = domain::parseDate(words("checked_on"));
    const std::string confidence = words("confidence");
    if (confidence == "read") {
        made.confidence = Confidence::read;
    } else if (confidence == "seen") {
        made.confidence = Confidence::seen;
    } else {
        m_ok = m_ok && confidence == "unchecked";
    }
    m_ok = m_ok && date && made.source.starts_with("https://");
    made.checkedOn = date.value_or(domain::Date{});
    return made;
}

std::string JsonFields::id() const
{
    const auto found = m_object.is_object() ? m_object.find("id") : m_object.end();
    return found != m_object.end() && found->is_string() ? found->get<std::string>() : "an item without id";
}

}  // namespace waymark::content
