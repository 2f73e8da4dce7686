#pragma once

#include <new>
#include <utility>
#include <vector>

#include "core/model/network_spec.h"

namespace backprop {

/// Something that every layer has, for all layers in one array: `values` is a view of all of it,
/// so what is done to every number is one loop, and `layers[l]` are views of its parts. A value:
/// it copies and compares. Assigning to `values` copies numbers; there must be as many of them.
/// @tparam View is made from (place, units, inputs, m), takes View::size(units, inputs, m) numbers
///   from its place(), and makes its like at(another place)
template <typename View> class Stack {
  Vector numbers_; // stays where it is for as long as there are views of it

public:
  VectorMap values;
  std::vector<View> layers;

  /// All numbers are 0. @param m examples, if the view depends on them
  explicit Stack(const NetworkSpec& spec, Index m = 0)
      : numbers_(Vector::Zero(sizeOf(spec, m))), values(numbers_.data(), numbers_.size()) {
    layers.reserve(spec.layers.size());
    Scalar* place = numbers_.data();
    for (std::size_t l = 0; l < spec.layers.size(); ++l) {
      const Index units = spec.layers[l].units, inputs = spec.inputsOf(l);
      layers.push_back(View(place, units, inputs, m));
      place += View::size(units, inputs, m);
    }
  }

  Stack(const Stack& other) : numbers_(other.numbers_), values(numbers_.data(), numbers_.size()) {
    layers.reserve(other.layers.size());
    for (const View& view : other.layers)
      layers.push_back(view.at(numbers_.data() + (view.place() - other.numbers_.data())));
  }
  Stack(Stack&& other) noexcept
      : numbers_(std::move(other.numbers_)), values(numbers_.data(), numbers_.size()),
        layers(std::move(other.layers)) {}
  Stack& operator=(Stack other) noexcept {
    swap(other);
    return *this;
  }
  ~Stack() = default;

  /// Exchanges the numbers with their views, and copies none.
  void swap(Stack& other) noexcept {
    numbers_.swap(other.numbers_);
    layers.swap(other.layers);
    look();
    other.look();
  }

  bool operator==(const Stack& other) const {
    return values.size() == other.values.size() && values == other.values;
  }

private:
  static Index sizeOf(const NetworkSpec& spec, Index m) {
    Index size = 0;
    for (std::size_t l = 0; l < spec.layers.size(); ++l)
      size += View::size(spec.layers[l].units, spec.inputsOf(l), m);
    return size;
  }
  /// To point to other numbers, a view is made again.
  void look() noexcept { new (&values) VectorMap(numbers_.data(), numbers_.size()); }
};

} // namespace backprop
