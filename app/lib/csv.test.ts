import { expect, test } from 'vitest'
import { csv } from './csv'

test.each<[string, string[][], string]>([
  [
    'plain',
    [
      ['a', 'b'],
      ['1', 'å'],
    ],
    'a;b\r\n1;å\r\n',
  ],
  ['a semicolon', [['a;b', 'c']], '"a;b";c\r\n'],
  ['a quotation mark', [['7" skärm']], '"7"" skärm"\r\n'],
  ['two lines', [['a\nb']], '"a\nb"\r\n'],
  ['what a spreadsheet would work out', [['=1+1', '-2', '@x', '+46']], "'=1+1;'-2;'@x;'+46\r\n"],
  ['nothing', [['', '']], ';\r\n'],
])('%s', (_what, rows, text) => {
  expect(csv(rows)).toBe(`\uFEFF${text}`)
})
