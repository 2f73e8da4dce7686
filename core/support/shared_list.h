#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace backprop {

/// A list that never changes. Copies share it, so that copying what holds it is cheap and allocates
/// nothing; it compares by its values. None is the same as an empty one.
template <typename T> class SharedList {
public:
  SharedList() = default;
  SharedList(std::vector<T> values)
      : values_(values.empty() ? nullptr
                               : std::make_shared<const std::vector<T>>(std::move(values))) {}

  bool empty() const { return !values_; }
  std::size_t size() const { return values_ ? values_->size() : 0; }
  const T* data() const { return values_ ? values_->data() : nullptr; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  const T& operator[](std::size_t i) const { return (*values_)[i]; }

  bool operator==(const SharedList& other) const {
    return values_ == other.values_ || (values_ && other.values_ && *values_ == *other.values_);
  }

private:
  std::shared_ptr<const std::vector<T>> values_;
};

} // namespace backprop
