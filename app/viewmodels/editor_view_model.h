// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// The one-of-a-kind parts of the editor.
struct EditorFace {
    Q_GADGET
    QML_VALUE_TYPE(editorFace)
    Q_PROPERTY(QString field MEMBER field FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString hint MEMBER hint FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(bool draftKept MEMBER draftKept FINAL)
    Q_PROPERTY(bool suggesting MEMBER suggesting FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
public:
    QString field;  ///< my_words, needs or plan_b; empty: closed
    QString title;
    QString hint;
    QString text;  ///< as it was when the editor opened, or the draft
    QString seenBy;
    bool draftKept = false;   ///< the latest letters are on disk
    bool suggesting = false;  ///< another one's words: these will be offered, not put in
    bool busy = false;
    bool operator==(const EditorFace&) const = default;
};

/// A long text while it is being written. Every change is kept as a draft, so a lock or a kill loses nothing.
class EditorViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::EditorFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit EditorViewModel(QObject* parent = nullptr);

    [[nodiscard]] const EditorFace& face() const { return m_face; }

    void set(const EditorFace& face);

    /// Opens a field of the heading that is shown.
    Q_INVOKABLE void open(const QString& field);
    /// Keeps a draft; call it as the text changes.
    Q_INVOKABLE void type(const QString& text);
    Q_INVOKABLE void save(const QString& text);
    /// Leaves; the draft stays.
    Q_INVOKABLE void close();
    /// Leaves; the draft goes.
    Q_INVOKABLE void discard();

signals:
    void faceChanged();
    void opened(const QString& field);
    void typed(const QString& text);
    void saveAsked(const QString& text);
    void closed();
    void discarded();

private:
    EditorFace m_face;
};

}  // namespace waymark::viewmodels
