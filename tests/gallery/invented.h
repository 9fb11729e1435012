// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/viewmodels/app_view_model.h"

namespace waymark::gallery {

/// Fills every page with the people and words of the drawings. They are invented.
void fillInvented(viewmodels::AppViewModel& app);

/// On top of that: a carer with two children and a constellation, each page saying whose it is.
void fillCarerDay(viewmodels::AppViewModel& app);
/// The same with one child and nothing planned.
void fillOneChild(viewmodels::AppViewModel& app);
/// A child who shares next to nothing yet.
void fillNewChild(viewmodels::AppViewModel& app);
/// Names and words as long as they come.
void fillLongNames(viewmodels::AppViewModel& app);

/// Of a young person's pages.
void fillLongWords(viewmodels::AppViewModel& app);
/// Forms that were begun.
void fillDrafts(viewmodels::AppViewModel& app);
/// An invitation while it is decided what somebody may see.
void fillInviteChoice(viewmodels::AppViewModel& app);
/// A backup while it is made.
void fillBusyData(viewmodels::AppViewModel& app);
/// This phone writes, and so does a copy of it.
void fillCopiedPhone(viewmodels::AppViewModel& app);
void fillBadSync(viewmodels::AppViewModel& app);
/// Nothing set up for lost phones; a new phone that asks the reader's people; one that asks a reader who is trusted.
void fillNoRescue(viewmodels::AppViewModel& app);
void fillAskOfMine(viewmodels::AppViewModel& app);
void fillAskOfTheirs(viewmodels::AppViewModel& app);
void fillLongAsk(viewmodels::AppViewModel& app);
/// This phone in place of a lost one, step by step.
void fillLostLooking(viewmodels::AppViewModel& app);
void fillLostAsks(viewmodels::AppViewModel& app);
void fillLostStopped(viewmodels::AppViewModel& app);
void fillLostFailed(viewmodels::AppViewModel& app);
void fillLostIn(viewmodels::AppViewModel& app);
/// Late words of the reader's own, which others would have to write in.
void fillLateOfMine(viewmodels::AppViewModel& app);
/// A circle somebody took the reader out of; one that is closed by the relay's word alone.
void fillOutOfCircle(viewmodels::AppViewModel& app);
void fillSaidClosed(viewmodels::AppViewModel& app);
/// A circle somebody looks after for the reader; the same when it may be theirs, and once it is.
void fillLookedAfter(viewmodels::AppViewModel& app);
void fillMayClaim(viewmodels::AppViewModel& app);
void fillClaimed(viewmodels::AppViewModel& app);
/// One the reader looks after, with notice given; the same before it was said for whom.
void fillLooksAfter(viewmodels::AppViewModel& app);
void fillLooksAfterNobodyYet(viewmodels::AppViewModel& app);
/// One the reader helps run, in an app that is too old to share there; and the news of that.
void fillHelpsRun(viewmodels::AppViewModel& app);
void fillTooOld(viewmodels::AppViewModel& app);
/// Everything there is to be odd.
void fillAllOdd(viewmodels::AppViewModel& app);
/// What somebody may do with a part: until a day; and what is not out yet, with no relay in reach.
void fillAccessLent(viewmodels::AppViewModel& app);
void fillAccessWaits(viewmodels::AppViewModel& app);
/// The same pages for one who may not change it.
void fillSharedWithMe(viewmodels::AppViewModel& app);
/// A circle of somebody else's; the same once its reader has left it.
void fillTheirCircle(viewmodels::AppViewModel& app);
void fillLeftCircle(viewmodels::AppViewModel& app);
void fillMayClose(viewmodels::AppViewModel& app);
/// Something was erased for good, and this phone is offline.
void fillErasing(viewmodels::AppViewModel& app);
void fillCloseWaits(viewmodels::AppViewModel& app);
void fillClosedMine(viewmodels::AppViewModel& app);
void fillDeletesNow(viewmodels::AppViewModel& app);
void fillClosedTheirs(viewmodels::AppViewModel& app);
void fillClosedUnsigned(viewmodels::AppViewModel& app);
void fillClosedGone(viewmodels::AppViewModel& app);
/// Changes that wait, and a code somebody used.
void fillOfflineCircle(viewmodels::AppViewModel& app);
/// One adviser for another: what the new one may see; and whether it is really them.
void fillNewAdviser(viewmodels::AppViewModel& app);
void fillNewAdviserWaits(viewmodels::AppViewModel& app);
/// Photos and papers on their way, and some that do not get further; none; one that is being added.
void fillGoingFiles(viewmodels::AppViewModel& app);
void fillNoFiles(viewmodels::AppViewModel& app);
void fillAddingFile(viewmodels::AppViewModel& app);
void fillNothingMore(viewmodels::AppViewModel& app);

/// The first day: nobody and nothing yet.
void fillFirstDay(viewmodels::AppViewModel& app);

}  // namespace waymark::gallery
