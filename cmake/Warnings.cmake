# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
# waymark_flags: language level, warnings, hardening and sanitizers of every C++ target we write.
add_library(waymark_flags INTERFACE)
target_compile_features(waymark_flags INTERFACE cxx_std_20)
target_compile_options(waymark_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  -fstack-protector-strong -fstack-clash-protection -fcf-protection
  $<$<CXX_COMPILER_ID:GNU>:-Wsuggest-override -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow
    -Wno-error=array-bounds -Wno-error=restrict>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-unused-command-line-argument -Wno-deprecated-declarations>)
target_link_options(waymark_flags INTERFACE -Wl,-z,relro,-z,now)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(WAYMARK_SANITIZE)
  add_compile_options(-fsanitize=${WAYMARK_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${WAYMARK_SANITIZE})
  if(WAYMARK_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)  # without it libFuzzer does not see which input reached new code
  endif()
else()
  target_compile_options(waymark_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
