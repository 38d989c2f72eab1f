// The contract of the open set of output formats.
//
// A format is one file here. It defines one constant of type Reporter in namespace jixiao::reporters that is
// named like the file's stem; the build lists the files, so there is nothing else to edit:
//
//   namespace jixiao::reporters {
//   extern const Reporter ndjson;
//   const Reporter ndjson = {.id = "ndjson", .what = {...}, .make = ...};
//   }
//
// A format writes what the outcomes hold and decides nothing. The same outcomes give the same bytes: no clock,
// no absolute paths, keys in a fixed order. It writes as it goes; what must wait for the summary is kept as bytes.
#pragma once

#include "jixiao/report.h"
