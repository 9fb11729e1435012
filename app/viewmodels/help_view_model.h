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
    Q_PROPERTY(QString checked MEMBER checked FINAL)
    Q_PROPERTY(QString query MEMBER query FINAL)
public:
    QString checked;  ///< when the numbers were checked
    QString query;    ///< what `lines` is narrowed to
    bool operator==(const HelpFace&) const = default;
};

/// Somebody to ring now. Needs no signal, no lock and no circle.
class HelpViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HelpFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* first READ first CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* onCall READ onCall CONSTANT FINAL)

public:
    explicit HelpViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HelpFace& face() const { return m_face; }
    /// The few under 999.
    [[nodiscard]] RowsOf<HelplineRow>* first() { return &m_first; }
    /// All of them by group, those for its reader first; or what a search left of them.
    [[nodiscard]] RowsOf<HelplineRow>* lines() { return &m_lines; }
    /// Who of the hub home can be rung now; known only while the home is open.
    [[nodiscard]] RowsOf<PersonRow>* onCall() { return &m_onCall; }

    void set(const HelpFace& face);

    Q_INVOKABLE void dial(const QString& number);
    Q_INVOKABLE void text(const QString& number);
    /// Narrows `lines` as it is typed.
    Q_INVOKABLE void find(const QString& words);

signals:
    void faceChanged();
    void dialAsked(const QString& number);
    void textAsked(const QString& number);
    void findAsked(const QString& words);

private:
    HelpFace m_face;
    RowsOf<HelplineRow> m_first{this};
    RowsOf<HelplineRow> m_lines{this};
    RowsOf<PersonRow> m_onCall{this};
};

}  // namespace waymark::viewmodels
