"""Trains networks with OpenCV, saves each as YAML and as JSON, and prints the outputs for ten rows: "file row out ..."."""

import cv2
import numpy as np

rng = np.random.default_rng(7)
rows = (rng.normal(size=(10, 3)) * [3, 1, 0.2] + [1, 0, 5]).astype(np.float32)
targets = rng.uniform(size=(10, 2)).astype(np.float32)
free = cv2.ml.ANN_MLP_NO_OUTPUT_SCALE
kinds = [
    ("usual", cv2.ml.ANN_MLP_SIGMOID_SYM, 0, 0, 0),
    ("steep", cv2.ml.ANN_MLP_SIGMOID_SYM, 2, 1, 0),
    ("raw", cv2.ml.ANN_MLP_SIGMOID_SYM, 1, 1, free | cv2.ml.ANN_MLP_NO_INPUT_SCALE),
    ("identity", cv2.ml.ANN_MLP_IDENTITY, 0, 0, free),
    ("relu", cv2.ml.ANN_MLP_RELU, 0, 0, free),
    ("leaky", cv2.ml.ANN_MLP_LEAKYRELU, 0, 0, free),
]
for name, kind, a, b, flags in kinds:
    net = cv2.ml.ANN_MLP_create()
    net.setLayerSizes(np.array([3, 4, 3, 2]))
    net.setActivationFunction(kind, a, b)
    net.setTrainMethod(cv2.ml.ANN_MLP_BACKPROP, 0.01, 0.1)
    net.setTermCriteria((cv2.TERM_CRITERIA_MAX_ITER, 20, 0))
    net.train(cv2.ml.TrainData_create(rows, cv2.ml.ROW_SAMPLE, targets), flags)
    outputs = net.predict(rows.astype(float))[1]
    for ending in ["yml", "json"]:
        file = f"opencv-{name}.{ending}"
        net.save(file)
        for row, out in zip(rows.tolist(), outputs.tolist()):
            print(file, *map(repr, row + out))
