// The subcommands, one file each. Each prints its results on stdout and returns the exit code.
#pragma once

#include "invocation.h"

namespace jixiao::app {

[[nodiscard]] int run_check(const Invocation& invocation);
[[nodiscard]] int run_extract(const Invocation& invocation);
[[nodiscard]] int run_gaps(const Invocation& invocation);
[[nodiscard]] int run_inspect(const Invocation& invocation);
[[nodiscard]] int run_rules(const Invocation& invocation);
[[nodiscard]] int run_explain(const Invocation& invocation);
[[nodiscard]] int run_layouts(const Invocation& invocation);
[[nodiscard]] int run_schema(const Invocation& invocation);
[[nodiscard]] int run_version(const Invocation& invocation);

}  // namespace jixiao::app
