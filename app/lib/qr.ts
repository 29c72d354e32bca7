import { encode } from 'uqr'

/** A QR code as a drawing: how many modules wide, its quiet zone included, and the dark ones as a path. */
export interface QrDrawing {
  size: number
  path: string
}

/** Light modules around it, which readers need to find it (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/** Draws a text as a QR code that is still read with 15 % of it dirty (level M). */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
