#!/usr/bin/env bash
# @citolab/qti-components 7.27.4: patternMatch of QTI 3 looks for its pattern anywhere in the answer. QTI takes patterns from
# XML Schema (part 2, appendix F), where one has to match the whole text, and ^ and $ are letters like any other.
# Guess: the pattern 0[.]54 takes the answer 0.54 alone.
# Seen: it also takes 10.54 and 0.541. So an item whose number is judged by a pattern needs ^ and $ here, with which a player
# that follows XML Schema takes no answer at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @citolab/qti-components@7.27.4 @happy-dom/global-registrator@20.0.10
cat >run.mjs <<'JS'
import { GlobalRegistrator } from '@happy-dom/global-registrator';
GlobalRegistrator.register();
const { log } = console;
for (const said of ['log', 'info', 'debug', 'warn']) console[said] = () => {}; // what its expressions hold
await import('@citolab/qti-components/qti-processing');
for (const answer of ['0.54', '10.54', '0.541', '0.55']) {
  const item = document.createElement('div');
  item.innerHTML = `<qti-pattern-match pattern="0[.]54"><qti-base-value base-type="string">${answer}</qti-base-value></qti-pattern-match>`;
  document.body.append(item);
  log(answer, item.firstElementChild.getResult());
}
process.exit();
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
0.54 true
10.54 true
0.541 true
0.55 false
EXPECTED
