import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import type { Busy, Refusal } from '~/lib/result'
import {
  isMovingPng,
  kindOf,
  type MadePicture,
  type PictureFault,
  pictureMostBytes,
  pictureMostPixels,
  pictureSide,
  smallPictureSide,
} from './picture'

type Library = typeof import('sharp')['default']

/** So many wait at most while one is being made. */
const waitingMost = 8
/** A file that is over this is made anew with less care. */
const fileMostBytes = 400_000
const qualities = [75, 60, 45] as const

let library: Promise<Library> | null = null

/**
 * Loaded when the first picture comes: most processes never make one. It works on one thread, keeps nothing,
 * and reads nothing but the three kinds.
 */
function loaded(): Promise<Library> {
  library ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    sharp.block({ operation: ['VipsForeignLoad'] })
    const kinds = ['Jpeg', 'Png', 'Webp']
    sharp.unblock({ operation: kinds.map((kind) => `VipsForeignLoad${kind}Buffer`) })
    return sharp
  })
  return library
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One at a time, so that pages are answered meanwhile. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | Busy> {
  if (waiting >= waitingMost) return { ok: false, because: 'busy' }
  waiting += 1
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine.finally(() => {
    waiting -= 1
  })
}

const no = (because: PictureFault): Refusal<PictureFault> => ({ ok: false, because })

/**
 * Makes a picture of a file that somebody sent: turned upright, at most 1600 pixels wide and high, WebP in
 * sRGB, with nothing of what else stood in the file.
 * @returns the picture; or what is wrong with the file, `busy` when too many are being made
 */
export async function makePicture(
  sent: Buffer,
): Promise<{ ok: true; picture: MadePicture } | Refusal<PictureFault> | Busy> {
  if (sent.byteLength > pictureMostBytes) return no('picture-large')
  const kind = kindOf(sent)
  if (!kind) return no('picture-kind')
  if (kind === 'png' && isMovingPng(sent)) return no('picture-moving')
  const sharp = await loaded()
  return inTurn(async () => {
    try {
      // What it says of itself is asked before anything of it is unpacked.
      const {
        width = 0,
        height = 0,
        pages = 1,
        format,
      } = await sharp(sent, { limitInputPixels: false }).metadata()
      if (format !== kind) return no('picture-kind')
      if (pages > 1) return no('picture-moving')
      if (width * height > pictureMostPixels) return no('picture-pixels')
      return { ok: true as const, picture: await small(sharp, sent) }
    } catch {
      return no('picture-broken')
    }
  })
}

async function small(sharp: Library, sent: Buffer): Promise<MadePicture> {
  const picture = sharp(sent, {
    limitInputPixels: pictureMostPixels,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  })
    .timeout({ seconds: 30 })
    .resize({ width: pictureSide, height: pictureSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
  return written(picture)
}

/** Library and format strip what is not asked to be kept: EXIF, GPS, XMP, profiles, comments. */
async function written(picture: Sharp): Promise<MadePicture> {
  for (const quality of qualities) {
    const { data, info } = await picture
      .clone()
      .webp({ quality, effort: 4 })
      .toBuffer({ resolveWithObject: true })
    if (data.byteLength > fileMostBytes && quality !== qualities.at(-1)) continue
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 32)
    return { file: data, hash, width: info.width, height: info.height }
  }
  throw new Error('there is no quality to write a picture in')
}

/** A picture of ours as lists show it. @returns null while too many are being made */
export async function shrunk(file: Buffer): Promise<Buffer | null> {
  const sharp = await loaded()
  const made = await inTurn(() =>
    sharp(file)
      .resize({ width: smallPictureSide, height: smallPictureSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70, effort: 4 })
      .toBuffer(),
  )
  return 'ok' in made ? null : made
}
