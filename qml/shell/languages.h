// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace waymark::shell {

/// Makes the application speak a language: its words, its plural forms and the way it reads. "en" is the source and
/// only brings plural forms; "xb" is generated from it, reads right to left and shows what is not translated. May be
/// called again; QML that is loaded by then is to be retranslated. False when it has no such language; then it speaks
/// English.
bool speak(const QString& language);

/// The faces each script falls back to.
void chooseFonts();

}  // namespace waymark::shell
