// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/page_states.h"

#include <QQuickItem>

#include <algorithm>

#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {
namespace {

using viewmodels::AppViewModel;

/// The sheet of that type on a page: not an item, so it is found among what the page owns.
QObject* sheetOf(QObject& page, const QString& type)
{
    for (QObject* one : page.findChildren<QObject*>()) {
        if (QString::fromLatin1(one->metaObject()->className()).startsWith(type)) {
            return one;
        }
    }
    return nullptr;
}

void openWatchers(QObject& page)
{
    QMetaObject::invokeMethod(sheetOf(page, QStringLiteral("WatchersSheet")), "open");
}

void openSheet(QObject& page, const QString& named)
{
    QMetaObject::invokeMethod(page.findChild<QObject*>(named), "open");
}

/// Further down, where its photos and papers are.
void goToFiles(QObject& page)
{
    auto* card = qobject_cast<QQuickItem*>(sheetOf(page, QStringLiteral("FilesCard")));
    QMetaObject::invokeMethod(&page, "reveal", Q_ARG(QQuickItem*, card));
    // Of one that is higher than the page, its title.
    auto* title = qobject_cast<QQuickItem*>(sheetOf(*card, QStringLiteral("SectionHead")));
    QMetaObject::invokeMethod(&page, "reveal", Q_ARG(QQuickItem*, title));
}

void showPhoto(QObject& page)
{
    auto* files = page.property("attached").value<viewmodels::FilesViewModel*>();
    lookAtPhoto(*files);
}

/// What is about to be chosen for somebody, and until when.
void choose(QObject& page, int level, const QString& day = {})
{
    page.setProperty("wanted", level);
    page.setProperty("day", day);
}

}  // namespace

