#include <limits>

#include "core/training/non_finite.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Quantity = NonFinite::Quantity;

/// A pass over a chain of two units, all its numbers finite, and the network that comes next.
struct Update {
  Network next{{1, {{1, Activation::identity}, {1, Activation::identity}}, Loss::halfSquaredError}};
  Pass pass{next.spec, 1};
};

struct Spoiled {
  const char* what;
  Scalar& (*number)(Update&);
  Quantity quantity;
  std::size_t layer;
};

// In the order in which an update computes them.
const Spoiled order[] = {
    {"z1", [](Update& u) -> Scalar& { return u.pass.forward.layers[0].z(0, 0); }, Quantity::z, 0},
    {"a1", [](Update& u) -> Scalar& { return u.pass.forward.layers[0].a(0, 0); }, Quantity::a, 0},
    {"z2", [](Update& u) -> Scalar& { return u.pass.forward.layers[1].z(0, 0); }, Quantity::z, 1},
    {"a2", [](Update& u) -> Scalar& { return u.pass.forward.layers[1].a(0, 0); }, Quantity::a, 1},
    {"delta2", [](Update& u) -> Scalar& { return u.pass.back.layers[1].delta(0, 0); },
     Quantity::delta, 1},
    {"delta1", [](Update& u) -> Scalar& { return u.pass.back.layers[0].delta(0, 0); },
     Quantity::delta, 0},
    {"dW2", [](Update& u) -> Scalar& { return u.pass.gradients.layers[1].dW(0, 0); }, Quantity::dW,
     1},
    {"db2", [](Update& u) -> Scalar& { return u.pass.gradients.layers[1].db(0); }, Quantity::db, 1},
    {"dW1", [](Update& u) -> Scalar& { return u.pass.gradients.layers[0].dW(0, 0); }, Quantity::dW,
     0},
    {"db1", [](Update& u) -> Scalar& { return u.pass.gradients.layers[0].db(0); }, Quantity::db, 0},
    {"W1", [](Update& u) -> Scalar& { return u.next.layers[0].W(0, 0); }, Quantity::W, 0},
    {"b1", [](Update& u) -> Scalar& { return u.next.layers[0].b(0); }, Quantity::b, 0},
    {"W2", [](Update& u) -> Scalar& { return u.next.layers[1].W(0, 0); }, Quantity::W, 1},
    {"b2", [](Update& u) -> Scalar& { return u.next.layers[1].b(0); }, Quantity::b, 1}};

TEST(NonFinite, IsTheFirstInTheOrderOfComputing) {
  Update update;
  EXPECT_FALSE(firstNonFinite(update.pass, update.next).has_value());
  Scalar bad = std::numeric_limits<Scalar>::infinity();
  for (auto spoiled = std::rbegin(order); spoiled != std::rend(order); ++spoiled) {
    spoiled->number(update) = bad; // and all that come later
    const auto found = firstNonFinite(update.pass, update.next);
    ASSERT_TRUE(found.has_value()) << spoiled->what;
    EXPECT_EQ(found->quantity, spoiled->quantity) << spoiled->what;
    EXPECT_EQ(found->layer, spoiled->layer) << spoiled->what;
    bad = std::numeric_limits<Scalar>::quiet_NaN();
  }
}

TEST(NonFinite, QuantitiesHaveTheNamesOfTheJavaScriptApi) {
  const std::pair<Quantity, const char*> names[] = {
      {Quantity::z, "z"},   {Quantity::a, "a"}, {Quantity::delta, "delta"}, {Quantity::dW, "dW"},
      {Quantity::db, "db"}, {Quantity::W, "W"}, {Quantity::b, "b"}};
  for (const auto& [quantity, text] : names)
    EXPECT_STREQ(name(quantity), text);
}

} // namespace
} // namespace backprop
