# Fits networks with nnet, writes each as dput gives it and as R prints it, and prints outputs: "file row out ..."
library(nnet)
script <- commandArgs(TRUE)[1]
set.seed(7)
rows <- matrix(rnorm(30), 10)
tell <- function(name, fit) {
  capture.output(source(script, local = TRUE, echo = FALSE, print.eval = TRUE), file = paste0("nnet-", name, ".txt"))
  capture.output({ print(fit); print(fit$n); print(fit$wts, digits = 15) }, file = paste0("nnet-", name, "-print.txt"))
  capture.output(dput(fit, control = c("niceNames", "digits17")), file = paste0("nnet-", name, "-whole.txt"))
  for (ending in c(".txt", "-whole.txt", if (name == "sigmoid") "-print.txt"))
    for (r in 1:10) cat(paste0("nnet-", name, ending), sprintf("%.17g", c(rows[r, ], predict(fit, rows[r, , drop = FALSE]))), "\n")
}
classes <- factor(rep(c("a", "b", "c"), length.out = 10))
few <- list(size = 4, maxit = 5, rang = 0.5, trace = FALSE)
tell("sigmoid", do.call(nnet, c(list(rows, as.numeric(classes == "b"), entropy = TRUE), few)))
tell("linear", do.call(nnet, c(list(rows, cbind(rnorm(10), rnorm(10)), linout = TRUE), few)))
tell("softmax", do.call(nnet, c(list(rows, class.ind(classes), softmax = TRUE), few)))
