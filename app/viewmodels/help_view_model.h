// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/helpline_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Help now.
struct HelpFace {
    Q_GADGET
    QML_VALUE_TYPE(helpFace)
    Q_PROPERTY(QString onCallKey MEMBER onCallKey FINAL)
    Q_PROPERTY(QString checked MEMBER checked FINAL)
public:
    QString onCallKey;
    QString checked;  ///< when the numbers were checked
    bool operator==(const HelpFace&) const = default;
};

/// Somebody to ring now. Needs no signal, no lock and no circle.
class HelpViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HelpFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* first READ first CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* more READ more CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* onCall READ onCall CONSTANT FINAL)

public:
    explicit HelpViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HelpFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<HelplineRow>* first() { return &m_first; }
    [[nodiscard]] RowsOf<HelplineRow>* more() { return &m_more; }
    [[nodiscard]] RowsOf<PersonRow>* onCall() { return &m_onCall; }

    void set(const HelpFace& face);

    Q_INVOKABLE void dial(const QString& number);
    Q_INVOKABLE void text(const QString& number);

signals:
    void faceChanged();
    void dialAsked(const QString& number);
    void textAsked(const QString& number);

private:
    HelpFace m_face;
    RowsOf<HelplineRow> m_first{this};
    RowsOf<HelplineRow> m_more{this};
    RowsOf<PersonRow> m_onCall{this};
};

}  // namespace waymark::viewmodels
