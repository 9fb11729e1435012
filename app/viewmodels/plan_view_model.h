// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "app/viewmodels/rows/heading_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Plan.
struct PlanFace {
    Q_GADGET
    QML_VALUE_TYPE(planFace)
    Q_PROPERTY(QString nextReview MEMBER nextReview FINAL)
    Q_PROPERTY(int notShared MEMBER notShared FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(QVariantList wheel MEMBER wheel FINAL)
    Q_PROPERTY(bool started MEMBER started FINAL)
public:
    QString nextReview;  ///< "Next review 4 November"; empty: none is planned
    int notShared = 0;   ///< headings the reader may not see
    QString owner;       ///< whose plan; empty: the reader's own
    QVariantList wheel;  ///< ten of {title, level}
    bool started = false;
    bool operator==(const PlanFace&) const = default;
};

/// The ten headings as wheel and list.
class PlanViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::PlanFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* headings READ headings CONSTANT FINAL)

public:
    explicit PlanViewModel(QObject* parent = nullptr);

    [[nodiscard]] const PlanFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<HeadingRow>* headings() { return &m_headings; }

    void set(const PlanFace& face);

signals:
    void faceChanged();

private:
    PlanFace m_face;
    RowsOf<HeadingRow> m_headings{this};
};

}  // namespace waymark::viewmodels
