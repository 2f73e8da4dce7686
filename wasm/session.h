#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <emscripten/val.h>

#include "core/training/trainer.h"
#include "wasm/convert.h"

namespace backprop {

/// A network in training on its data, in the page's verbs: the `Session` of engine.d.mts. Each
/// method reads all that it is given before it changes anything.
class Session : public std::enable_shared_from_this<Session> {
public:
  static std::shared_ptr<Session> open(emscripten::val settings, emscripten::val data);
  Session(const Settings& settings, DataSource source);
  /// Sessions that are not deleted yet.
  static int live() { return Counted::count; }

  emscripten::val step(emscripten::val count);
  emscripten::val trainEpoch();
  emscripten::val progress();
  void reset(emscripten::val seed);

  emscripten::val settings();
  void setLearningRate(emscripten::val learningRate);
  void setBatchSize(emscripten::val batchSize);
  void setLayer(emscripten::val layer, emscripten::val parameters);

  emscripten::val moment(emscripten::val example);
  emscripten::val curve();
  emscripten::val scores();
  emscripten::val data();
  emscripten::val predict(emscripten::val inputs);
  emscripten::val checkGradients(emscripten::val epsilon);

private:
  /// Counts also down where a constructor ends by an exception.
  struct Counted {
    static inline int count = 0;
    Counted() { ++count; }
    ~Counted() { --count; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
  };

  std::optional<Standardizer> fitted() const;
  /// Inputs as the network sees them.
  Matrix seen(const ConstMatrixRef& x) const;
  Dataset seenOf(const std::vector<Index>& rows) const;
  emscripten::val stopped();
  emscripten::val batchExamples() const;
  emscripten::val layerUpdates();
  emscripten::val exampleTrace(Index example);

  Counted counted_;
  Dataset rows_; // as they were given
  Split split_;
  std::optional<Standardizer> standardizer_;
  Trainer trainer_;
  Pass single_; // room for the pass of one example
};

emscripten::val limitsOfEngine();
emscripten::val kindsOfEngine();

} // namespace backprop
