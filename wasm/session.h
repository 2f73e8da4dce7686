#pragma once

#include <memory>

#include <emscripten/val.h>

#include "core/insight/loss_landscape.h"
#include "core/training/trainer.h"
#include "wasm/data.h"
#include "wasm/settings.h"

namespace backprop {

/// A network in training on its data, in the page's verbs: the `Session` of engine.d.mts. Each
/// method reads all that it is given before it changes anything.
class Session : public std::enable_shared_from_this<Session> {
public:
  static std::shared_ptr<Session> open(emscripten::val settings, emscripten::val data,
                                       emscripten::val changes);
  Session(const Settings& settings, SharedSessionData examples, Changes changes);
  /// Sessions that are not deleted yet.
  static int live() { return Counted::count; }

  emscripten::val step(emscripten::val count);
  emscripten::val trainEpoch();
  emscripten::val progress();

  void reset(emscripten::val seed);
  emscripten::val rewind(emscripten::val step);
  emscripten::val checkpoint();
  void restore(emscripten::val checkpoint, emscripten::val changes);
  void joinHistory(std::shared_ptr<Session> earlier);
  emscripten::val initialSettings();
  emscripten::val changes();

  emscripten::val settings();
  void configure(emscripten::val settings);
  void setEntries(emscripten::val entries);
  void setLayer(emscripten::val layer, emscripten::val parameters);
  void setData(emscripten::val data);

  emscripten::val moment(emscripten::val example);
  emscripten::val record();
  emscripten::val curve();
  emscripten::val scores();
  emscripten::val data();
  emscripten::val predict(emscripten::val inputs);

  emscripten::val confusion();
  emscripten::val checkGradients(emscripten::val epsilon, emscripten::val parameter);
  emscripten::val checkGradientAtBest(emscripten::val parameter);
  emscripten::val memory(emscripten::val parameter);
  emscripten::val gradientTerms(emscripten::val parameter);
  emscripten::val paths(emscripten::val parameter, emscripten::val example, emscripten::val count);
  emscripten::val exampleGradients(emscripten::val parameter);
  emscripten::val unitTerms(emscripten::val layer, emscripten::val unit, emscripten::val example);
  emscripten::val slips(emscripten::val quantity, emscripten::val example, emscripten::val digits);
  emscripten::val lossAlong(emscripten::val direction, emscripten::val distances,
                            emscripten::val rows);
  emscripten::val lossOver(emscripten::val first, emscripten::val firstDistances,
                           emscripten::val second, emscripten::val secondDistances);
  emscripten::val surface(emscripten::val slice, emscripten::val units);
  emscripten::val findings();

private:
  /// Counts also down where a constructor ends by an exception.
  struct Counted {
    static inline int count = 0;
    Counted() { ++count; }
    ~Counted() { --count; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
  };

  const NetworkSpec& spec() const { return trainer_.network().spec; }
  /// Those of the present step: going back can bring earlier ones back.
  const SessionData& examples() const { return static_cast<const SessionData&>(trainer_.data()); }
  emscripten::val stopped();
  /// Rows of the data in the next batch.
  std::vector<Index> batchRows() const;
  emscripten::val layerUpdates();
  emscripten::val exampleTrace(Index example);
  /// Inputs of a row of the data as the network sees them.
  Vector inputOf(Index example) const;
  Index exampleFrom(emscripten::val given) const;
  Vector directionFrom(const Given& given);
  LossLandscape landscapeOver(const Given& rows);

  Counted counted_;
  Trainer trainer_;
  Pass single_; // room for the pass of one example
};

} // namespace backprop
