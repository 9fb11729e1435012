// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace waymark::tests {

/// A self-signed P-256 certificate for 127.0.0.1, made by the openssl program in a directory of its own.
class Certificate {
public:
    /// `name` is what it is for: "IP:127.0.0.1" unless the test is about another.
    explicit Certificate(const std::string& name = "IP:127.0.0.1");

    [[nodiscard]] std::filesystem::path file() const { return m_folder.path().toStdString() + "/cert.pem"; }
    [[nodiscard]] std::filesystem::path key() const { return m_folder.path().toStdString() + "/key.pem"; }
    [[nodiscard]] const std::string& pin() const { return m_pin; }

private:
    QTemporaryDir m_folder;
    std::string m_pin;
};

}  // namespace waymark::tests
