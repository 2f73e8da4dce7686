/** Files of rows, as a field for files asks for them. */
export const ACCEPTED =
  '.csv,.tsv,.txt,.data,.dat,.xlsx,.xlsm,.arff,.json,.jsonl,.ndjson,.npy,.npz,.libsvm,.svm,.svmlight,text/csv,text/plain';
