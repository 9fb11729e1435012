// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "app/viewmodels/rows/phone_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Phones, and the phone whose page is open.
struct PhonesFace {
    Q_GADGET
    QML_VALUE_TYPE(phonesFace)
    Q_PROPERTY(bool canAdd MEMBER canAdd FINAL)
    Q_PROPERTY(int waiting MEMBER waiting FINAL)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString circle MEMBER circle FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString whose MEMBER whose FINAL)
    Q_PROPERTY(QString since MEMBER since FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool canTakeOut MEMBER canTakeOut FINAL)
    Q_PROPERTY(bool canRenew MEMBER canRenew FINAL)
    Q_PROPERTY(QString whyNot MEMBER whyNot FINAL)
public:
    bool canAdd = false;  ///< the circle that is shown takes another phone of the reader's
    int waiting = 0;      ///< changes to circles that wait for the next sync
    QString key;          ///< of PhonesViewModel::phones; empty: none is open
    QString circle;
    QString name;
    QString whose;  ///< "This phone", "Yours too", "Priya's phone"
    QString since;  ///< "In since 3 Oct"; empty: not known
    bool mine = false;
    bool canTakeOut = false;
    bool canRenew = false;  ///< a copy of this phone is in use
    QString whyNot;         ///< in words
    bool operator==(const PhonesFace&) const = default;
};

/// Which phones hold a copy, circle by circle; how they are called, and taking one out. GUI thread only.
class PhonesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::PhonesFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* phones READ phones CONSTANT FINAL)

public:
    explicit PhonesViewModel(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const PhonesFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<PhoneRow>* phones() { return &m_phones; }
    void set(const PhonesFace& face);

    /// Its page was opened: the list is read while it is.
    Q_INVOKABLE void open() { emit opened(true); }
    Q_INVOKABLE void close() { emit opened(false); }
    /// Opens one of them.
    Q_INVOKABLE void choose(const QString& key);
    /// Calls the one that is open by a name, on this phone alone; empty: as it called itself.
    Q_INVOKABLE void rename(const QString& name);
    /// Takes the one that is open out of its circle: after the passphrase or PIN was given again.
    Q_INVOKABLE void takeOut();

    /// Goes on as a new phone, beside the copy that has the old keys: after the passphrase or PIN was given again.
    Q_INVOKABLE void renew();

signals:
    void faceChanged();
    void opened(bool open);
    void renameAsked(const QString& device, const QString& name);
    void renewAsked(const QString& space);
    void takeOutAsked(const QString& space, const QString& device);

private:
    PhonesFace m_face;
    RowsOf<PhoneRow> m_phones{this};
};

}  // namespace waymark::viewmodels
