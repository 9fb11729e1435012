// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/row_model.h"
#include "app/viewmodels/rows/version_row.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of settling.
struct VersionsFace {
    Q_GADGET
    QML_VALUE_TYPE(versionsFace)
    Q_PROPERTY(QString field MEMBER field FINAL)
    Q_PROPERTY(QString heading MEMBER heading FINAL)
    Q_PROPERTY(bool writable MEMBER writable FINAL)
    Q_PROPERTY(QString chosen MEMBER chosen FINAL)
    Q_PROPERTY(QString action MEMBER action FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
public:
    QString field;
    QString heading;        ///< where it is
    bool writable = false;  ///< the reader may settle it
    QString chosen;         ///< a version's key, "both", or empty
    QString action;         ///< words of the main button
    bool busy = false;
    bool operator==(const VersionsFace&) const = default;
};

/// A text with two or more versions, to be settled: one of them, or all.
class VersionsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::VersionsFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* versions READ versions CONSTANT FINAL)

public:
    explicit VersionsViewModel(QObject* parent = nullptr);

    [[nodiscard]] const VersionsFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<VersionRow>* versions() { return &m_versions; }

    void set(const VersionsFace& face);

    /// Opens a field of the heading that is shown.
    Q_INVOKABLE void open(const QString& field);
    Q_INVOKABLE void choose(const QString& key);
    /// Writes what was chosen over all versions.
    Q_INVOKABLE void keep();

signals:
    void faceChanged();
    void opened(const QString& field);
    void chosenKey(const QString& key);
    void keepAsked();

private:
    VersionsFace m_face;
    RowsOf<VersionRow> m_versions{this};
};

}  // namespace waymark::viewmodels
