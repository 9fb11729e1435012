// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>

#include <vector>

#include "app/viewmodels/app_view_model.h"

namespace waymark::gallery {

/// A page as somebody else sees it, or at another moment.
struct PageState {
    QString name;
    QString page;
    viewmodels::AppViewModel::Role role;
    void (*fill)(viewmodels::AppViewModel&);  ///< on top of what was invented for everybody
    void (*open)(QObject& page) = nullptr;    ///< what lies over the page, once it is shown
};

[[nodiscard]] const std::vector<PageState>& pageStates();
/// nullptr when there is none of that name.
[[nodiscard]] const PageState* pageState(const QString& name);

}  // namespace waymark::gallery
