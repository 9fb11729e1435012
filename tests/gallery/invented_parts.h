// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/viewmodels/app_view_model.h"

namespace waymark::gallery {

/// The parts of fillInvented, one file each.
void fillToday(viewmodels::AppViewModel& app);
void fillPlan(viewmodels::AppViewModel& app);
void fillFirstPlan(viewmodels::AppViewModel& app);
void fillHeading(viewmodels::AppViewModel& app);
void fillPeople(viewmodels::AppViewModel& app);
void fillSharing(viewmodels::AppViewModel& app);
void fillLearning(viewmodels::AppViewModel& app);
void fillHelp(viewmodels::AppViewModel& app);
/// Search, history and bin.
void fillRecords(viewmodels::AppViewModel& app);
/// Who sees what, and changing it.
void fillAccess(viewmodels::AppViewModel& app);
void fillMine(viewmodels::AppViewModel& app);
/// Something is odd.
void fillOdd(viewmodels::AppViewModel& app);
void fillLongOdd(viewmodels::AppViewModel& app);
/// Whose the circle is.
void fillOwner(viewmodels::AppViewModel& app);
void fillLongOwner(viewmodels::AppViewModel& app);
/// Lost phones.
void fillRescue(viewmodels::AppViewModel& app);
/// Photos and papers.
void fillFiles(viewmodels::AppViewModel& app);
void fillLongFiles(viewmodels::AppViewModel& app);
void lookAtPhoto(viewmodels::FilesViewModel& files);
void fillLate(viewmodels::AppViewModel& app);
void fillLongLate(viewmodels::AppViewModel& app);
/// The page of the recovery words, further on.
void showRecoveryWords(viewmodels::AppViewModel& app);
void askForTwoWords(viewmodels::AppViewModel& app);
void fillDays(viewmodels::AppViewModel& app);
/// In place of the event that is open.
void fillLesson(viewmodels::AppViewModel& app);
void fillCarer(viewmodels::AppViewModel& app);
void fillHomes(viewmodels::AppViewModel& app);

}  // namespace waymark::gallery
