#include "wasm/data.h"
#include "wasm/guard.h"
#include "wasm/kinds.h"

/// Names only: engine.d.mts says what each of them does.
EMSCRIPTEN_BINDINGS(backprop) {
  using namespace backprop;
  using emscripten::class_;

  registerValue();

  class_<Session>("Session")
      .smart_ptr_constructor("SessionOwner", guarded<&Session::open>)
      .function("step", guarded<&Session::step>)
      .function("trainEpoch", guarded<&Session::trainEpoch>)
      .function("progress", guarded<&Session::progress>)
      .function("reset", guarded<&Session::reset>)
      .function("rewind", guarded<&Session::rewind>)
      .function("checkpoint", guarded<&Session::checkpoint>)
      .function("restore", guarded<&Session::restore>)
      .function("joinHistory", guarded<&Session::joinHistory>)
      .function("initialSettings", guarded<&Session::initialSettings>)
      .function("changes", guarded<&Session::changes>)
      .function("settings", guarded<&Session::settings>)
      .function("configure", guarded<&Session::configure>)
      .function("setEntries", guarded<&Session::setEntries>)
      .function("setLayer", guarded<&Session::setLayer>)
      .function("setData", guarded<&Session::setData>)
      .function("moment", guarded<&Session::moment>)
      .function("record", guarded<&Session::record>)
      .function("curve", guarded<&Session::curve>)
      .function("scores", guarded<&Session::scores>)
      .function("data", guarded<&Session::data>)
      .function("pairing", guarded<&Session::pairing>)
      .function("predict", guarded<&Session::predict>)
      .function("parametersInUnits", guarded<&Session::parametersInUnits>)
      .function("trace", guarded<&Session::trace>)
      .function("confusion", guarded<&Session::confusion>)
      .function("checkGradients", guarded<&Session::checkGradients>)
      .function("checkGradientAtBest", guarded<&Session::checkGradientAtBest>)
      .function("memory", guarded<&Session::memory>)
      .function("gradientTerms", guarded<&Session::gradientTerms>)
      .function("paths", guarded<&Session::paths>)
      .function("exampleGradients", guarded<&Session::exampleGradients>)
      .function("unitTerms", guarded<&Session::unitTerms>)
      .function("slips", guarded<&Session::slips>)
      .function("judgeGradients", guarded<&Session::judgeGradients>)
      .function("batch", guarded<&Session::batch>)
      .function("lossAlong", guarded<&Session::lossAlong>)
      .function("lossOver", guarded<&Session::lossOver>)
      .function("surface", guarded<&Session::surface>)
      .function("findings", guarded<&Session::findings>);

  emscripten::function("limits", guarded<&limitsOfEngine>);
  emscripten::function("kinds", guarded<&kindsOfEngine>);
  emscripten::function("strideAt", guarded<&strideOfEngine>);
  emscripten::function("toyDataset", guarded<&toyDatasetOf>);
  emscripten::function("fillGaps", guarded<&filledOf>);
  emscripten::function("liveSessions", &Session::live);
}
