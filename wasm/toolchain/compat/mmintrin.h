#pragma once
// Empty on purpose: Eigen includes <mmintrin.h> for SSE, but the MMX it declares does not exist in
// WebAssembly.
