import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { qrDrawing } from './qr'

/** Paints the drawing as a camera would see it, so many pixels a module. */
function painted({ size, path }: ReturnType<typeof qrDrawing>, scale = 3) {
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const column = Number(x) * scale + (at % scale)
      const row = Number(y) * scale + Math.floor(at / scale)
      pixels.set([0, 0, 0, 255], (row * width + column) * 4)
    }
  }
  return jsQR(pixels, width, width)?.data
}

test.each([
  'https://larplats.example/incheckning/an-lycksele',
  `https://larplats.example/incheckning/an-lycksele-studiesalen?k=an-lycksele-studiesalen.q.${'x'.repeat(80)}`,
])('a reader reads what was written: %s', (text) => {
  expect(painted(qrDrawing(text))).toBe(text)
})

test('it has its quiet zone', () => {
  const { size, path } = qrDrawing('x')
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5])
})
