import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { pictures } from '#db/schema'
import { retireSpace } from '~/booking/retire-space.server'
import { aRoomAt, aStaffAt, deedsAbout, now } from '../../scripts/testing/scene'
import { changePicture } from './change-picture.server'
import { findPicture } from './find-picture.server'
import { makePicture } from './make-picture.server'
import { configurationFor } from './own.server'
import { pictureMostBytes } from './picture'
import { removePicture } from './remove-picture.server'
import type { SpaceId } from './space'

/** A picture in these colours: left half and right half. */
const drawn = (width = 80, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#c02020' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#2040c0' } },
      left: width / 2,
      top: 0,
    },
  ])

async function aManaged() {
  const space = await aRoomAt()
  return { space, manager: await aStaffAt(space.centreId) }
}

/** Sends a file as the picture of a space of its own, and answers what came of it and what is shown. */
async function sent(file: Buffer, caption = 'Ett bord') {
  const { space, manager } = await aManaged()
  const answer = await changePicture(manager, space.id, { file, caption }, now)
  const shown = (await configurationFor(manager)).spaces.find(({ id }) => id === space.id)?.picture ?? null
  const made = shown && (await findPicture(space.id, `${shown.hash}.webp`))
  return { answer, shown, made, space, manager }
}

test('nothing that stood in the file beside the picture is kept', async () => {
  const photo = await drawn()
    .withExif({
      IFD0: { Make: 'Kameramakaren', Copyright: 'Hemlige Fotografen' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '65/1 32/1 5/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '17/1 32/1 13/1',
      },
    })
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Hemlig plats</x:xmpmeta>')
    .jpeg()
    .toBuffer()
  const before = await sharp(photo).metadata()
  expect([before.exif, before.icc, before.xmp].map(Boolean)).toEqual([true, true, true])
  expect(photo.includes('Kameramakaren')).toBe(true)
  const { answer, made } = await sent(photo)
  expect(answer).toEqual({ ok: true })
  if (!made) throw new Error('no picture')
  const after = await sharp(made).metadata()
  expect(after).toMatchObject({ format: 'webp', space: 'srgb', width: 80, height: 40 })
  for (const gone of ['exif', 'icc', 'xmp', 'iptc', 'comments', 'orientation'] as const)
    expect(after[gone], gone).toBeUndefined()
  for (const gone of ['EXIF', 'ICCP', 'XMP ', 'GPS', 'Kameramakaren', 'Hemlig'])
    expect(made.includes(gone), gone).toBe(false)
})

test('it is turned upright before the word about how it was held is thrown away', async () => {
  const held = await drawn(80, 40).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer()
  const { made, shown } = await sent(held)
  expect(shown).toMatchObject({ width: 40, height: 80 })
  if (!made) throw new Error('no picture')
  // A quarter clockwise: what was left is above.
  const { data } = await sharp(made).raw().toBuffer({ resolveWithObject: true })
  expect(data[0]).toBeGreaterThan(150)
  expect(data.at(-1)).toBeGreaterThan(150)
})

test.each(['jpeg', 'png', 'webp'] as const)(
  '%s is read, made small and WebP, and smaller for lists',
  async (kind) => {
    const { answer, shown, made, space } = await sent(await drawn(2400, 1200).toFormat(kind).toBuffer())
    expect(answer).toEqual({ ok: true })
    expect(shown).toMatchObject({ width: 1600, height: 800, caption: 'Ett bord' })
    const small = await findPicture(space.id, `${shown?.hash}-liten.webp`)
    if (!small || !made) throw new Error('no picture')
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 })
    expect(small.byteLength).toBeLessThan(made.byteLength)
  },
)

test('what is hard to make small is written with less care', async () => {
  const noise = Buffer.alloc(1600 * 1600 * 3)
  let seed = 1
  for (let at = 0; at < noise.length; at += 1) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    noise[at] = seed >> 16
  }
  const raw = { raw: { width: 1600, height: 1600, channels: 3 as const } }
  const plain = await sharp(noise, raw).webp({ quality: 75 }).toBuffer()
  const { made } = await sent(await sharp(noise, raw).jpeg({ quality: 80 }).toBuffer())
  expect(made?.byteLength).toBeLessThan(plain.byteLength)
})

/** A PNG of so many pixels that has none of them: a few bytes that would be gigabytes. */
function bomb(width: number, height: number) {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(name, 4, 'latin1')
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(Buffer.concat([head.subarray(4), body])))
    return Buffer.concat([head, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', deflateSync(Buffer.alloc(100_000)))
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer) {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

/** An animated PNG begins as any other, and says so in a chunk before its data. */
async function movingPng() {
  const still = await drawn().png().toBuffer()
  const said = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([still.subarray(0, 33), said, still.subarray(33)])
}

const twice = async () => {
  const frames = [await drawn().png().toBuffer(), await drawn(80, 40).negate().png().toBuffer()]
  return sharp(frames, { join: { animated: true } })
}

const cut = (file: Buffer) => file.subarray(0, Math.floor(file.length * 0.6))
const noisy = () =>
  sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })

