<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: The Waymark authors -->
<!-- SPDX-License-Identifier: MPL-2.0 -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinWords</name>
    <message numerus="yes">
        <source>%1. Gone for good in %n days.</source>
        <extracomment>Under something that was erased. %1 is what it is ("Promise"), %n how many days it can still be taken back</extracomment>
        <translation>
            <numerusform>%1. Gone for good in %n day.</numerusform>
            <numerusform>%1. Gone for good in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 put away %n things in one day.</source>
        <extracomment>%1 is a name, %n how many things they put away within a day</extracomment>
        <translation>
            <numerusform>%1 put away %n thing in one day.</numerusform>
            <numerusform>%1 put away %n things in one day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are gone from this phone for good. The relay deletes them when this phone is next online.</source>
        <extracomment>%n things were erased for good on this phone</extracomment>
        <translation>
            <numerusform>%n thing is gone from this phone for good. The relay deletes it when this phone is next online.</numerusform>
            <numerusform>%n things are gone from this phone for good. The relay deletes them when this phone is next online.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarerWords</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChildPage</name>
    <message numerus="yes">
        <source>See all %n</source>
        <extracomment>Opens the list of all notes. %n is how many there are</extracomment>
        <translation>
            <numerusform>See all %n</numerusform>
            <numerusform>See all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts are not shared with you.</source>
        <extracomment>%n is how many parts of a young person&apos;s circle are not shared with the reader</extracomment>
        <translation>
            <numerusform>%n part is not shared with you.</numerusform>
            <numerusform>%n parts are not shared with you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CirclePage</name>
    <message numerus="yes">
        <source>%n people</source>
        <extracomment>%n is how many people are in the circle</extracomment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes to this circle wait until this phone is next online.</source>
        <translation>
            <numerusform>%n change to this circle waits until this phone is next online.</numerusform>
            <numerusform>%n changes to this circle wait until this phone is next online.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CircleWays</name>
    <message numerus="yes">
        <source>%n things were written late</source>
        <translation>
            <numerusform>%n thing was written late</numerusform>
            <numerusform>%n things were written late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CircleWords</name>
    <message numerus="yes">
        <source>On %n phones</source>
        <extracomment>In the list of a circle, under the reader's own name</extracomment>
        <translation>
            <numerusform>On %n phone</numerusform>
            <numerusform>On %n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message numerus="yes">
        <source>%n seconds to go</source>
        <extracomment>Counts down until the next try</extracomment>
        <translation>
            <numerusform>%n second to go</numerusform>
            <numerusform>%n seconds to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message numerus="yes">
        <source>%n seconds to go</source>
        <extracomment>Counts down until the next try</extracomment>
        <translation>
            <numerusform>%n second to go</numerusform>
            <numerusform>%n seconds to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomesPage</name>
    <message numerus="yes">
        <source>%n homes</source>
        <extracomment>%n is how many homes a hub home and its satellites are</extracomment>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleNotice</name>
    <message numerus="yes">
        <source>%n seconds left. What you wrote is kept.</source>
        <extracomment>Counts down before the app locks by itself</extracomment>
        <translation>
            <numerusform>%n second left. What you wrote is kept.</numerusform>
            <numerusform>%n seconds left. What you wrote is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LatePage</name>
    <message numerus="yes">
        <source>Write all %n in</source>
        <translation>
            <numerusform>Write it in</numerusform>
            <numerusform>Write all %n in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningWords</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours, paid for by %1</source>
        <extracomment>%n is how many hours of lessons, %1 who pays: &quot;the council&quot;</extracomment>
        <translation>
            <numerusform>%n hour, paid for by %1</numerusform>
            <numerusform>%n hours, paid for by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>%n seconds to go</source>
        <extracomment>Counts down until the next try</extracomment>
        <translation>
            <numerusform>%n second to go</numerusform>
            <numerusform>%n seconds to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockSettingsPage</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookAfterPage</name>
    <message numerus="yes">
        <source>In %n years</source>
        <translation>
            <numerusform>In %n year</numerusform>
            <numerusform>In %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MineWords</name>
    <message numerus="yes">
        <source>%n photos and papers are in the folder beside it.</source>
        <extracomment>After &quot;It is at Documents/waymark.json&quot;. %n photos and papers were written as files</extracomment>
        <translation>
            <numerusform>%n photo or paper is in the folder beside it.</numerusform>
            <numerusform>%n photos and papers are in the folder beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not on this phone. Open them, then take everything out again.</source>
        <extracomment>%n photos and papers could not be written as files</extracomment>
        <translation>
            <numerusform>%n is not on this phone. Open it, then take everything out again.</numerusform>
            <numerusform>%n are not on this phone. Open them, then take everything out again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreRows</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <extracomment>Under a list that shows its first rows; %n is how many more there are</extracomment>
        <translation>
            <numerusform>Show more (%n left)</numerusform>
            <numerusform>Show more (%n left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n in your circle</source>
        <extracomment>%n is how many people are in the circle, the reader too</extracomment>
        <translation>
            <numerusform>%n in your circle</numerusform>
            <numerusform>%n in your circle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhonesPage</name>
    <message numerus="yes">
        <source>%n changes wait until this phone is next online.</source>
        <translation>
            <numerusform>%n change waits until this phone is next online.</numerusform>
            <numerusform>%n changes wait until this phone is next online.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n parts are not shared with you.</source>
        <translation>
            <numerusform>%n part is not shared with you.</numerusform>
            <numerusform>%n parts are not shared with you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n promises are late</source>
        <translation>
            <numerusform>%n promise is late</numerusform>
            <numerusform>%n promises are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises open</source>
        <translation>
            <numerusform>%n promise open</numerusform>
            <numerusform>%n promises open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <extracomment>%n is how many promises there are</extracomment>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message numerus="yes">
        <source>%n promises</source>
        <extracomment>What somebody will see</extracomment>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and how to reach them</source>
        <translation>
            <numerusform>%n person and how to reach them</numerusform>
            <numerusform>%n people and how to reach them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lessons and how they went</source>
        <translation>
            <numerusform>%n lesson and how it went</numerusform>
            <numerusform>%n lessons and how they went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenTime</name>
    <message numerus="yes">
        <source>In %n days</source>
        <extracomment>How far away a day is</extracomment>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late, %n days</source>
        <extracomment>A promise that is late</extracomment>
        <translation>
            <numerusform>Late, %n day</numerusform>
            <numerusform>Late, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message numerus="yes">
        <source>%n changes. They are safe here.</source>
        <translation>
            <numerusform>%n change. It is safe here.</numerusform>
            <numerusform>%n changes. They are safe here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to read. Nothing was deleted.</source>
        <translation>
            <numerusform>%n thing to read. Nothing was deleted.</numerusform>
            <numerusform>%n things to read. Nothing was deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>See all %n</source>
        <extracomment>Opens the list of all promises. %n is how many there are</extracomment>
        <translation>
            <numerusform>See all %n</numerusform>
            <numerusform>See all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>Saved on this phone. %n changes wait to be shared.</source>
        <translation>
            <numerusform>Saved on this phone. %n change waits to be shared.</numerusform>
            <numerusform>Saved on this phone. %n changes wait to be shared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message numerus="yes">
        <source>This text has %n versions</source>
        <translation>
            <numerusform>This text has %n version</numerusform>
            <numerusform>This text has %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>Use %n letters or more. Four odd words work well.</source>
        <translation>
            <numerusform>Use %n letter or more. Four odd words work well.</numerusform>
            <numerusform>Use %n letters or more. Four odd words work well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthPills</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n things</source>
        <extracomment>%n is how many things a day has</extracomment>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueAskPage</name>
    <message numerus="yes">
        <source>%1 has a new phone and needs %n of you to say yes.</source>
        <extracomment>%1 is a person's name, %n how many people</extracomment>
        <translation>
            <numerusform>%1 has a new phone and needs %n of you to say yes.</numerusform>
            <numerusform>%1 has a new phone and needs %n of you to say yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message numerus="yes">
        <source>%n minutes past</source>
        <extracomment>%n is minutes past the hour</extracomment>
        <translation>
            <numerusform>%n minute past</numerusform>
            <numerusform>%n minutes past</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoSeesWhatPage</name>
    <message numerus="yes">
        <source>%n changes wait until this phone is next online.</source>
        <translation>
            <numerusform>%n change waits until this phone is next online.</numerusform>
            <numerusform>%n changes wait until this phone is next online.</numerusform>
        </translation>
    </message>
</context>
</TS>
