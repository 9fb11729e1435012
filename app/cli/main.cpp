// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/invocation.h"
#include "platform/vault/harden.h"

int main(int argc, char** argv)
{
    // A reader that went away is an error of a write, not the end of a save.
    std::signal(SIGPIPE, SIG_IGN);
    if (const auto hardened = waymark::vault::hardenProcess(); !hardened) {
        std::cerr << R"({"error":"internal","message":"The process could not be protected."})" << std::endl;
        return 1;
    }
    const std::vector<std::string> words(argv + 1, argv + argc);
    return waymark::cli::runProgram(words, {std::cin, std::cout, std::cerr});
}
