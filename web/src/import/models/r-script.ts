/** Prints a network of R's nnet with all its digits; `fit` is what nnet() gave. How it is used is said in `modelsOthers.nnetHow`. */
export const nnetScript = `keep <- c("n", "nunits", "nsunits", "softmax", "censored", "wts")
dput(fit[keep], control = c("niceNames", "digits17"))`;
