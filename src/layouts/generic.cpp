// Known labels in no known arrangement: whatever can be read with certainty.
#include "jixiao/form.h"

namespace jixiao::layouts {

extern constinit const Layout generic{
    .info = {"generic",
             {"通用版式", "Generic"},
             {"有已知标签，但不属于任何已登记的版式", "known labels, but no registered family"}},
    .least = 1000,  // chosen only where no family fits
};

}  // namespace jixiao::layouts
