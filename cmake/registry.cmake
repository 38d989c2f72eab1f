# Open sets register themselves at build time: jixiao_registry(OUT TYPE NAMESPACE HEADER DIR) lists the
# .cpp files below DIR and writes OUT, a table of pointers to the one constant that each of them defines.
# The constant is named like the file's stem and lives in NAMESPACE, or, for files one folder down,
# in NAMESPACE::<folder>. A file whose constant has another name fails at link time. Files in DIR/support/ are
# what the set shares: compiled with it, but no members of it.
#
# The table is  `const std::array<const TYPE*, N> NAMESPACE::registry`, sorted by path.
function(jixiao_registry out sources_var type namespace header dir)
  file(GLOB_RECURSE files RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/${dir} CONFIGURE_DEPENDS
       ${CMAKE_CURRENT_SOURCE_DIR}/${dir}/*.cpp)
  list(SORT files)
  set(declarations "")
  set(entries "")
  set(paths "")
  set(count 0)
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    get_filename_component(folder ${file} DIRECTORY)
    if(folder STREQUAL "support")
      list(APPEND paths ${dir}/${file})
      continue()
    endif()
    if(folder)
      set(scope "${namespace}::${folder}")
    else()
      set(scope "${namespace}")
    endif()
    string(APPEND declarations "namespace ${scope} { extern const ${type} ${stem}; }\n")
    string(APPEND entries "    &${scope}::${stem},\n")
    list(APPEND paths ${dir}/${file})
    math(EXPR count "${count} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${out} CONTENT "// Written by cmake/registry.cmake from the files in ${dir}/.
#include <array>
#include <span>

#include \"${header}\"

${declarations}
namespace ${namespace} {
namespace {
constexpr std::array<const ${type}*, ${count}> table = {
${entries}};
}  // namespace
std::span<const ${type}* const> registry() { return table; }
}  // namespace ${namespace}
" @ONLY)
  set(${sources_var} ${paths} ${out} PARENT_SCOPE)
endfunction()
