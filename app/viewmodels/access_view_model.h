// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

namespace waymark::viewmodels {

/// What one person may do with one part of the circle.
struct AccessFace {
    Q_GADGET
    QML_VALUE_TYPE(accessFace)
    Q_PROPERTY(QString part MEMBER part FINAL)
    Q_PROPERTY(QString partName MEMBER partName FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(int level MEMBER level FINAL)
    Q_PROPERTY(QString until MEMBER until FINAL)
    Q_PROPERTY(QString nowWords MEMBER nowWords FINAL)
    Q_PROPERTY(QString today MEMBER today FINAL)
    Q_PROPERTY(bool waits MEMBER waits FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(QStringList preview MEMBER preview FINAL)
    Q_PROPERTY(bool online MEMBER online FINAL)
public:
    QString part;  ///< the section; empty until it was read
    QString partName;
    QString icon;
    QString person;
    QString name;
    QString role;
    QString letters;
    int hue = 0;
    int level = 0;        ///< 0 cannot see it, 1 can read, 2 can read and write
    QString until;        ///< the last day of it, as 2026-10-18; empty: for good
    QString nowWords;     ///< "Can read until 18 Oct. Since 3 Oct."
    QString today;        ///< 2026-10-13
    bool waits = false;   ///< for the next sync
    bool mine = false;    ///< the reader may change it
    QString owner;        ///< who may
    QStringList preview;  ///< what there is to see, a line each
    bool online = false;  ///< the relay is in reach
    bool operator==(const AccessFace&) const = default;
};

/// Changing what one person may do with one part, after it was said what that means.
class AccessViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::AccessFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit AccessViewModel(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const AccessFace& face() const { return m_face; }
    void set(const AccessFace& face);

    Q_INVOKABLE void open(const QString& part, const QString& person);
    /// `until`: the last day; empty: for good. Nothing when it is so already, or the day is over.
    Q_INVOKABLE void allow(int level, const QString& until);
    /// Whether that is another thing than now, and possible.
    [[nodiscard]] Q_INVOKABLE bool changes(int level, const QString& until) const;
    /// Whether it is less than now: it ends something.
    [[nodiscard]] Q_INVOKABLE bool takes(int level, const QString& until) const;
    /// "Sunday 18 October".
    [[nodiscard]] Q_INVOKABLE QString dayWords(const QString& day) const;

signals:
    void faceChanged();
    void opened(const QString& part, const QString& person);
    void allowed(int level, const QString& until);

private:
    AccessFace m_face;
};

}  // namespace waymark::viewmodels
