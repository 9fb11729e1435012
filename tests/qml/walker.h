// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

#include "tests/gallery/stage.h"

namespace waymark::tests {

/// Walks over every page of the gallery as assistive technology and a pair of eyes would, in each look.
class Walker : public QObject {
    Q_OBJECT

public:
    explicit Walker(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    /// Names, roles, presses, room for a finger; names unique; read in the order seen; no text clipped or under
    /// another; Help now and Lock in one place.
    void everyPageCanBeUsed_data() { looks(); }
    void everyPageCanBeUsed();
    void everyPageHasAHeading();
    void everyPressDoesWhatATouchDoes();
    void tabReachesEverythingAndLeavesIt();

private:
    void looks();
    /// Shows each page and hands it to a check that returns what is wrong with it.
    template <class Check>
    void onEachPage(Check check);

    gallery::Stage& m_stage;
};

/// Colours: the tokens by themselves, and every text by the pixels it was drawn with.
class Contrast : public QObject {
    Q_OBJECT

public:
    explicit Contrast(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    void everyPairOfTokensCanBeRead();
    void everyTextCanBeReadByItsPixels_data();
    void everyTextCanBeReadByItsPixels();

private:
    gallery::Stage& m_stage;
};

/// Who uses a keyboard sees where they are.
class Focus : public QObject {
    Q_OBJECT

public:
    explicit Focus(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    void isSeenByItsPixels_data();
    void isSeenByItsPixels();

private:
    /// The window while the item has the keyboard, and while nothing has.
    QImage grab(QQuickItem& item, bool focused);

    gallery::Stage& m_stage;
};

/// Each role has its own pages.
class Roles : public QObject {
    Q_OBJECT

public:
    explicit Roles(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    void nobodyOpensAPageOfAnotherRole_data();
    void nobodyOpensAPageOfAnotherRole();

private:
    gallery::Stage& m_stage;
};

/// Pages are made in parts: what holds until one is there.
class Arrivals : public QObject {
    Q_OBJECT

public:
    explicit Arrivals(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    void thePageBeforeStaysUntilTheNextIsWhole();
    void aSecondTapOnTheWayOpensNothingTwice();
    void backOnTheWayStaysWhereOneIs();
    void aLockOnTheWayLeavesNoPage();

private:
    gallery::Stage& m_stage;
};

/// What a change of size does to a page whose lists have just lost their rows.
class Resizes : public QObject {
    Q_OBJECT

public:
    explicit Resizes(gallery::Stage& stage) : m_stage(stage) {}

private slots:
    void aWindowThatTurnsBeforeItsNextFrameMeetsNoCellThatHasGone();
    void aLongListThatTurnsStaysAtItsTop();

private:
    gallery::Stage& m_stage;
};

}  // namespace waymark::tests
