// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/marked_html.h"

namespace waymark::viewmodels {

QString markedHtml(const std::vector<domain::TextRun>& runs)
{
    QString html;
    for (const auto& run : runs) {
        QString escaped = QString::fromStdString(run.text).toHtmlEscaped();
        escaped.replace(u'\n', QStringLiteral("<br>"));
        html += run.differs ? QStringLiteral("<b>%1</b>").arg(escaped) : escaped;
    }
    return html;
}

}  // namespace waymark::viewmodels
