/** What is typed into fields: numbers in every writing, nonsense, markup, and far too much. */
export const texts = [
  ...['0', '1', '2', '3', '7', '12', '0.5', '0,5', '1/2', '-0.25', '+3', '1e-3', '1e3', '.5', '5.', '100', '1000'],
  ...['-1', '1.5', '1e400', '1e-400', '-1e308', '1e308', '1/0', '0/0', '1,000.5', '1.000,5', '99999999999999999999'],
  ...['', ' ', 'abc', 'NaN', 'Infinity', '-', ',', '½', '٣', '１２', '1 2', '0x10', '1_000', '--1', '1e', 'e5'],
  ...['<b>x</b>', '"', "'", '&amp;', '${1}', '__proto__', 'a\tb', '-0', '0,0,0', '[[1,2],[3,4]]', '1;2\n3;4'],
  '9'.repeat(200),
];

/** Links of the page, most of them short ways: what a class may have open in its tabs. */
export const links = [
  ...['', 'data=xor-gate&net=2-2-1', 'data=and-gate&net=2-1&step=12', 'data=circle&net=2-8-8-1&step=40&select=b3.1'],
  'data=penguins&net=3-2-1&then=20:rate:0.1,30:w1.1.2:0.5&step=60&beat=delta2&select=w1.1.2',
  'data=penguins-two-outputs&net=3-3-2&step=5&select=u1.2&example=3',
  'data=iris&net=4-5-3&act=tanh,softmax&loss=softmaxCrossEntropy&opt=adam&step=30&of=L',
  'data=worked-example&net=3-2-1&beat=start&write=article',
  'data=sine&net=1-8-1&act=tanh,identity&loss=meanSquaredError&batch=8&step=100&select=w2.1.1',
  'data=wine&net=13-4-3&act=relu,softmax&loss=softmaxCrossEntropy&l2=0.01&step=10',
  'data=xor-gate&net=2-2-1&rate=1e308&step=3',
  'data=digits&net=64-16-10&step=20&select=w2.3.4',
  'data=spiral&net=2-6-6-1&act=tanh,tanh,sigmoid&features=x,y&batch=4&step=25&size=large',
  'data=one-input&net=1-1&step=3&theme=dark',
  'data=moons&net=2-3-1&hide=settings,data&lock=transport&step=9',
  ...['lab=4', 'lab=6&data=xor-gate&net=2-2-1&batch=3&step=8'],
  ...['data=nothing', 'net=2-0-1', 'step=-1', 'then=5', 'v=2', 'select=w9.9.9', 'data=own', 'rows=1,2;3', 'lab=99'],
];

export const keys = [
  ...['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'],
  ...[
    'Shift+ArrowRight',
    'Shift+ArrowLeft',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'F2',
    'Delete',
    'Backspace',
    '5',
    '-',
  ],
];
