// Holds the properties of the core against random networks, each drawn from a seed of its own:
//   core_properties [--seconds N] [--count N] [--seed S]
// runs the networks S, S + 1, ... until the time is over or so many have passed. A failure names
// its network's seed: --seed S --count 1 runs it again.
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iomanip>
#include <limits>
#include <sstream>

#include "tests/core/property_checks.h"

namespace backprop::properties {

Failure differInBits(const std::string& what, const Vector& got, const Vector& want) {
  if (got.size() != want.size())
    return sentence(what + ": size", static_cast<double>(got.size()),
                    static_cast<double>(want.size()), 0);
  for (Index i = 0; i < got.size(); ++i)
    if (std::memcmp(&got[i], &want[i], sizeof(Scalar)) != 0)
      return sentence(what + ", number " + std::to_string(i), got[i], want[i], 0);
  return {};
}

std::string sentence(const std::string& what, double got, double want, double allowed) {
  std::ostringstream text;
  text << std::setprecision(17) << what << " is " << got << " instead of " << want << ", off by "
       << std::setprecision(3) << got - want << "; " << allowed << " is allowed";
  return text.str();
}

namespace {

struct Options {
  double seconds = std::numeric_limits<double>::infinity();
  std::uint64_t count = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t seed = 1;
};

bool read(int argc, char** argv, Options& options) {
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--seconds")
      options.seconds = std::strtod(argv[i + 1], nullptr);
    else if (option == "--count")
      options.count = std::strtoull(argv[i + 1], nullptr, 10);
    else if (option == "--seed")
      options.seed = std::strtoull(argv[i + 1], nullptr, 10);
    else
      return false;
  }
  return argc % 2 == 1 && (options.seconds < 1e9 || options.count < 1'000'000'000);
}

std::vector<Property> allProperties() {
  std::vector<Property> all = gradientProperties();
  for (const Property& property : trainingProperties())
    all.push_back(property);
  return all;
}

Failure checked(const Property& property, Case& given) {
  try {
    return property.check(given);
  } catch (const std::exception& error) {
    return std::string("throws: ") + error.what();
  }
}

/// What a run has seen.
struct Tally {
  std::uint64_t networks = 0, failures = 0;
  Index compared = 0, atKinks = 0;
};

void run(std::uint64_t seed, const std::vector<Property>& properties, Tally& tally) {
  Case given(seed);
  for (const Property& property : properties)
    if (const Failure failure = checked(property, given)) {
      std::printf("FAILED  network %" PRIu64 ": %s\n  %s\n  %s\n", seed, property.name,
                  failure->c_str(), given.description().c_str());
      ++tally.failures;
    }
  ++tally.networks;
  tally.compared += given.compared;
  tally.atKinks += given.atKinks;
}

/// Kinks are rare: were they seen everywhere, no derivative would be compared.
bool passed(const Tally& tally) {
  return tally.failures == 0 && tally.networks > 0 && tally.atKinks <= tally.compared / 4 + 1000;
}

} // namespace
} // namespace backprop::properties

int main(int argc, char** argv) {
  using namespace backprop::properties;
  Options options;
  if (!read(argc, argv, options)) {
    std::fprintf(stderr,
                 "core_properties [--seconds N] [--count N] [--seed S]: a time or a count\n");
    return 2;
  }
  const std::vector<Property> properties = allProperties();
  const auto start = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  std::printf("%zu properties, networks from seed %" PRIu64 " on\n", properties.size(),
              options.seed);
  Tally tally;
  while (tally.networks < options.count && seconds() < options.seconds && tally.failures < 10)
    run(options.seed + tally.networks, properties, tally);
  std::printf("%" PRIu64 " networks in %.1f s, %" PRIu64 " failures; %lld derivatives compared, "
              "%lld more at kinks\n",
              tally.networks, seconds(), tally.failures,
              static_cast<long long>(tally.compared - tally.atKinks),
              static_cast<long long>(tally.atKinks));
  return passed(tally) ? 0 : 1;
}
