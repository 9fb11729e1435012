// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// Whose the circle that is shown is, and who looks after it until then.
struct OwnerFace {
    Q_GADGET
    QML_VALUE_TYPE(ownerFace)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(QString ownerRole MEMBER ownerRole FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(bool acting MEMBER acting FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool forMe MEMBER forMe FINAL)
    Q_PROPERTY(bool mayClaim MEMBER mayClaim FINAL)
    Q_PROPERTY(bool mayReplace MEMBER mayReplace FINAL)
    Q_PROPERTY(QString successor MEMBER successor FINAL)
    Q_PROPERTY(QString successorName MEMBER successorName FINAL)
    Q_PROPERTY(QString until MEMBER until FINAL)
    Q_PROPERTY(QString untilDay MEMBER untilDay FINAL)
    Q_PROPERTY(QString today MEMBER today FINAL)
    Q_PROPERTY(bool tooOld MEMBER tooOld FINAL)
public:
    QString owner;
    QString ownerRole;
    QString letters;
    int hue = 0;
    bool acting = false;    ///< looks after it for somebody
    bool mine = false;      ///< the reader is the owner
    bool forMe = false;     ///< it will be the reader's
    bool mayClaim = false;  ///< from now on
    bool mayReplace = false;
    QString successor;  ///< key of the one it is for; empty: not said yet
    QString successorName;
    QString until;     ///< "Saturday 3 April 2031"
    QString untilDay;  ///< 2031-04-03
    QString today;
    bool tooOld = false;  ///< this app may read here, and not share
    bool operator==(const OwnerFace&) const = default;
};

/// Who looks after a circle, handing it over, and making it one's own.
class OwnerViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::OwnerFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* notices READ notices CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* asked READ asked CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* news READ news CONSTANT FINAL)

public:
    explicit OwnerViewModel(QObject* parent = nullptr);

    [[nodiscard]] const OwnerFace& face() const { return m_face; }
    /// Who could be named.
    [[nodiscard]] RowsOf<PersonRow>* members() { return &m_members; }
    /// Whom some want instead; chosen: it is time.
    [[nodiscard]] RowsOf<ChoiceRow>* notices() { return &m_notices; }
    /// What somebody could see before the circle was claimed; the key is "section:person".
    [[nodiscard]] RowsOf<ChoiceRow>* asked() { return &m_asked; }
    /// In all circles of this home; the key is the circle's.
    [[nodiscard]] RowsOf<ChoiceRow>* news() { return &m_news; }

    void set(const OwnerFace& face);
    void forget();

    /// All three after the passphrase or PIN was given again. `day`: 2031-04-03, from which on it is theirs; empty: as
    /// it is.
    Q_INVOKABLE void handOver(const QString& person, const QString& day);
    Q_INVOKABLE void claim();
    Q_INVOKABLE void replace(const QString& person);

signals:
    void faceChanged();
    void handOverAsked(const QString& person, const QString& day);
    void claimAsked();
    void replaceAsked(const QString& person);

private:
    OwnerFace m_face;
    RowsOf<PersonRow> m_members{this};
    RowsOf<ChoiceRow> m_notices{this};
    RowsOf<ChoiceRow> m_asked{this};
    RowsOf<ChoiceRow> m_news{this};
};

}  // namespace waymark::viewmodels
