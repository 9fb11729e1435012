// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"

namespace waymark::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kBadUsage = 2;

int report(const Error& error, std::ostream& err)
{
    std::string message(errorInfo(error.code).words);
    if (!error.detail.empty()) {
        message += " [" + error.detail + "]";
    }
    const Json object = {{"error", errorName(error.code)}, {"message", message}};
    err << object.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
    return error.code == ErrorCode::bad_usage ? kBadUsage : kFailed;
}

std::string usage()
{
    std::string text =
        "waymark-cli --home DIR [--relay URL] [--ca FILE] [--passphrase-file F] [--now RFC3339] COMMAND\n";
    for (const Command& command : allCommands()) {
        text += "  " + std::string(command.words);
        text += command.positionals.empty() ? "" : " " + std::string(command.positionals);
        for (const Option& option : command.options) {
            const std::string shown = std::string(option.name) + (option.value ? " V" : "");
            text += option.required ? " " + shown : " [" + shown + "]";
        }
        text += "\n      " + std::string(command.about) + "\n";
    }
    return text;
}

}  // namespace

int runProgram(std::span<const std::string> words, Streams streams)
{
    if (words.size() == 1 && (words[0] == "--help" || words[0] == "help")) {
        streams.out << usage();
        return 0;
    }
    auto arguments = parse(allCommands(), words);
    if (!arguments) {
        return report(arguments.error(), streams.err);
    }
    const Command& command = *arguments->command;
    Invocation invocation(std::move(*arguments), streams);
    if (const Status done = command.run(invocation); !done) {
        invocation.giveRoom(done.error());
        return report(done.error(), streams.err);
    }
    return 0;
}

}  // namespace waymark::cli
