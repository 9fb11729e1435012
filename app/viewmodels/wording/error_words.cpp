// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/wording/error_words.h"

#include <QCoreApplication>

namespace waymark::viewmodels {

QString errorWords(ErrorCode code)
{
    const auto words = QByteArray(errorInfo(code).words.data(), static_cast<qsizetype>(errorInfo(code).words.size()));
    return QCoreApplication::translate("ErrorCode", words.constData());
}

}  // namespace waymark::viewmodels
