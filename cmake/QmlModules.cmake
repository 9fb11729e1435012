# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
# One folder is one QML module: a static library and its plugin, found at qrc:/qt/qml/<URI as a path>.
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml_modules")

# waymark_qml_module(URI Waymark.Controls QML_FILES A.qml ... [SOURCES a.h a.cpp ...] [RESOURCES ...] [MODULES qml_theme ...]
#                    [LINKS ...] [TYPES_OF QtQuick.Templates ...])
# MODULES are the modules it imports; TYPES_OF those of Qt whose types its own are made of. Programs link the *plugin* target, qml_controlsplugin, which brings those too.
# Ahead-of-time QML is for what is shipped: it costs minutes, so only a release build does it.
function(waymark_qml_module)
  cmake_parse_arguments(ARG "" "URI" "QML_FILES;SOURCES;RESOURCES;MODULES;LINKS;TYPES_OF" ${ARGN})
  waymark_target_name(name)
  set(caching NO_CACHEGEN)
  if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT WAYMARK_SANITIZE)
    set(caching)
  endif()
  if(COMMAND qt_policy)
    qt_policy(SET QTP0001 NEW)
  endif()
  qt_add_qml_module(${name} STATIC URI ${ARG_URI} VERSION 1.0 RESOURCE_PREFIX /qt/qml ${caching}
    DEPENDENCIES QtQuick ${ARG_TYPES_OF} QML_FILES ${ARG_QML_FILES} SOURCES ${ARG_SOURCES} RESOURCES ${ARG_RESOURCES})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}" PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC Qt6::Quick ${ARG_LINKS})
  foreach(module IN LISTS ARG_MODULES)
    target_link_libraries(${name} PUBLIC ${module})
    target_link_libraries(${name}plugin PUBLIC ${module}plugin)
    add_dependencies(${name} ${module})
  endforeach()
endfunction()
