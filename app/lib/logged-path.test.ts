import { expect, test } from 'vitest'
import { loggedPath } from './logged-path'

test.each([
  ['/larcentra/an-sorsele?vecka=2026-11-23', '/larcentra/an-sorsele'],
  ['/kalender/hemligt.ics', '/kalender/***'],
  ['/kalender/hemligt.ics?x=1', '/kalender/***'],
  ['/Kalender/hemligt.ics', '/Kalender/***'],
  ['//kalender//hemligt.ics', '//kalender//***'],
  ['/kalender/hemligt.ics/', '/kalender/***/'],
  ['/k%61lender/hemligt.ics', '/k%61lender/***'],
  ['/%zz/x', '/%zz/x'],
  ['/konto/kalender/f1/aterkallelse', '/konto/kalender/f1/aterkallelse'],
  ['', ''],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged)
})
