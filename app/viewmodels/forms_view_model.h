// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace waymark::viewmodels {

/// One form that was begun: its changed fields by name, each a map of `words` and what was `seen` before them.
struct BegunForm {
    QString form;
    QString about;
    QVariantMap fields;
    bool operator==(const BegunForm&) const = default;
};

/// Forms that were begun and not saved. Every pause is kept, so a lock or a kill loses nothing. GUI thread only.
class FormsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList begun READ begun NOTIFY begunChanged FINAL)

public:
    explicit FormsViewModel(QObject* parent = nullptr);

    /// "event 3f…" for each: the form, then what it is about.
    [[nodiscard]] QStringList begun() const;
    void set(const QList<BegunForm>& forms);

    /// A form is on screen; what was kept of it.
    Q_INVOKABLE QVariantMap begin(const QString& form, const QString& about);
    /// All its changes, as they are now.
    Q_INVOKABLE void keep(const QString& form, const QString& about, const QVariantMap& fields);
    /// It was left as it was, or thrown away.
    Q_INVOKABLE void drop(const QString& form, const QString& about);

signals:
    void begunChanged();
    void beginAsked(const QString& form, const QString& about);
    void keepAsked(const QString& form, const QString& about, const QVariantMap& fields);
    void dropAsked(const QString& form, const QString& about);

private:
    QList<BegunForm> m_forms;
};

}  // namespace waymark::viewmodels
