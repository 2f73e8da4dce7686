% usage: octave print.m NUMBERS.txt DIGITS BUG: how Octave prints the gradients of one bug
given = argv();
output_precision(str2double(given{2}));
lines = strsplit(strtrim(fileread(given{1})), "\n");
for i = 1:numel(lines)
  word = strsplit(lines{i}, " ");
  if !strcmp(word{1}, given{3}) continue; end
  numbers = cellfun(@str2double, word(5:end));
  eval(sprintf("%s = reshape(numbers, %s, %s)'", word{2}, word{4}, word{3}));
end