const refused: [string, string, () => Promise<Buffer>][] = [
  ['SVG', 'picture-kind', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['GIF', 'picture-kind', async () => (await twice()).gif().toBuffer()],
  ['TIFF', 'picture-kind', async () => drawn().tiff().toBuffer()],
  ['AVIF', 'picture-kind', async () => drawn().avif().toBuffer()],
  [
    'a page called a picture',
    'picture-kind',
    async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  ],
  ['nothing', 'picture-kind', async () => Buffer.alloc(0)],
  ['an animated WebP', 'picture-moving', async () => (await twice()).webp().toBuffer()],
  ['an animated PNG', 'picture-moving', movingPng],
  ['a bomb', 'picture-pixels', async () => bomb(50_000, 50_000)],
  ['fewer pixels than it declares', 'picture-broken', async () => bomb(5000, 5000)],
  ['half a JPEG', 'picture-broken', async () => cut(await noisy().jpeg().toBuffer())],
  ['half a PNG', 'picture-broken', async () => cut(await noisy().png().toBuffer())],
  ['half a WebP', 'picture-broken', async () => cut(await noisy().webp().toBuffer())],
  ['the beginning of a JPEG', 'picture-broken', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['too many bytes', 'picture-large', async () => Buffer.alloc(pictureMostBytes + 1, 0xff)],
]

// The library reads only three kinds in here; the others are drawn before it is told so.
const files = new Map(await Promise.all(refused.map(async ([name, , make]) => [name, await make()] as const)))

test.each(refused)('%s is refused: %s', async (name, because) => {
  const { answer, shown } = await sent(files.get(name) ?? Buffer.alloc(0))
  expect(answer).toEqual({ ok: false, because })
  expect(shown).toBeNull()
})

test('two at once: both are made, one after the other, and the last one saved is shown', async () => {
  const { space, manager } = await aManaged()
  const [red, wide] = await Promise.all([drawn(60, 60).png().toBuffer(), drawn(90, 30).jpeg().toBuffer()])
  const answers = await Promise.all([
    changePicture(manager, space.id, { file: red, caption: 'Ett' }, now),
    changePicture(manager, space.id, { file: wide, caption: 'Två' }, now),
  ])
  expect(answers).toEqual([{ ok: true }, { ok: true }])
  const rows = (await read().select().from(pictures)).filter(({ spaceId }) => spaceId === space.id)
  expect(rows).toHaveLength(1)
  const deeds = await deedsAbout(space.id)
  expect(deeds.map(({ action }) => action)).toEqual(['change-picture', 'change-picture'])
  expect(deeds[1]?.after).toMatchObject({ caption: rows[0]?.caption })
  expect(deeds[1]?.before).toEqual({ caption: deeds[0]?.after?.caption, picture: deeds[0]?.after?.picture })
})

test('of more at once than can wait the last are told to come back', async () => {
  const file = await drawn().png().toBuffer()
  const answers = await Promise.all(Array.from({ length: 14 }, () => makePicture(file)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(8)
  expect(answers.filter((one) => !one.ok && one.because === 'busy')).toHaveLength(6)
})

test('the words can be changed alone; without a picture there is nothing to say them of', async () => {
  const { space, manager } = await aManaged()
  const words = { file: null, caption: 'Sex stolar' }
  expect(await changePicture(manager, space.id, words, now)).toEqual({
    ok: false,
    because: 'picture-missing',
  })
  await changePicture(manager, space.id, { file: await drawn().png().toBuffer(), caption: 'Ett' }, now)
  expect(await changePicture(manager, space.id, words, now)).toEqual({ ok: true })
  const [shown] = (await configurationFor(manager)).spaces
  expect(shown?.picture).toMatchObject({ caption: 'Sex stolar', width: 80 })
})

test('a picture that is taken away, or replaced, is at its address no more', async () => {
  const { shown, space, manager } = await sent(await drawn().png().toBuffer())
  const address = `${shown?.hash}.webp`
  const file = await drawn(40, 40).png().toBuffer()
  await changePicture(manager, space.id, { file, caption: 'Ett' }, now)
  expect(await findPicture(space.id, address)).toBeNull()
  const [other] = (await configurationFor(manager)).spaces
  const current = `${other?.picture?.hash}.webp`
  expect(await findPicture(space.id, current)).not.toBeNull()
  for (const wrong of [address, 'x.webp', `${current}.webp`, '', '../../x']) {
    expect(await findPicture(space.id, wrong)).toBeNull()
  }
  expect(await findPicture(`${space.id}\0`, current)).toBeNull()
  expect(await removePicture(manager, space.id, now)).toEqual({ ok: true })
  expect(await findPicture(space.id, current)).toBeNull()
  expect(await removePicture(manager, space.id, now)).toEqual({ ok: false, because: 'gone' })
  expect((await deedsAbout(space.id)).map(({ action }) => action)).toEqual([
    'change-picture',
    'change-picture',
    'remove-picture',
  ])
})

test('the picture of a retired space is not shown, and there again when the space is', async () => {
  const { shown, space, manager } = await sent(await drawn().png().toBuffer())
  const address = `${shown?.hash}.webp`
  await retireSpace(manager, space.id, false, now)
  expect(await findPicture(space.id, address)).toBeNull()
  const file = await drawn().png().toBuffer()
  const retired = await changePicture(manager, space.id, { file, caption: 'Ett' }, now)
  expect(retired).toEqual({ ok: false, because: 'gone' })
  await retireSpace(manager, space.id, true, now)
  expect(await findPicture(space.id, address)).not.toBeNull()
})

test('nobody changes a picture of another centre', async () => {
  const { shown, space } = await sent(await drawn().png().toBuffer())
  const { manager: other } = await aManaged()
  const file = await drawn().png().toBuffer()
  const gone = { ok: false, because: 'gone' }
  expect(await changePicture(other, space.id, { file, caption: 'X' }, now)).toEqual(gone)
  expect(await removePicture(other, space.id, now)).toEqual(gone)
  expect(await changePicture(other, 'finns-inte' as SpaceId, { file, caption: 'X' }, now)).toEqual(gone)
  expect(await findPicture(space.id, `${shown?.hash}.webp`)).not.toBeNull()
})
