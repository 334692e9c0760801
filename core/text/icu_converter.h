// A converter of ICU between an encoding and UTF-16, closed with the scope that opened it.
#pragma once

#include <memory>

#include <unicode/ucnv.h>

namespace hubready {

struct IcuConverterCloser
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using IcuConverter = std::unique_ptr<UConverter, IcuConverterCloser>;

} // namespace hubready
