// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/bin_view.h"
#include "app/services/views/history_view.h"
#include "app/services/views/search_view.h"
#include "app/services/views/sharing_view.h"
#include "app/viewmodels/access_view_model.h"
#include "app/viewmodels/bin_view_model.h"
#include "app/viewmodels/history_view_model.h"
#include "app/viewmodels/search_view_model.h"
#include "app/viewmodels/sharing_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(SearchViewModel& on, const services::SearchView& view, const SpokenTime& time);
void show(HistoryViewModel& on, const services::HistoryView& view, const SpokenTime& time);
void show(BinViewModel& on, const services::BinView& view, const SpokenTime& time);
void show(SharingViewModel& on, const services::SharingView& view, const SpokenTime& time);
/// `online`: the relay is in reach, so that a change is out at once.
void show(AccessViewModel& on, const services::AccessView& view, const SpokenTime& time, bool online);

/// What somebody would see in a section, a line each.
[[nodiscard]] QStringList previewOf(const services::SectionContents& contents);

/// Escaped for a label that draws marks, every word that begins like one of the typed in bold.
[[nodiscard]] QString marked(const QString& text, const QString& typed);

}  // namespace waymark::viewmodels
