// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// What the notice says; no words: it is hidden.
struct NoticeFace {
    Q_GADGET
    QML_VALUE_TYPE(noticeFace)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(bool canUndo MEMBER canUndo FINAL)
    Q_PROPERTY(bool bad MEMBER bad FINAL)
public:
    QString words;
    bool canUndo = false;
    bool bad = false;  ///< something did not work
    bool operator==(const NoticeFace&) const = default;
};

/// One short line after something was done, with a way back.
class NoticeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::NoticeFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit NoticeViewModel(QObject* parent = nullptr);

    [[nodiscard]] const NoticeFace& face() const { return m_face; }

    void set(const NoticeFace& face);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

signals:
    void faceChanged();
    void undoAsked();
    void dismissed();

private:
    NoticeFace m_face;
};

}  // namespace waymark::viewmodels
