// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <iosfwd>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/composition/core.h"
#include "platform/device/linux/linux_devices.h"

namespace waymark::cli {

using Json = nlohmann::ordered_json;

/// Where a command reads and writes.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// One run of the program: its command line, its streams and, once a command asks for it, the home. Everything is
/// closed when it goes.
class Invocation {
public:
    Invocation(Arguments arguments, Streams streams);

    [[nodiscard]] const Arguments& args() const { return m_arguments; }
    [[nodiscard]] std::istream& in() { return m_streams.in; }

    /// One JSON object on a line of its own, flushed: what was printed has happened.
    void print(const Json& object);
    /// As it is (the describe commands).
    void printText(std::string_view text);

    /// The locked home; bad_usage without --home.
    [[nodiscard]] Result<composition::Home*> home();
    /// The open home. home_missing, wrong_passphrase, home_in_use …
    [[nodiscard]] Result<composition::Core*> core();
    /// After the command failed: on a full disk the next one gets the room that was put by.
    void giveRoom(const Error& error);
    [[nodiscard]] Result<services::ServiceContext> context();
    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    [[nodiscard]] device::Keystore& keystore() { return m_keystore; }
    /// From --passphrase-file or the terminal.
    [[nodiscard]] Result<std::string> passphrase() const;
    /// The circle an argument names; the only one when it is empty.
    [[nodiscard]] Result<SpaceId> circle(std::string_view name);

    /// Shares what can be shared now, if there is a relay. Being offline is no error of the command that asked.
    void shareNow();

private:
    [[nodiscard]] Status takeRelay();

    Arguments m_arguments;
    Streams m_streams;
    std::unique_ptr<Clock> m_clock;
    device::LinuxKeystore m_keystore;
    std::unique_ptr<composition::Home> m_home;
    std::unique_ptr<composition::Core> m_core;
};

/// The first line of a file, or of the terminal with echo off when no file is named.
[[nodiscard]] Result<std::string> readPassphrase(const std::string& file, std::string_view prompt);

/// The whole program but for main(): parses, runs, prints. Returns the exit code.
[[nodiscard]] int runProgram(std::span<const std::string> words, Streams streams);

}  // namespace waymark::cli
