// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "app/viewmodels/rows/row_model.h"
#include "app/viewmodels/rows/session_row.h"
#include "app/viewmodels/rows/target_row.h"
#include "app/viewmodels/rows/tuition_row.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Learning.
struct LearningFace {
    Q_GADGET
    QML_VALUE_TYPE(learningFace)
    Q_PROPERTY(QString setting MEMBER setting FINAL)
    Q_PROPERTY(QString course MEMBER course FINAL)
    Q_PROPERTY(bool readable MEMBER readable FINAL)
    Q_PROPERTY(bool empty MEMBER empty FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(QVariantList watchers MEMBER watchers FINAL)
public:
    QString setting;
    QString course;
    bool readable = false;  ///< false: not shared with the reader
    bool empty = false;
    bool canWrite = false;
    QString seenBy;
    QVariantList watchers;  ///< who they are, of {letters, hue}
    bool operator==(const LearningFace&) const = default;
};

/// Where its reader studies, tuition and targets.
class LearningViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::LearningFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* tuition READ tuition CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* sessions READ sessions CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* targets READ targets CONSTANT FINAL)

public:
    explicit LearningViewModel(QObject* parent = nullptr);

    [[nodiscard]] const LearningFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<TuitionRow>* tuition() { return &m_tuition; }
    [[nodiscard]] RowsOf<SessionRow>* sessions() { return &m_sessions; }
    [[nodiscard]] RowsOf<TargetRow>* targets() { return &m_targets; }

    void set(const LearningFace& face);

    Q_INVOKABLE void setSetting(const QString& name, const QString& course);
    Q_INVOKABLE void addTarget(const QString& title);
    Q_INVOKABLE void reachTarget(const QString& key);

signals:
    void faceChanged();
    void settingChanged(const QString& name, const QString& course);
    void targetAdded(const QString& title);
    void targetReached(const QString& key);

private:
    LearningFace m_face;
    RowsOf<TuitionRow> m_tuition{this};
    RowsOf<SessionRow> m_sessions{this};
    RowsOf<TargetRow> m_targets{this};
};

}  // namespace waymark::viewmodels
