// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

QByteArray makeHome(const RelayProcess& relay, const Phone& phone, const QString& role)
{
    const Ran profile = phone.createProfile(role);
    const Ran pointed = profile.ok() ? phone.useRelay(relay.url(), relay.pin()) : profile;
    return pointed.ok() ? QByteArray() : pointed.why();
}

}  // namespace

QByteArray makeCircle(const RelayProcess& relay, const Phone& young, const std::vector<Joiner>& joiners)
{
    QByteArray wrong = makeHome(relay, young, QStringLiteral("young-person"));
    if (wrong.isEmpty()) {
        const Ran made = young.run({"circle", "create", "--name", young.name()});
        wrong = made.ok() ? QByteArray() : made.why();
    }
    for (const auto& [phone, role, sections] : joiners) {
        wrong = wrong.isEmpty() ? makeHome(relay, phone, role) : wrong;
        wrong = wrong.isEmpty() ? letJoin(young, phone, role, sections) : wrong;
    }
    return wrong;
}

}  // namespace waymark::tests
