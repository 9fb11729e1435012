// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDir>

#include "tests/journey/window.h"

namespace waymark::journey {

/// The main job, step by step, printed as it goes: two phones without a signal change the same text, come online, both
/// show both, one settles it, both agree. Then every page as a picture.
class Journey {
public:
    Journey(const std::filesystem::path& demo, const QString& passphrase, const QDir& pictures, const Clock& clock);

    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool step(const char* what, bool done);
    [[nodiscard]] bool disagreeAndSettle();
    [[nodiscard]] bool lookAfterTwo();
    void photograph();
    void photographCarer(AppWindow& window, const QString& who);
    void photographPages(const QString& look);

    AppWindow m_sam;
    AppWindow m_dawn;
    AppWindow m_grace;
    QString m_passphrase;
    QDir m_pictures;
    int m_steps = 0;
};

}  // namespace waymark::journey
