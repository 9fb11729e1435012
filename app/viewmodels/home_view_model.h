// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// One home of a constellation.
struct HomeFace {
    Q_GADGET
    QML_VALUE_TYPE(homeFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(bool hub MEMBER hub FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(QString hours MEMBER hours FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    Q_PROPERTY(QString members MEMBER members FINAL)
    Q_PROPERTY(QStringList memberKeys MEMBER memberKeys FINAL)
    Q_PROPERTY(QString news MEMBER news FINAL)
    Q_PROPERTY(QString constellation MEMBER constellation FINAL)
    Q_PROPERTY(QString whose MEMBER whose FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
public:
    QString key;  ///< empty: a new one
    QString name;
    QString who;  ///< who lives there, in their words
    bool hub = false;
    QString letters;
    int hue = 0;
    QString phone;
    QString textTo;
    QString hours;  ///< in words
    QString note;
    QString members;         ///< names of those with a phone in the constellation
    QStringList memberKeys;  ///< of people
    QString news;            ///< "Last news 2 hours ago"; empty: none was ever seen
    QString constellation;   ///< its key
    QString whose;           ///< its name
    bool canWrite = false;
    bool operator==(const HomeFace&) const = default;
};

/// A home: reading it, writing it down, changing it.
class HomeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HomeFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)

public:
    explicit HomeViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HomeFace& face() const { return m_face; }
    /// Everybody in the constellation.
    [[nodiscard]] RowsOf<ChoiceRow>* people() { return &m_people; }

    void set(const HomeFace& face);

    /// An empty key is a new home.
    Q_INVOKABLE void open(const QString& key);
    /// Texts by name: name, who, phone, note, hub ("yes" or empty), with (keys of people). `seen` is what stood in the
    /// form before: only what differs is written.
    Q_INVOKABLE void save(const QVariantMap& words, const QVariantMap& seen = {});
    /// Puts the home away. Can be undone.
    Q_INVOKABLE void archive();

signals:
    void faceChanged();
    void opened(const QString& key);
    void saveAsked(const QVariantMap& words, const QVariantMap& seen);
    void archiveAsked();

private:
    HomeFace m_face;
    RowsOf<ChoiceRow> m_people{this};
};

}  // namespace waymark::viewmodels
