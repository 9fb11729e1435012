// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/access_row.h"
#include "app/viewmodels/rows/agenda_row.h"
#include "app/viewmodels/rows/note_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of a child's page.
struct ChildFace {
    Q_GADGET
    QML_VALUE_TYPE(childFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(QString schoolPhone MEMBER schoolPhone FINAL)
    Q_PROPERTY(QString schoolLine MEMBER schoolLine FINAL)
    Q_PROPERTY(QString lessons MEMBER lessons FINAL)
    Q_PROPERTY(int notShared MEMBER notShared FINAL)
    Q_PROPERTY(bool notesShared MEMBER notesShared FINAL)
    Q_PROPERTY(bool canNote MEMBER canNote FINAL)
public:
    QString key;
    QString name;
    QString letters;
    int hue = 0;
    QString phone;
    QString textTo;
    QString schoolPhone;
    QString schoolLine;  ///< "Ask for Ms Okoro"
    QString lessons;     ///< "2 hours this week"
    int notShared = 0;   ///< how many parts of the circle are not shared with the reader
    bool notesShared = false;
    bool canNote = false;
    bool operator==(const ChildFace&) const = default;
};

/// What is shared about one young person.
class ChildViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::ChildFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* parts READ parts CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* week READ week CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* notes READ notes CONSTANT FINAL)

public:
    explicit ChildViewModel(QObject* parent = nullptr);

    [[nodiscard]] const ChildFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<AccessRow>* parts() { return &m_parts; }
    [[nodiscard]] RowsOf<AgendaRow>* week() { return &m_week; }
    [[nodiscard]] RowsOf<NoteRow>* notes() { return &m_notes; }

    void set(const ChildFace& face);
    void clear();

    /// From here on every page is about this child's circle.
    Q_INVOKABLE void open(const QString& key);
    /// Puts a note away. Can be undone.
    Q_INVOKABLE void archiveNote(const QString& key);

signals:
    void faceChanged();
    void opened(const QString& key);
    void noteArchived(const QString& key);

private:
    ChildFace m_face;
    RowsOf<AccessRow> m_parts{this};
    RowsOf<AgendaRow> m_week{this};
    RowsOf<NoteRow> m_notes{this};
};

}  // namespace waymark::viewmodels
