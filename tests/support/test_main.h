// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTest>

#include <functional>
#include <memory>

namespace waymark::tests {

/// Adds one Qt Test class to the folder's executable. Use WAYMARK_TEST at the end of each tst_*.cpp.
bool addTestClass(const char* name, std::function<std::unique_ptr<QObject>()> make);

}  // namespace waymark::tests

#define WAYMARK_TEST(Class)                                      \
    [[maybe_unused]] static const bool waymarkTestAdded##Class = \
        waymark::tests::addTestClass(#Class, [] { return std::make_unique<Class>(); })
