// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "tests/journey/finger.h"
#include "tests/journey/window.h"
#include "tests/qml/tree.h"

namespace waymark::journey {

/// How somebody uses the window: a finger, the keyboard alone, or the actions a screen reader offers.
enum class Way { touch, keys, assistive };
[[nodiscard]] const char* nameOf(Way way);

/// Presses things in a window by what they are called to everybody, and counts. What lies further down is dragged or
/// tabbed to first, which is no press; a keyboard may take only so many keys for that.
class Hands {
public:
    Hands(AppWindow& window, Way way) : m_window(window), m_way(way), m_finger(window.window()) {}

    /// Waits until something of that name, or else one that begins so, can be pressed, and presses it.
    [[nodiscard]] bool press(const QString& name);
    /// As press(), for the press that ends writing: it is told apart, as the way to the words is what is counted.
    [[nodiscard]] bool finish(const QString& name);
    /// Types once a field has the keyboard; false when none gets it without a press.
    [[nodiscard]] bool type(const QString& text);
    /// Whether all of a text with these words is on the window, above everything else, without scrolling.
    [[nodiscard]] bool sees(const QString& words);

    void begin();
    [[nodiscard]] int presses() const { return m_presses; }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    [[nodiscard]] std::optional<tests::Node> find(const QString& name);
    [[nodiscard]] bool use(const tests::Node& node);
    [[nodiscard]] bool useKeys(const tests::Node& node);
    [[nodiscard]] bool act(const tests::Node& node);
    void key(int code, Qt::KeyboardModifiers with = Qt::NoModifier);

    AppWindow& m_window;
    Way m_way;
    Finger m_finger;
    int m_presses = 0;
    int m_keys = 0;
};

}  // namespace waymark::journey
