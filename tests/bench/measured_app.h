// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace waymark::bench {

/// The time all processes of a machine share, in microseconds.
[[nodiscard]] std::int64_t sharedTimeUs();

/// The app in a process of its own, measuring itself; prints one number a line and ends.
///   --measure start HOME SINCE     milliseconds from SINCE (of sharedTimeUs) to the first frame of the lock page
///   --measure open HOME            ms from key in hand to the first frame with Today; resident MB with the home open
///   --measure flick HOME           longest frame and the 99th percentile while flicking 10,000 promises, ms
///   --measure pages HOME           every page opened: longest time the window was not free, and the longest from the
///                                  press to the end of the page's first whole frame, ms
///   --measure idle HOME SECONDS    wake-ups a minute of all threads, open and offline
/// `arguments` begin with the program.
int measureApp(int count, char** arguments);

}  // namespace waymark::bench
