// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/promise_row.h"
#include "app/viewmodels/rows/ready_row.h"
#include "app/viewmodels/rows/row_model.h"
#include "app/viewmodels/rows/suggestion_row.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of a heading.
struct HeadingFace {
    Q_GADGET
    QML_VALUE_TYPE(headingFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(int number MEMBER number FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString changedLine MEMBER changedLine FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString wordsBy MEMBER wordsBy FINAL)
    Q_PROPERTY(QString needs MEMBER needs FINAL)
    Q_PROPERTY(QString planB MEMBER planB FINAL)
    Q_PROPERTY(bool readable MEMBER readable FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(bool wordsHaveTwo MEMBER wordsHaveTwo FINAL)
    Q_PROPERTY(bool needsHaveTwo MEMBER needsHaveTwo FINAL)
    Q_PROPERTY(bool planBHasTwo MEMBER planBHasTwo FINAL)
    Q_PROPERTY(bool wordsHaveDraft MEMBER wordsHaveDraft FINAL)
    Q_PROPERTY(bool needsHaveDraft MEMBER needsHaveDraft FINAL)
    Q_PROPERTY(bool planBHasDraft MEMBER planBHasDraft FINAL)
    Q_PROPERTY(QString section MEMBER section FINAL)
    Q_PROPERTY(QString law MEMBER law FINAL)
    Q_PROPERTY(QString lawSource MEMBER lawSource FINAL)
public:
    QString key;
    int number = 0;  ///< 1-10; 0: none is open
    QString name;
    QString icon;
    int hue = 0;
    QString changedLine;  ///< "Part 7 of 10. Dawn changed it yesterday."
    QString words;
    QString wordsBy;  ///< who wrote them, when it was not the owner
    QString needs;
    QString planB;
    bool readable = false;  ///< false: not shared with the reader
    bool mine = false;      ///< the reader's own plan
    bool canWrite = false;  ///< may change needs, promises, plan B
    bool wordsHaveTwo = false;
    bool needsHaveTwo = false;
    bool planBHasTwo = false;
    bool wordsHaveDraft = false;
    bool needsHaveDraft = false;
    bool planBHasDraft = false;
    QString section;    ///< who sees it follows from this
    QString law;        ///< why this part is there, in plain words
    QString lawSource;  ///< what the law calls it
    bool operator==(const HeadingFace&) const = default;
};

/// One heading: words, needs, promises, readiness, plan B, who sees it.
class HeadingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HeadingFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* promises READ promises CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* readiness READ readiness CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* suggestions READ suggestions CONSTANT FINAL)

public:
    explicit HeadingViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HeadingFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<PromiseRow>* promises() { return &m_promises; }
    [[nodiscard]] RowsOf<ReadyRow>* readiness() { return &m_readiness; }
    [[nodiscard]] RowsOf<SuggestionRow>* suggestions() { return &m_suggestions; }

    void set(const HeadingFace& face);

    /// Shows a heading by its number.
    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void setReadiness(const QString& key, int step);
    /// The owner takes somebody's words into her own.
    Q_INVOKABLE void useSuggestion(const QString& key);

signals:
    void faceChanged();
    void opened(const QString& key);
    void readinessChosen(const QString& key, int step);
    void suggestionUsed(const QString& key);

private:
    HeadingFace m_face;
    RowsOf<PromiseRow> m_promises{this};
    RowsOf<ReadyRow> m_readiness{this};
    RowsOf<SuggestionRow> m_suggestions{this};
};

}  // namespace waymark::viewmodels
