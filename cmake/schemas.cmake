# Compiles the JSON Schemas in: jixiao_schemas(OUT DIR) writes OUT, which defines jixiao::schemas() with one entry for
# each DIR/NAME.schema.json, sorted by name. Adding a schema is adding its file.
function(jixiao_schemas out dir)
  file(GLOB files CONFIGURE_DEPENDS ${dir}/*.schema.json)
  list(SORT files)
  set(entries "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    string(REPLACE ".schema.json" "" name "${name}")
    file(READ ${file} text)
    string(JSON title GET "${text}" title)
    string(APPEND entries "    {\"${name}\", R\"schema(${title})schema\",\n     R\"schema(${text})schema\"},\n")
  endforeach()
  set(source "// Written by cmake/schemas.cmake from the files in schemas/.
#include \"jixiao/report.h\"

namespace jixiao {
namespace {
constexpr Schema table[] = {
${entries}};
}  // namespace
std::span<const Schema> schemas() { return table; }
}  // namespace jixiao
")
  set(known "")
  if(EXISTS ${out})
    file(READ ${out} known)
  endif()
  if(NOT known STREQUAL source)
    file(WRITE ${out} "${source}")
  endif()
endfunction()