const std::vector<PageState>& pageStates()
{
    using Role = AppViewModel::Role;
    constexpr auto kYoung = Role::YoungPerson;
    const auto named = [](const char* name) { return QString::fromLatin1(name); };
    static const std::vector<PageState> all{
        {named("first-carer-today"), named("carer-today"), Role::FosterCarer, fillFirstDay},
        {named("first-children"), named("children"), Role::FosterCarer, fillFirstDay},
        {named("first-hub"), named("homes"), Role::FosterCarer, fillFirstDay},
        {named("first-homes"), named("homes"), Role::HubCarer, fillFirstDay},
        {named("first-child"), named("child"), Role::FosterCarer, fillNewChild},
        {named("one-child-today"), named("carer-today"), Role::FosterCarer, fillOneChild},
        {named("long-carer-today"), named("carer-today"), Role::FosterCarer, fillLongNames},
        {named("long-child"), named("child"), Role::FosterCarer, fillLongNames},
        {named("hub-carer-homes"), named("homes"), Role::HubCarer, fillCarerDay},
        {named("carer-people"), named("people"), Role::FosterCarer, fillCarerDay},
        {named("carer-heading"), named("heading"), Role::FosterCarer, fillCarerDay},
        {named("adviser-children"), named("children"), Role::Adviser, fillCarerDay},
        {named("long-today"), named("today"), kYoung, fillLongWords},
        {named("long-people"), named("people"), kYoung, fillLongWords},
        {named("long-person"), named("person"), kYoung, fillLongWords},
        {named("long-promises"), named("promises"), kYoung, fillLongWords},
        {named("promise-files"), named("promise"), kYoung, fillGoingFiles, goToFiles},
        {named("promise-no-files"), named("promise"), kYoung, fillNoFiles, goToFiles},
        {named("promise-adding"), named("promise"), kYoung, fillAddingFile, goToFiles},
        {named("heading-files"), named("heading"), kYoung, fillNothingMore, goToFiles},
        {named("long-files"), named("promise"), kYoung, fillLongWords, goToFiles},
        {named("sheet-add-file"), named("promise"), kYoung, fillNothingMore,
         [](QObject& page) { openSheet(page, QStringLiteral("addSheet")); }},
        {named("sheet-save-file"), named("promise"), kYoung, fillNothingMore,
         [](QObject& page) { openSheet(page, QStringLiteral("saveSheet")); }},
        {named("sheet-photo"), named("promise"), kYoung, fillNothingMore, showPhoto},
        {named("long-promise"), named("promise"), kYoung, fillLongWords},
        {named("long-event"), named("event"), kYoung, fillLongWords},
        {named("long-agenda"), named("agenda"), kYoung, fillLongWords},
        {named("long-learning"), named("learning"), kYoung, fillLongWords},
        {named("long-more"), named("more"), kYoung, fillLongWords},
        {named("event-edit-draft"), named("event-edit"), kYoung, fillDrafts},
        {named("event-draft"), named("event"), kYoung, fillDrafts},
        {named("invite-what"), named("invite"), kYoung, fillInviteChoice,
         [](QObject& page) { page.setProperty("choosingWhat", true); }},
        {named("sync-bad"), named("sync"), kYoung, fillBadSync},
        {named("odd-none"), named("odd"), kYoung, fillFirstDay},
        {named("odd-all"), named("odd"), kYoung, fillAllOdd},
        {named("long-odd"), named("odd"), kYoung, fillLongWords},
        {named("today-ask"), named("today"), kYoung, fillAskOfMine},
        {named("carer-today-ask"), named("carer-today"), Role::FosterCarer, fillAskOfTheirs},
        {named("today-out"), named("today"), kYoung, fillOutOfCircle},
        {named("circle-out"), named("circle"), Role::FosterCarer, fillOutOfCircle},
        {named("over-out"), named("over"), Role::FosterCarer, fillOutOfCircle},
        {named("circle-said-closed"), named("circle"), Role::FosterCarer, fillSaidClosed},
        {named("owner-theirs"), named("owner"), kYoung, fillLookedAfter},
        {named("owner-claim"), named("owner"), kYoung, fillMayClaim},
        {named("owner-claimed"), named("owner"), kYoung, fillClaimed},
        {named("owner-acting"), named("owner"), Role::FosterCarer, fillLooksAfter},
        {named("owner-new"), named("owner"), Role::FosterCarer, fillLooksAfterNobodyYet},
        {named("owner-helper"), named("owner"), Role::Adviser, fillHelpsRun},
        {named("long-owner"), named("owner"), Role::FosterCarer, fillLongNames},
        {named("claim-ready"), named("claim"), kYoung, fillMayClaim},
        {named("claim-early"), named("claim"), kYoung, fillLookedAfter},
        {named("hand-over-new"), named("hand-over"), Role::FosterCarer, fillLooksAfterNobodyYet,
         [](QObject& page) { page.setProperty("person", "m1"); }},
        {named("hand-over-named"), named("hand-over"), Role::FosterCarer, fillLooksAfter,
         [](QObject& page) { page.setProperty("day", "2031-05-01"); }},
        {named("replace-due"), named("replace-owner"), Role::Adviser, fillHelpsRun,
         [](QObject& page) { page.setProperty("person", "m4"); }},
        {named("today-owner"), named("today"), kYoung, fillMayClaim},
        {named("today-too-old"), named("today"), kYoung, fillTooOld},
        {named("carer-today-owner"), named("carer-today"), Role::FosterCarer, fillLooksAfter},
        {named("circle-claim"), named("circle"), kYoung, fillMayClaim},
        {named("rescue-new"), named("rescue"), kYoung, fillNoRescue},
        {named("rescue-theirs"), named("rescue"), Role::FosterCarer, fillAskOfTheirs},
        {named("choose-picked"), named("rescue-choose"), kYoung, fillNothingMore,
         [](QObject& page) { page.setProperty("picked", QStringList{"m2", "m4", "m3"}); }},
        {named("choose-one"), named("rescue-choose"), kYoung, fillNothingMore,
         [](QObject& page) { page.setProperty("picked", QStringList{"m2"}); }},
        {named("choose-said"), named("rescue-choose"), kYoung, fillNothingMore,
         [](QObject& page) {
             page.setProperty("picked", QStringList{"m2", "m4", "m3"});
             page.setProperty("said", true);
         }},
        {named("choose-alone"), named("rescue-choose"), kYoung, fillNothingMore,
         [](QObject& page) { page.setProperty("said", true); }},
        {named("ask-theirs"), named("rescue-ask"), Role::FosterCarer, fillAskOfTheirs},
        {named("ask-mine"), named("rescue-ask"), kYoung, fillAskOfMine},
        {named("long-ask"), named("rescue-ask"), Role::FosterCarer, fillLongAsk},
        {named("lost-words"), named("lost-phone"), kYoung, fillNothingMore,
         [](QObject& page) { page.setProperty("byWords", true); }},
        {named("lost-looking"), named("lost-phone"), kYoung, fillLostLooking},
        {named("lost-asks"), named("lost-phone"), kYoung, fillLostAsks},
        {named("lost-stopped"), named("lost-phone"), kYoung, fillLostStopped},
        {named("lost-failed"), named("lost-phone"), kYoung, fillLostFailed},
        {named("lost-in"), named("lost-phone"), kYoung, fillLostIn},
        {named("late-none"), named("late"), kYoung, fillFirstDay},
        {named("late-theirs"), named("late"), Role::FosterCarer, fillLateOfMine},
        {named("long-late"), named("late"), kYoung, fillLongWords},
        {named("data-busy"), named("data"), kYoung, fillBusyData},
        {named("data-out"), named("data"), kYoung, fillNothingMore,
         [](QObject& page) { openSheet(page, QStringLiteral("exportSheet")); }},
        {named("sheet-watchers"), named("heading"), kYoung, fillNothingMore, openWatchers},
        {named("access-give"), named("access"), kYoung, fillNothingMore,
         [](QObject& page) { choose(page, 1, QStringLiteral("2026-10-18")); }},
        {named("access-more"), named("access"), kYoung, fillAccessLent, [](QObject& page) { choose(page, 2); }},
        {named("access-take"), named("access"), kYoung, fillAccessLent, [](QObject& page) { choose(page, 0); }},
        {named("access-narrow"), named("access"), kYoung, fillAccessWaits, [](QObject& page) { choose(page, 1); }},
        {named("access-over"), named("access"), kYoung, fillNothingMore,
         [](QObject& page) { choose(page, 2, QStringLiteral("2026-10-12")); }},
        {named("access-reader"), named("access"), Role::FosterCarer, fillSharedWithMe},
        {named("long-access"), named("access"), kYoung, fillLongWords, [](QObject& page) { choose(page, 0); }},
        {named("circle-theirs"), named("circle"), Role::FosterCarer, fillTheirCircle},
        {named("circle-left"), named("circle"), Role::FosterCarer, fillLeftCircle},
        {named("circle-offline"), named("circle"), kYoung, fillOfflineCircle},
        {named("leave-theirs"), named("leave"), Role::FosterCarer, fillTheirCircle},
        {named("circle-own"), named("circle"), kYoung, fillMayClose},
        {named("close-own"), named("close"), kYoung, fillMayClose},
        {named("close-waits"), named("close"), kYoung, fillCloseWaits},
        {named("close-done"), named("close"), kYoung, fillClosedMine},
        {named("over-own"), named("over"), kYoung, fillClosedMine},
        {named("over-deleting"), named("over"), kYoung, fillDeletesNow},
        {named("over-theirs"), named("over"), Role::FosterCarer, fillClosedGone},
        {named("circle-closed-own"), named("circle"), kYoung, fillClosedMine},
        {named("circle-closed"), named("circle"), Role::FosterCarer, fillClosedTheirs},
        {named("circle-closed-unsigned"), named("circle"), Role::FosterCarer, fillClosedUnsigned},
        {named("circle-closed-gone"), named("circle"), Role::FosterCarer, fillClosedGone},
        {named("carer-today-closed"), named("carer-today"), Role::FosterCarer, fillClosedTheirs},
        {named("bin-erasing"), named("bin"), kYoung, fillErasing},
        {named("erase-now-offline"), named("erase-now"), kYoung, fillErasing},
        {named("remove-offline"), named("remove"), kYoung, fillOfflineCircle},
        {named("long-remove"), named("remove"), kYoung, fillLongWords},
        {named("phones-offline"), named("phones"), kYoung, fillOfflineCircle},
        {named("phone-theirs"), named("phone"), kYoung, fillOfflineCircle},
        {named("phone-copied"), named("phone"), kYoung, fillCopiedPhone},
        {named("adviser-what"), named("invite"), kYoung, fillNewAdviser},
        {named("adviser-waits"), named("invite"), kYoung, fillNewAdviserWaits},
        {named("who-sees-what-reader"), named("who-sees-what"), Role::FosterCarer, fillSharedWithMe}};
    return all;
}

const PageState* pageState(const QString& name)
{
    const auto found = std::ranges::find(pageStates(), name, &PageState::name);
    return found == pageStates().end() ? nullptr : &*found;
}

}  // namespace waymark::gallery
