/* Trains networks with FANN, saves each as N.net, and prints the outputs for ten rows: "N row out out ...". */
#include <doublefann.h>
#include <stdio.h>
#include <stdlib.h>

#define ROWS 10

static double rows[ROWS][3], targets[ROWS][2];

static void fill(void) {
  srand(7);
  for (int r = 0; r < ROWS; r++) {
    for (int i = 0; i < 3; i++) rows[r][i] = rand() / (double)RAND_MAX * 4 - 2;
    for (int i = 0; i < 2; i++) targets[r][i] = rand() / (double)RAND_MAX;
  }
}

static struct fann *trained(int hidden, double hiddenSteepness, int output, double outputSteepness) {
  struct fann *net = fann_create_standard(4, 3, 4, 3, 2);
  fann_set_activation_function_hidden(net, hidden);
  fann_set_activation_function_output(net, output);
  fann_set_activation_steepness_hidden(net, hiddenSteepness);
  fann_set_activation_steepness_output(net, outputSteepness);
  fann_randomize_weights(net, -1, 1);
  fann_set_training_algorithm(net, FANN_TRAIN_INCREMENTAL);
  fann_set_learning_rate(net, 0.1f);
  for (int epoch = 0; epoch < 20; epoch++)
    for (int r = 0; r < ROWS; r++) fann_train(net, rows[r], targets[r]);
  return net;
}

int main(void) {
  const int kinds[3] = {FANN_SIGMOID, FANN_SIGMOID_SYMMETRIC, FANN_LINEAR};
  fill();
  for (int n = 0; n < 9; n++) {
    struct fann *net = trained(kinds[n % 3], 0.5 + 0.25 * (n % 2), kinds[n / 3], 0.5 * (1 + n % 2));
    char name[20];
    sprintf(name, "fann-%d.net", n);
    fann_save(net, name);
    for (int r = 0; r < ROWS; r++) {
      printf("fann-%d.net", n);
      for (int i = 0; i < 3; i++) printf(" %.17g", rows[r][i]);
      double *outputs = fann_run(net, rows[r]);
      for (int i = 0; i < 2; i++) printf(" %.17g", outputs[i]);
      printf("\n");
    }
    fann_destroy(net);
  }
  return 0;
}
