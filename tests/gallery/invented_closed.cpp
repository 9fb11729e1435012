// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

void close(CircleFace& circle)
{
    circle.kindWords = "Closed. Nothing is shared here any more.";
    circle.closed = true;
    circle.closedOn = "Tuesday 13 October";
    circle.deletesOn = "Thursday 12 November";
    circle.canInvite = false;
    circle.canClose = false;
    circle.canLeave = false;
    circle.waiting = 0;
    circle.adviser.clear();
}

}  // namespace

void fillMayClose(AppViewModel& app)
{
    CircleFace circle = app.circle()->face();
    circle.canClose = true;
    circle.online = false;
    app.circle()->set(circle);
}

void fillClosedMine(AppViewModel& app)
{
    CircleFace circle = app.circle()->face();
    close(circle);
    circle.canDelete = true;
    circle.canTakeOff = true;
    app.circle()->invitations()->set({});
    app.circle()->set(circle);
}

void fillCloseWaits(AppViewModel& app)
{
    fillClosedMine(app);
    CircleFace circle = app.circle()->face();
    circle.closeWaits = true;
    circle.canDelete = false;
    circle.canTakeOff = false;
    circle.closedOn.clear();
    circle.deletesOn.clear();
    circle.online = false;
    circle.waiting = 1;
    app.circle()->set(circle);
}

void fillDeletesNow(AppViewModel& app)
{
    fillClosedMine(app);
    CircleFace circle = app.circle()->face();
    circle.canDelete = false;
    circle.canTakeOff = false;
    circle.deletesNow = true;
    circle.online = false;
    app.circle()->set(circle);
}

void fillClosedTheirs(AppViewModel& app)
{
    fillTheirCircle(app);
    CircleFace circle = app.circle()->face();
    close(circle);
    circle.closedBy = "Mia";
    circle.canTakeOff = true;
    circle.newsKey = circle.key;
    circle.newsName = "Mia";
    circle.newsClosedBy = "Mia";
    app.circle()->set(circle);
}

void fillClosedUnsigned(AppViewModel& app)
{
    fillClosedTheirs(app);
    CircleFace circle = app.circle()->face();
    circle.deletesOn.clear();
    app.circle()->set(circle);
}

void fillSaidClosed(AppViewModel& app)
{
    fillTheirCircle(app);
    CircleFace circle = app.circle()->face();
    circle.kindWords = "Closed. Nothing is shared here any more.";
    circle.saidClosed = true;
    circle.canTakeOff = true;
    circle.canLeave = false;
    app.circle()->set(circle);
}

void fillClosedGone(AppViewModel& app)
{
    fillClosedTheirs(app);
    CircleFace circle = app.circle()->face();
    circle.deleted = true;
    circle.newsKey.clear();
    circle.newsClosedBy.clear();
    app.circle()->set(circle);
}

}  // namespace waymark::gallery
