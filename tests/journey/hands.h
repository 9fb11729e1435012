// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "tests/journey/window.h"
#include "tests/qml/tree.h"

namespace waymark::journey {

/// How somebody uses the window: a finger, the keyboard alone, or the actions a screen reader offers.
enum class Way { touch, keys, assistive };
[[nodiscard]] const char* nameOf(Way way);

/// Presses things in a window by what they are called to everybody, and counts. What lies further down is scrolled to
/// first, which is no press.
class Hands {
public:
    Hands(AppWindow& window, Way way) : m_window(window), m_way(way) {}

    /// Waits until something whose name begins so can be pressed, and presses it.
    [[nodiscard]] bool press(const QString& name);
    /// As press(), for what ends a thing that was already reached: it is not counted.
    [[nodiscard]] bool finish(const QString& name);
    /// Into what has the focus.
    void type(const QString& text);
    /// Whether some text that holds these words is on the window without scrolling.
    [[nodiscard]] bool sees(const QString& words);

    void begin() { m_presses = 0; }
    [[nodiscard]] int presses() const { return m_presses; }

private:
    [[nodiscard]] std::optional<tests::Node> find(const QString& name);
    [[nodiscard]] bool use(const tests::Node& node);
    [[nodiscard]] bool touch(const tests::Node& node);
    [[nodiscard]] bool tabTo(const tests::Node& node);

    AppWindow& m_window;
    Way m_way;
    int m_presses = 0;
};

}  // namespace waymark::journey
