// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/circle_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// A quick note that is being written.
struct NoteFace {
    Q_GADGET
    QML_VALUE_TYPE(noteFace)
    Q_PROPERTY(QString child MEMBER child FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(bool draftKept MEMBER draftKept FINAL)
public:
    QString child;  ///< key of the child it is about; empty: not said yet
    QString name;
    QString text;    ///< what was kept before
    QString seenBy;  ///< names of those who can read it
    bool draftKept = false;
    bool operator==(const NoteFace&) const = default;
};

/// Writing a quick note. Every pause is kept, for each child by itself.
class NoteViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::NoteFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* children READ children CONSTANT FINAL)

public:
    explicit NoteViewModel(QObject* parent = nullptr);

    [[nodiscard]] const NoteFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<CircleRow>* children() { return &m_children; }

    void set(const NoteFace& face);

    /// About a child, or with an empty key about the one who is chosen on Today, or the only one.
    Q_INVOKABLE void begin(const QString& child);
    /// Another child: words that were typed go along.
    Q_INVOKABLE void choose(const QString& child, const QString& text);
    Q_INVOKABLE void type(const QString& text);
    Q_INVOKABLE void save(const QString& text);
    Q_INVOKABLE void discard();

signals:
    void faceChanged();
    void begun(const QString& child);
    void chosen(const QString& child, const QString& text);
    void typed(const QString& text);
    void saveAsked(const QString& text);
    void discarded();

private:
    NoteFace m_face;
    RowsOf<CircleRow> m_children{this};
};

}  // namespace waymark::viewmodels
