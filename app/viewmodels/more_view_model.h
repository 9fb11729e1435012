// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// The one-of-a-kind parts of More.
struct MoreFace {
    Q_GADGET
    QML_VALUE_TYPE(moreFace)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL)
    Q_PROPERTY(QString syncLine MEMBER syncLine FINAL)
    Q_PROPERTY(bool odd MEMBER odd FINAL)
    Q_PROPERTY(QString version MEMBER version FINAL)
public:
    QString name;
    QString letters;
    int hue = 0;
    QString role;
    QString syncLine;
    bool odd = false;  ///< something waits on Something is odd
    QString version;
    bool operator==(const MoreFace&) const = default;
};

/// What does not fit the bottom bar.
class MoreViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::MoreFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit MoreViewModel(QObject* parent = nullptr);

    [[nodiscard]] const MoreFace& face() const { return m_face; }

    void set(const MoreFace& face);

signals:
    void faceChanged();

private:
    MoreFace m_face;
};

}  // namespace waymark::viewmodels
