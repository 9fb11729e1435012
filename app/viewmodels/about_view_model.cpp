// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/about_view_model.h"

#include <QCoreApplication>
#include <QFile>

namespace waymark::viewmodels {
namespace {

/// "| dependency | why | licence | instead |", below the table's head.
QList<ChoiceRow> rowsIn(QFile& file)
{
    QList<ChoiceRow> rows;
    bool below = false;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(QLatin1String("|---"))) {
            below = true;
        } else if (below && line.startsWith(u'|')) {
            const QStringList cells = line.split(u'|');
            if (cells.size() >= 5) {
                const QString name = cells.at(1).trimmed();
                rows.append({name, name, cells.at(3).trimmed(), false});
            }
        }
    }
    return rows;
}

}  // namespace

AboutViewModel::AboutViewModel(QObject* parent) : QObject(parent)
{
    QFile file(QStringLiteral(":/about/dependencies.md"));
    if (file.open(QIODevice::ReadOnly)) {
        m_parts.set(rowsIn(file));
    }
}

QString AboutViewModel::version() const
{
    return QCoreApplication::applicationVersion();
}

}  // namespace waymark::viewmodels
