// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// How this phone reminds.
struct RemindersFace {
    Q_GADGET
    QML_VALUE_TYPE(remindersFace)
    Q_PROPERTY(bool quiet MEMBER quiet FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString until MEMBER until FINAL)
    Q_PROPERTY(QString next MEMBER next FINAL)
    Q_PROPERTY(bool canShow MEMBER canShow FINAL)
public:
    bool quiet = true;
    QString from = QStringLiteral("22:00");
    QString until = QStringLiteral("07:00");
    QString next;         ///< "The next one comes tomorrow, 9:00 am"
    bool canShow = true;  ///< false: the last try was refused by the phone
    bool operator==(const RemindersFace&) const = default;
};

/// Reminders of this phone as a whole. GUI thread only.
class RemindersViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RemindersFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit RemindersViewModel(QObject* parent = nullptr);

    [[nodiscard]] const RemindersFace& face() const { return m_face; }
    void set(const RemindersFace& face);

    /// Times as 22:00.
    Q_INVOKABLE void setQuiet(bool quiet, const QString& from, const QString& until);
    /// Shows one now.
    Q_INVOKABLE void tryOne();

signals:
    void faceChanged();
    void quietChosen(bool quiet, const QString& from, const QString& until);
    void tryAsked();

private:
    RemindersFace m_face;
};

}  // namespace waymark::viewmodels
