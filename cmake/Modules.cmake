# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
# One folder is one library, one test executable or one QML module. Their names come from their folders.

# Name of the current folder's target: platform/base -> platform_base.
function(waymark_target_name out)
  file(RELATIVE_PATH rel "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REPLACE "/" "_" name "${rel}")
  set(${out} "${name}" PARENT_SCOPE)
endfunction()

# waymark_library(SOURCES a.cpp ... LINKS platform_base ... [PRIVATE_LINKS PkgConfig::sodium ...])
# Includes are written from the root ("platform/base/result.h"), so an arrow shows in every file.
function(waymark_library)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  waymark_target_name(name)
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE waymark_flags ${ARG_PRIVATE_LINKS})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  waymark_precompile(${name})
endfunction()

# waymark_program(NAME waymark-relay SOURCES main.cpp LINKS ...)
function(waymark_program)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;LINKS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_link_libraries(${ARG_NAME} PRIVATE waymark_flags ${ARG_LINKS})
  set_target_properties(${ARG_NAME} PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endfunction()

# waymark_tests(SOURCES tst_a.cpp ... LINKS sync_wire ... [LABELS unit] [TIMEOUT s] [THREADED Class ...])
# One Qt Test executable for the folder: each tst_*.cpp holds one class and ends with WAYMARK_TEST(Class). THREADED names
# the classes that have threads and start no program: ThreadSanitizer stumbles over how QProcess forks.
function(waymark_tests)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS;THREADED" ${ARGN})
  waymark_target_name(name)
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE waymark_flags tests_support Qt6::Core Qt6::Test ${ARG_LINKS})
  target_compile_options(${name} PRIVATE -Wno-conversion -Wno-shadow)
  # Clang's -Wconversion asks about signs too; GCC, in which tests are written, does not.
  set_source_files_properties(${ARG_SOURCES} PROPERTIES COMPILE_OPTIONS "$<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>")
  waymark_precompile(${name} QT)
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_compile_definitions(${name} PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" WAYMARK_BINARY_DIR="${CMAKE_BINARY_DIR}")
  string(REGEX REPLACE "^tests_" "" dotted "${name}")
  string(REPLACE "_" "." dotted "${dotted}")
  add_test(NAME ${dotted} COMMAND ${name})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(name MATCHES "^tests_unit_")
    add_dependencies(asan_tests ${name})
    list(APPEND ARG_LABELS asan)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)  # on a busy disk each of a few hundred commits may take a second
  endif()
  set(environment "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=Europe/London")
  if(WAYMARK_SANITIZE)
    list(APPEND environment QTEST_DISABLE_STACK_DUMP=1)  # the sanitizer says where; a debugger on top takes minutes
  endif()
  set_tests_properties(${dotted} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}")
  if(ARG_THREADED AND WAYMARK_SANITIZE STREQUAL "thread")
    add_dependencies(tsan_tests ${name})
    foreach(class IN LISTS ARG_THREADED)
      add_test(NAME ${dotted}.${class} COMMAND ${name} -class ${class})
      set_tests_properties(${dotted}.${class} PROPERTIES LABELS tsan TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "${environment};TSAN_OPTIONS=halt_on_error=1:die_after_fork=0:suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp")
    endforeach()
  endif()
endfunction()

# What `./waymark test --sanitize` builds: every unit test, and the ones with threads.
add_custom_target(asan_tests)
add_custom_target(tsan_tests)

# Adds the named sub-folders that exist yet.
function(waymark_folders)
  foreach(folder IN LISTS ARGN)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
      add_subdirectory(${folder})
    endif()
  endforeach()
endfunction()

include(QmlModules)
