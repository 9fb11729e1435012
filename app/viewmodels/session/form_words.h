// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QVariantMap>

#include <optional>
#include <string>
#include <vector>

#include "app/domain/dates.h"

namespace waymark::viewmodels {

// What a form of the window hands over, by name. A field that is not there reads as empty.
[[nodiscard]] inline std::string textIn(const QVariantMap& form, const char* name)
{
    return form.value(QString::fromLatin1(name)).toString().trimmed().toStdString();
}
[[nodiscard]] inline int numberIn(const QVariantMap& form, const char* name)
{
    return form.value(QString::fromLatin1(name)).toInt();
}
/// Keys with a space between them.
[[nodiscard]] inline std::vector<std::string> keysIn(const QVariantMap& form, const char* name)
{
    std::vector<std::string> keys;
    for (const QString& key : form.value(QString::fromLatin1(name)).toString().split(u' ', Qt::SkipEmptyParts)) {
        keys.push_back(key.toStdString());
    }
    return keys;
}
[[nodiscard]] inline std::optional<domain::Date> dateIn(const QVariantMap& form, const char* name)
{
    return domain::parseDate(textIn(form, name));
}

}  // namespace waymark::viewmodels
