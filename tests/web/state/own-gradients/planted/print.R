# usage: Rscript print.R NUMBERS.txt DIGITS BUG: how R prints the gradients of one bug
given <- commandArgs(trailingOnly = TRUE)
options(digits = as.integer(given[2]))
for (line in readLines(given[1])) {
  word <- strsplit(line, " ")[[1]]
  if (word[1] != given[3]) next
  cat("$", word[2], "\n", sep = "")
  print(matrix(as.numeric(word[-(1:4)]), nrow = as.integer(word[3]), byrow = TRUE))
  cat("\n")
}
