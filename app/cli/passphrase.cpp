// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <termios.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

#include "app/cli/invocation.h"

namespace waymark::cli {
namespace {

/// Turns the terminal's echo off for as long as it lives.
class EchoOff {
public:
    EchoOff()
    {
        m_known = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_known) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~EchoOff()
    {
        if (m_known) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    termios m_before{};
    bool m_known = false;
};

Result<std::string> firstLine(std::istream& stream)
{
    std::string line;
    if (!std::getline(stream, line)) {
        return fail(ErrorCode::bad_usage, "no passphrase");
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

}  // namespace

Result<std::string> readPassphrase(const std::string& file, std::string_view prompt)
{
    if (!file.empty()) {
        std::ifstream stream(file);
        if (!stream) {
            return fail(ErrorCode::bad_usage, "the passphrase file cannot be read");
        }
        return firstLine(stream);
    }
    if (isatty(STDIN_FILENO) == 0) {
        return fail(ErrorCode::bad_usage, "--passphrase-file is needed when there is no terminal");
    }
    const EchoOff echoOff;
    std::cerr << prompt << std::flush;
    auto line = firstLine(std::cin);
    std::cerr << '\n';
    return line;
}

}  // namespace waymark::cli
