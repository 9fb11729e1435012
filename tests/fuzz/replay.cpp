// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/fuzz_target.h"

// Runs every input of the corpus through every target, whole and cut short. No libFuzzer is needed, so what fuzzing has
// found once is part of every suite. A target that fails ends the program; the last line names it and its input.

using namespace waymark;

namespace {

constexpr std::size_t kMostCuts = 64;

Bytes contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void replay(const fuzz::Target& target, const Bytes& input)
{
    target.check(input);
    const auto step = std::max<std::size_t>(1, input.size() / kMostCuts);
    for (std::size_t size = 0; size < input.size(); size += step) {
        // A copy of its own, so that a read past the cut is a read past the end.
        target.check(Bytes(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(size)));
    }
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: replay CORPUS\n", stderr);
        return 2;
    }
    std::size_t inputs = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
        if (!entry.is_regular_file()) {
            continue;
        }
        ++inputs;
        const auto input = contentOf(entry.path());
        for (const auto& target : fuzz::targets()) {
            std::printf("%s: %s\n", std::string(target.name).c_str(), entry.path().c_str());
            std::fflush(stdout);
            replay(target, input);
        }
    }
    std::printf("%zu inputs, %zu targets\n", inputs, fuzz::targets().size());
    return inputs > 0 && !fuzz::targets().empty() ? 0 : 1;
}
