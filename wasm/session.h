#pragma once

#include <memory>

#include "core/insight/loss_landscape.h"
#include "core/insight/quantity.h"
#include "core/training/trainer.h"
#include "wasm/border.h"
#include "wasm/data.h"
#include "wasm/settings.h"

namespace backprop {

/// A network in training on its data, in the page's verbs: the `Session` of engine.d.mts. Each
/// method reads all that it is given before it changes anything.
class Session : public std::enable_shared_from_this<Session> {
public:
  static std::shared_ptr<Session> open(Value settings, Value data, Value changes);
  Session(const Settings& settings, SharedSessionData examples, Changes changes);
  /// Sessions that are not deleted yet.
  static int live() { return Counted::count; }

  Value step(Value count);
  Value trainEpoch();
  Value progress();

  void reset(Value seed);
  Value rewind(Value step);
  Value checkpoint();
  void restore(Value checkpoint, Value changes);
  void joinHistory(std::shared_ptr<Session> earlier);
  Value initialSettings();
  Value changes();

  Value settings();
  void configure(Value settings);
  void setEntries(Value entries);
  void setLayer(Value layer, Value parameters);
  void setData(Value data);

  Value moment(Value example);
  Value record();
  Value curve();
  Value scores();
  Value data();
  Value pairing();
  Value predict(Value inputs);
  Value parametersInUnits();
  Value trace(Value inputs);

  Value confusion();
  Value checkGradients(Value epsilon, Value parameter);
  Value checkGradientAtBest(Value parameter);
  Value memory(Value parameter);
  Value gradientTerms(Value parameter);
  Value paths(Value parameter, Value example, Value count);
  Value exampleGradients(Value parameter);
  Value unitTerms(Value layer, Value unit, Value example);
  Value slips(Value quantity, Value example, Value digits);
  Value judgeGradients(Value layers);
  Value batch();
  Value lossAlong(Value direction, Value distances, Value rows);
  Value lossOver(Value first, Value firstDistances, Value second, Value secondDistances,
                 Value rows);
  Value surface(Value slice, Value units);
  Value findings();

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
  Value stopped();
  /// Rows of the data in the next batch.
  std::vector<Index> batchRows() const;
  Value layerUpdates();
  Value exampleTrace(Index example);
  /// y, yhat and L in the units of the targets as they were given; null where those are learnt.
  /// Losses whose targets can be standardised read yhat and y alone, not z.
  Value inUnits(const ForwardTrace& trace, const ConstMatrixRef& targets);
  /// The mean of L over the next batch in those units.
  Value batchLossInUnits();
  /// Inputs of a row of the data as the network sees them.
  Vector inputOf(Index example) const;
  /// Its targets as they are learnt.
  Vector targetOf(Index example) const;
  Index exampleFrom(Value given) const;
  /// The next step, and an example with its pass.
  SeenStep seenStep(const SeenPass& example);
  Vector directionFrom(const Given& given);
  LossLandscape landscapeOver(const Given& rows);

  Counted counted_;
  Trainer trainer_;
  Pass single_; // room for the pass of one example
};

} // namespace backprop
