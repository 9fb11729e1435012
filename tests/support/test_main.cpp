// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark::tests {
namespace {

struct TestClass {
    const char* name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<TestClass>& classes()
{
    static std::vector<TestClass> all;
    return all;
}

/// Says now and then which function runs, so that a run that ctest ends for its time shows where it hung.
class Progress {
public:
    Progress() : m_thread([this] { run(); }) {}
    ~Progress()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_over = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    static constexpr auto kEvery = std::chrono::seconds(60);

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, kEvery, [this] { return m_over; })) {
            const char* const function = QTest::currentTestFunction();
            std::fprintf(stderr, "still running: %s\n", function == nullptr ? "between two functions" : function);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_over = false;
    std::thread m_thread;
};

}  // namespace

bool addTestClass(const char* name, std::function<std::unique_ptr<QObject>()> make)
{
    classes().push_back({name, std::move(make)});
    return true;
}

}  // namespace waymark::tests

/// Runs every class of the folder; "-class NAME" runs one. All other arguments are Qt Test's.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("-class")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1);
        arguments.remove(at, 2);
    }
    const waymark::tests::Progress progress;
    int failures = 0;
    int run = 0;
    for (const auto& testClass : waymark::tests::classes()) {
        if (!only.isEmpty() && only != QLatin1String(testClass.name)) {
            continue;
        }
        ++run;
        const auto object = testClass.make();
        failures += QTest::qExec(object.get(), arguments);
    }
    if (run == 0) {
        std::fputs("no such test class\n", stderr);
        return 2;
    }
    return failures == 0 ? 0 : 1;
}
