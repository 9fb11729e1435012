// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// waymark-demo: makes the invented people of the demo, each with a phone of their own, from an empty directory and a
// relay that runs. Prints one line a step; ./waymark run calls it.
#include <cstdio>
#include <fstream>
#include <map>

#include "app/cli/demo/story.h"
#include "app/composition/system_time.h"
#include "platform/device/linux/linux_devices.h"

namespace {

using namespace waymark;

constexpr std::string_view kPassphrase = "four odd words here";

int complain(const char* what)
{
    std::fprintf(stderr, "waymark-demo: %s\n", what);
    return 2;
}

Status tell(const std::filesystem::path& directory, const client::RelaySettings& relay)
{
    device::LinuxKeystore none;
    const RealClock clock;
    const auto today = composition::systemToLocal()(clock.now()).date;
    demo::Story story({directory, relay, std::string(kPassphrase), none, clock, today});
    WAYMARK_TRY(story.tell());
    std::ofstream(directory / "passphrase") << kPassphrase << '\n';
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    std::map<std::string, std::string> options;
    for (int at = 1; at + 1 < argc; at += 2) {
        options[argv[at]] = argv[at + 1];
    }
    if (argc % 2 == 0 || options["--out"].empty() || options["--relay"].empty()) {
        return complain("usage: waymark-demo --out DIR --relay https://HOST:PORT [--pin PIN] [--ca FILE]");
    }
    const auto relay = composition::relaySettings(options["--relay"], options["--pin"], options["--ca"]);
    const Status done = relay ? tell(options["--out"], *relay) : Status(fail(relay.error()));
    if (!done) {
        std::fprintf(stderr, "waymark-demo: %s %s\n", std::string(errorName(done.error().code)).c_str(),
                     done.error().detail.c_str());
        return 1;
    }
    std::printf("sam, mia, priya, dawn, grace and tom are in %s, each with the passphrase \"%s\"\n",
                options["--out"].c_str(), std::string(kPassphrase).c_str());
    return 0;
}
