// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include "app/viewmodels/rows/row_model.h"
#include "app/viewmodels/rows/session_row.h"
#include "app/viewmodels/rows/target_row.h"
#include "app/viewmodels/rows/tuition_row.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Learning.
struct LearningFace {
    Q_GADGET
    QML_VALUE_TYPE(learningFace)
    Q_PROPERTY(QString settingKey MEMBER settingKey FINAL)
    Q_PROPERTY(QString setting MEMBER setting FINAL)
    Q_PROPERTY(QString course MEMBER course FINAL)
    Q_PROPERTY(bool readable MEMBER readable FINAL)
    Q_PROPERTY(bool empty MEMBER empty FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(QString contact MEMBER contact FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString until MEMBER until FINAL)
    Q_PROPERTY(QVariantList dates MEMBER dates FINAL)
    Q_PROPERTY(QString attendance MEMBER attendance FINAL)
public:
    QString settingKey;  ///< empty: nothing is written yet
    QString setting;
    QString course;
    bool readable = false;  ///< false: not shared with the reader
    bool empty = false;
    bool canWrite = false;
    QString contact;  ///< who to speak to there
    QString phone;
    QString from;        ///< first day, 2026-09-07
    QString until;       ///< last day
    QVariantList dates;  ///< that lie ahead, of {when, what, where}
    QString attendance;  ///< "I went to 9 of 10"; empty: no lesson this month
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

    /// Keys: name, course, contact, phone, from, until.
    Q_INVOKABLE void saveSetting(const QVariantMap& words, const QVariantMap& seen = {});
    /// Keys: key (empty: a new one), title, progress, date.
    Q_INVOKABLE void saveTarget(const QVariantMap& words, const QVariantMap& seen = {});
    Q_INVOKABLE void reachTarget(const QString& key, bool met);
    /// Keys: key (empty: a new one), subject, funder, tutor, minutes, until.
    Q_INVOKABLE void saveTuition(const QVariantMap& words, const QVariantMap& seen = {});
    /// A target, a block or a lesson: puts it away; the notice offers the way back.
    Q_INVOKABLE void archive(const QString& key);

signals:
    void faceChanged();
    void settingSaved(const QVariantMap& words, const QVariantMap& seen);
    void targetSaved(const QVariantMap& words, const QVariantMap& seen);
    void targetReached(const QString& key, bool met);
    void tuitionSaved(const QVariantMap& words, const QVariantMap& seen);
    void archiveAsked(const QString& key);

private:
    LearningFace m_face;
    RowsOf<TuitionRow> m_tuition{this};
    RowsOf<SessionRow> m_sessions{this};
    RowsOf<TargetRow> m_targets{this};
};

}  // namespace waymark::viewmodels
