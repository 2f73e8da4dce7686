#include <emscripten/bind.h>

#include "wasm/guard.h"
#include "wasm/session.h"

/// Names only: engine.d.mts says what each of them does.
EMSCRIPTEN_BINDINGS(backprop) {
  using namespace backprop;
  using emscripten::class_;

  class_<Session>("Session")
      .smart_ptr_constructor("SessionOwner", guarded<&Session::open>)
      .function("step", guarded<&Session::step>)
      .function("trainEpoch", guarded<&Session::trainEpoch>)
      .function("progress", guarded<&Session::progress>)
      .function("reset", guarded<&Session::reset>)
      .function("settings", guarded<&Session::settings>)
      .function("setLearningRate", guarded<&Session::setLearningRate>)
      .function("setBatchSize", guarded<&Session::setBatchSize>)
      .function("setLayer", guarded<&Session::setLayer>)
      .function("moment", guarded<&Session::moment>)
      .function("curve", guarded<&Session::curve>)
      .function("scores", guarded<&Session::scores>)
      .function("data", guarded<&Session::data>)
      .function("predict", guarded<&Session::predict>)
      .function("checkGradients", guarded<&Session::checkGradients>);

  emscripten::function("limits", guarded<&limitsOfEngine>);
  emscripten::function("kinds", guarded<&kindsOfEngine>);
  emscripten::function("liveSessions", guarded<&Session::live>);
}
