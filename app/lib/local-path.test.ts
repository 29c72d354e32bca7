import { expect, test } from 'vitest'
import { localPath } from './local-path'

test.each([
  ['/', '/'],
  ['/bokningar', '/bokningar'],
  ['/sok?ort=Sorsele&antal=2#tider', '/sok?ort=Sorsele&antal=2#tider'],
  ['/sok?ort=Åsele', '/sok?ort=%C3%85sele'],
  ['/a/../konto', '/konto'],
])('%j stays here', (address, path) => {
  expect(localPath(address)).toBe(path)
})

test.each([
  null,
  undefined,
  '',
  'bokningar',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n//elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '///elsewhere.example',
  'javascript:alert(1)',
  ' /konto',
  `/${'a'.repeat(3000)}`,
])('%j is refused', (address) => {
  expect(localPath(address)).toBeNull()
})
