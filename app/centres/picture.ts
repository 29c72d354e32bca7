/** What a space looks like, without the file. */
export interface SpacePicture {
  /** SHA-256 of the file, the beginning, hex: part of its address, so that what is remembered is never stale. */
  hash: string
  /** In pixels. */
  width: number
  height: number
  /** What it shows, for those who do not see it. */
  caption: string
}

/** A picture that we have made ourselves of what was sent: WebP without a word about where and by whom. */
export interface MadePicture extends Omit<SpacePicture, 'caption'> {
  file: Buffer
}

/** The most bytes of a file that is sent: what a phone takes at its best. */
export const pictureMostBytes = 8_000_000
/** The most pixels it may have: what phones take at most, fifty million. */
export const pictureMostPixels = 50_000_000
/** A picture is at most so wide and so high once we have made it. */
export const pictureSide = 1600
/** The same for lists. */
export const smallPictureSide = 480
export const captionMost = 200

/** What can be wrong with a file. */
export type PictureFault =
  | 'picture-missing'
  | 'picture-large'
  | 'picture-kind'
  | 'picture-moving'
  | 'picture-pixels'
  | 'picture-broken'

/** The kinds we read, as a form names them. */
export const pictureKinds = 'image/jpeg,image/png,image/webp'

/** How wide and high it is in a list, in the same proportions. */
export function smallSize({ width, height }: Pick<SpacePicture, 'width' | 'height'>) {
  const scale = Math.min(1, smallPictureSide / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** What a file is by how it begins, whatever it is called; null for what we do not read. */
export function kindOf(file: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  const begins = (bytes: readonly number[], at = 0) => bytes.every((byte, index) => file[at + index] === byte)
  if (begins([0xff, 0xd8, 0xff])) return 'jpeg'
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8)) return 'webp'
  return null
}

/** Has a PNG a chunk that makes it move (`acTL`, before the first of its data)? */
export function isMovingPng(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 8
  while (at + 8 <= file.byteLength) {
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}
