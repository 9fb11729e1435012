// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A photo or paper that belongs to a record.
struct FileRow {
    Q_GADGET
    QML_VALUE_TYPE(fileRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(QString picture MEMBER picture FINAL)
    Q_PROPERTY(QString going MEMBER going FINAL)
    Q_PROPERTY(double part MEMBER part FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    Q_PROPERTY(bool photo MEMBER photo FINAL)
    Q_PROPERTY(bool here MEMBER here FINAL)
    Q_PROPERTY(bool coming MEMBER coming FINAL)
    Q_PROPERTY(bool waits MEMBER waits FINAL)
    Q_PROPERTY(bool canRemove MEMBER canRemove FINAL)
public:
    QString key;
    QString name;
    QString line;  ///< "Photo, 3.1 MB. Dawn"
    QString glyph;
    QString picture;   ///< a small one, as a data: address; empty: none
    QString going;     ///< what is going on with it: "Waiting to be shared"; empty: nothing
    double part = -1;  ///< how far that is, 0 to 1; below 0: not known
    QString problem;   ///< why it does not get further, in words
    bool photo = false;
    bool here = false;    ///< its bytes are on this phone: it can be seen and saved
    bool coming = false;  ///< asked for, and on its way here
    bool waits = false;   ///< nobody else knows of it yet
    bool canRemove = false;
    bool operator==(const FileRow&) const = default;
};

}  // namespace waymark::viewmodels
