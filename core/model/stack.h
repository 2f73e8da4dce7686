#pragma once

#include <utility>
#include <vector>

#include "core/model/network_spec.h"

namespace backprop {

/// Something that every layer has, for all layers in one array: `layers[l]` are views into
/// `values`, so that what is done to every number alike is one loop. A value: it copies and
/// compares.
/// @tparam View is made from (place, units, inputs, m), takes View::size(units, inputs, m) numbers
///   from its place(), and makes its like at(another place)
template <typename View> struct Stack {
  Vector values;
  std::vector<View> layers;

  /// All numbers are 0. @param m examples, where the view depends on them
  explicit Stack(const NetworkSpec& spec, Index m = 0) {
    Index size = 0;
    for (std::size_t l = 0; l < spec.layers.size(); ++l)
      size += View::size(spec.layers[l].units, spec.inputsOf(l), m);
    values = Vector::Zero(size);
    layers.reserve(spec.layers.size());
    Scalar* place = values.data();
    for (std::size_t l = 0; l < spec.layers.size(); ++l) {
      const Index units = spec.layers[l].units, inputs = spec.inputsOf(l);
      layers.push_back(View(place, units, inputs, m));
      place += View::size(units, inputs, m);
    }
  }

  Stack(const Stack& other) : values(other.values) { bind(other); }
  Stack(Stack&&) = default;
  Stack& operator=(const Stack& other) {
    if (this == &other)
      return *this;
    values = other.values; // keeps its place where the sizes are equal
    layers.clear();
    bind(other);
    return *this;
  }
  Stack& operator=(Stack&&) = default;
  ~Stack() = default;

  bool operator==(const Stack& other) const {
    return values.size() == other.values.size() && values == other.values;
  }

private:
  /// The views of `other`, at the same places of the own array.
  void bind(const Stack& other) {
    layers.reserve(other.layers.size());
    for (const View& view : other.layers)
      layers.push_back(view.at(values.data() + (view.place() - other.values.data())));
  }
};

} // namespace backprop
