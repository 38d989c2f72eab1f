// Goals whose text the export printed away from its label (广州 2019).
#pragma once

#include "extract/reading.h"

namespace jixiao {

/// Takes a goal's text only where nothing else could be meant; else it is noted and left out.
void read_torn_goals(Reading& reading);

}  // namespace jixiao
