// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace waymark::cli {

class Invocation;

/// How an option is written. `value`: "--name N"; else a switch.
struct Option {
    std::string_view name;
    bool value = true;
    bool required = false;
};

/// One command of the program: the words that name it, what follows them, and what it does.
struct Command {
    std::string_view words;        ///< "circle create"
    std::string_view positionals;  ///< "ID FIELD"; all are needed
    std::vector<Option> options;
    std::string_view about;
    Status (*run)(Invocation&);
};

/// A command line, understood.
struct Arguments {
    const Command* command = nullptr;
    std::vector<std::string> positionals;
    std::multimap<std::string, std::string, std::less<>> options;  ///< switches with an empty value

    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    /// The last one given; empty when there is none.
    [[nodiscard]] std::string text(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view option) const;
};

/// Options that every command takes.
[[nodiscard]] std::span<const Option> commonOptions();

/// bad_usage for an unknown command or option, a missing or surplus word, a missing value.
[[nodiscard]] Result<Arguments> parse(std::span<const Command> commands, std::span<const std::string> words);

}  // namespace waymark::cli
