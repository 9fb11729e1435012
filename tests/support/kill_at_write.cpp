// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// Loaded in front of libc by tests (LD_PRELOAD): counts what a program writes, syncs, cuts, renames and deletes under
// WAYMARK_KILL_UNDER, and kills it before number WAYMARK_KILL_AT. At 0 it only writes the count to WAYMARK_KILL_COUNT.
namespace {

const char* const kUnder = std::getenv("WAYMARK_KILL_UNDER");
const char* const kAt = std::getenv("WAYMARK_KILL_AT");
const char* const kCount = std::getenv("WAYMARK_KILL_COUNT");
long operations = 0;

void count(const char* path)
{
    if (kUnder == nullptr || kAt == nullptr || std::strncmp(path, kUnder, std::strlen(kUnder)) != 0) {
        return;
    }
    if (++operations == std::atol(kAt)) {
        ::kill(::getpid(), SIGKILL);
    }
}

void count(int file)
{
    char link[32];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const auto length = ::readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = '\0';
    count(path);
}

template <class Function>
Function* next(Function* /*like*/, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct Report {
    ~Report()
    {
        if (kCount != nullptr) {
            const int file = ::open(kCount, O_WRONLY | O_CREAT | O_TRUNC, 0600);
            [[maybe_unused]] const int written = ::dprintf(file, "%ld", operations);
            ::close(file);
        }
    }
} const report;

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size)
{
    count(file);
    return next(&::write, "write")(file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at)
{
    count(file);
    return next(&::pwrite, "pwrite")(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at)
{
    count(file);
    return next(&::pwrite64, "pwrite64")(file, bytes, size, at);
}
int fsync(int file)
{
    count(file);
    return next(&::fsync, "fsync")(file);
}
int fdatasync(int file)
{
    count(file);
    return next(&::fdatasync, "fdatasync")(file);
}
int ftruncate64(int file, off64_t size) noexcept
{
    count(file);
    return next(&::ftruncate64, "ftruncate64")(file, size);
}
int rename(const char* from, const char* to) noexcept
{
    count(to);
    return next(&::rename, "rename")(from, to);
}
int unlink(const char* path) noexcept
{
    count(path);
    return next(&::unlink, "unlink")(path);
}

}  // extern "C"
