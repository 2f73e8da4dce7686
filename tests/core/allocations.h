#pragma once

namespace backprop::test {

/// Calls of malloc, calloc, realloc, aligned_alloc, posix_memalign and operator new so far, by the
/// core, the tests and what they compiled of Eigen and the C++ library.
long long allocations();

} // namespace backprop::test
