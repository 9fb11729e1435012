# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
# waymark_precompile(TARGET [QT]): the sanitizer builds read the standard library's headers (QT: and Qt Test's) once, not
# once a file: that is half of their time. dev and release never do, so each file still has to include what it uses.
set(waymark_std_headers <algorithm> <array> <charconv> <chrono> <compare> <coroutine> <cstdint> <cstring> <filesystem>
  <fstream> <functional> <limits> <map> <memory> <mutex> <optional> <set> <span> <sstream> <string> <string_view>
  <thread> <tl/expected.hpp> <tuple> <unordered_map> <utility> <variant> <vector>)

function(waymark_precompile target)
  if(NOT WAYMARK_PRECOMPILE)
    return()
  endif()
  set(carrier waymark_std_headers)
  if("QT" IN_LIST ARGN)
    set(carrier waymark_qt_headers)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${carrier})
endfunction()

if(WAYMARK_PRECOMPILE)
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")  # else ccache never meets the same file again
  file(WRITE "${CMAKE_BINARY_DIR}/nothing.cpp" "")
  add_library(waymark_std_headers OBJECT "${CMAKE_BINARY_DIR}/nothing.cpp")
  target_link_libraries(waymark_std_headers PRIVATE waymark_flags tl::expected)
  target_precompile_headers(waymark_std_headers PRIVATE ${waymark_std_headers})
  add_library(waymark_qt_headers OBJECT "${CMAKE_BINARY_DIR}/nothing.cpp")
  target_link_libraries(waymark_qt_headers PRIVATE waymark_flags tl::expected Qt6::Core)
  target_include_directories(waymark_qt_headers SYSTEM PRIVATE  # linked, Qt6::Test would define each test's own folder here
    $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
  target_precompile_headers(waymark_qt_headers PRIVATE ${waymark_std_headers} <QTest> <QObject> <QString>)
  set_target_properties(waymark_std_headers waymark_qt_headers PROPERTIES AUTOMOC OFF)
endif()
