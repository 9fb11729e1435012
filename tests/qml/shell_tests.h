// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

namespace waymark::tests {

/// When the window locks by itself, with time that moves only when told.
class TestIdleWatch : public QObject {
    Q_OBJECT

private slots:
    void itWarnsTwentySecondsBeforeTwoMinutes();
    void aTouchDuringTheWarningStays();
    void itLocksThirtySecondsOutOfSight();
    void comingBackTooLateLocksBeforeAnythingIsSeen();
    void timeAsleepCounts();
    void nothingHappensWhileThereIsNothingToLock();
    void itsReaderChoosesTheTimesWithinBounds();
};

/// What the app put on the clipboard, with time that moves only when told.
class TestClipboardWatch : public QObject {
    Q_OBJECT

private slots:
    void itTakesItsWordsOffAfterAMinute();
    void somethingNewerStays();
    void wordsCopiedAgainStayAMinuteMore();
    void whatOthersPutThereIsNotItsOwn();
    void aClipboardManagerThatTookThemOverKeepsNothing();
    void theyGoWhenTheAppEnds();
};

/// Looks keep what was chosen, and nothing else.
class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void theyAreThereAgainNextTime();
    void theLastChangeCanBeTakenBackOnce();
    void damagedValuesFallBack();
    void theSystemDecidesUntilThePersonDoes();
};

/// The words: plural forms for English, and a generated language that leaves nothing out.
class TestWords : public QObject {
    Q_OBJECT

private slots:
    void everyNumberHasItsPluralForms();
    void everyWordIsInTheGeneratedLanguage();
};

}  // namespace waymark::tests
