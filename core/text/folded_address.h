// One form of a web address for all that lead to the same page: no scheme, no "www.", host in small letters, no slash
// or page mark at the end, no parameters that only track. The case of the path counts. Empty where there is no host.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::string foldedAddress(std::string_view address);

} // namespace hubready
