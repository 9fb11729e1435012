# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
# Included by qml/shell, which carries the result as :/translations. waymark_en.ts brings the plural forms of the English
# source; "xb" is generated from every word of the window and reads right to left.
file(GLOB_RECURSE spoken CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/qml/*.qml" "${CMAKE_SOURCE_DIR}/app/viewmodels/*.cpp"
  "${CMAKE_SOURCE_DIR}/app/viewmodels/*.h" "${CMAKE_SOURCE_DIR}/tests/gallery/*.qml")
set(all_ts "${CMAKE_CURRENT_BINARY_DIR}/waymark_all.ts")
set(xb_ts "${CMAKE_CURRENT_BINARY_DIR}/waymark_xb.ts")
string(JOIN "\n" spoken_lines ${spoken})
file(CONFIGURE OUTPUT spoken.lst CONTENT "${spoken_lines}\n" @ONLY)

add_executable(waymark-pseudo "${CMAKE_CURRENT_LIST_DIR}/pseudo.cpp")
target_link_libraries(waymark-pseudo PRIVATE waymark_flags Qt6::Core)

add_custom_command(OUTPUT "${all_ts}"
  COMMAND ${CMAKE_COMMAND} -E rm -f "${all_ts}"
  COMMAND Qt6::lupdate -silent -locations none -I "${CMAKE_SOURCE_DIR}" "@${CMAKE_CURRENT_BINARY_DIR}/spoken.lst" -ts "${all_ts}"
  DEPENDS ${spoken} "${CMAKE_CURRENT_BINARY_DIR}/spoken.lst" COMMENT "Collecting the words of the window" VERBATIM)
add_custom_command(OUTPUT "${xb_ts}" COMMAND waymark-pseudo "${all_ts}" "${xb_ts}" DEPENDS waymark-pseudo "${all_ts}" VERBATIM)
foreach(language en xb)
  set(ts "${CMAKE_CURRENT_LIST_DIR}/waymark_en.ts")
  if(language STREQUAL "xb")
    set(ts "${xb_ts}")
  endif()
  set(qm "${CMAKE_CURRENT_BINARY_DIR}/waymark_${language}.qm")
  add_custom_command(OUTPUT "${qm}" COMMAND Qt6::lrelease -silent -nounfinished "${ts}" -qm "${qm}" DEPENDS "${ts}" VERBATIM)
  set_source_files_properties("${qm}" PROPERTIES QT_RESOURCE_ALIAS "waymark_${language}.qm" GENERATED TRUE)
  list(APPEND waymark_translations "${qm}")
endforeach()
