// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <private/qquickabstractbutton_p.h>

namespace waymark::controls {

/// A button that assistive technology is told is what it says it is: a tab, a choice, a switch. In Qt 6.4 the role of a
/// control's class stands over the one given in QML, and its own tick over `Accessible.checked`.
class SpokenButton : public QQuickAbstractButton {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int spokenRole READ spokenRole WRITE setSpokenRole NOTIFY spokenRoleChanged FINAL)
    Q_PROPERTY(bool ticks READ ticks WRITE setTicks NOTIFY ticksChanged FINAL)
    Q_PROPERTY(bool ticked READ ticked WRITE setTicked NOTIFY tickedChanged FINAL)

public:
    explicit SpokenButton(QQuickItem* parent = nullptr);

    /// As Accessible.role.
    [[nodiscard]] int spokenRole() const { return m_spokenRole; }
    /// One of several, or on or off.
    [[nodiscard]] bool ticks() const { return m_ticks; }
    [[nodiscard]] bool ticked() const { return m_ticked; }
    void setSpokenRole(int role);
    void setTicks(bool ticks);
    void setTicked(bool ticked);

signals:
    void spokenRoleChanged();
    void ticksChanged();
    void tickedChanged();

protected:
    void accessibilityActiveChanged(bool active) override;
    [[nodiscard]] QAccessible::Role accessibleRole() const override;

private:
    int m_spokenRole = QAccessible::Button;
    bool m_ticks = false;
    bool m_ticked = false;
};

}  // namespace waymark::controls
