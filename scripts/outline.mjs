/**
 * Makes app/centres/outline.ts: Sweden and what lies around it, simple enough to send with a page.
 * Data: Natural Earth 1:10m (public domain) as packaged by world-atlas. Run by hand: node scripts/outline.mjs
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { feature } from 'topojson-client'

const world = JSON.parse(
  readFileSync(new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8'),
)

/** Degrees: west, south, east, north of what a map of Sweden can show. */
const frame = { west: 4, south: 53.6, east: 31, north: 71.3 }
/** How far a simplified line may stray, in degrees of latitude: Sweden's own, and its neighbours'. */
const tolerance = { own: 0.022, near: 0.06 }
/** The smallest island that is kept, in square degrees of latitude. */
const smallest = { own: 0.012, near: 0.08 }

const squeeze = (lat) => Math.cos((lat * Math.PI) / 180)

/** Douglas and Peucker's way: keep the point that strays most, until none strays too far. */
function simplify(line, most) {
  if (line.length < 3) return line
  const [first, last] = [line[0], line.at(-1)]
  let [far, at] = [0, 0]
  for (let i = 1; i < line.length - 1; i += 1) {
    const distance = fromSegment(line[i], first, last)
    if (distance > far) [far, at] = [distance, i]
  }
  if (far <= most) return [first, last]
  return [...simplify(line.slice(0, at + 1), most).slice(0, -1), ...simplify(line.slice(at), most)]
}

function fromSegment([x, y], [ax, ay], [bx, by]) {
  const k = squeeze(ay)
  const [dx, dy, px, py] = [(bx - ax) * k, by - ay, (x - ax) * k, y - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy)
}

const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]
      return sum + x * ny - nx * y
    }, 0) / 2,
  ) * squeeze(ring[0][1])

/** Cuts a ring at the frame, one side after the other (Sutherland and Hodgman). */
function cut(ring) {
  const sides = [
    [0, frame.west, 1],
    [0, frame.east, -1],
    [1, frame.south, 1],
    [1, frame.north, -1],
  ]
  return sides.reduce(
    (points, [axis, limit, sign]) => {
      const inside = (point) => (point[axis] - limit) * sign >= 0
      return points.flatMap((point, i) => {
        const before = points.at(i - 1)
        const crossing = () => {
          const t = (limit - before[axis]) / (point[axis] - before[axis])
          return [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]
        }
        if (inside(point)) return inside(before) ? [point] : [crossing(), point]
        return inside(before) ? [crossing()] : []
      })
    },
    ring.slice(0, -1),
  )
}

/** Russia goes on beyond 180 degrees: keep counting, or it would be drawn round the other way. */
const eastward = (ring) => ring.map(([x, y]) => [x < -100 ? x + 360 : x, y])

const byName = (name) => world.objects.countries.geometries.find((one) => one.properties.name === name)
const arcsOf = (country) =>
  new Set(
    byName(country)
      .arcs.flat(3)
      .map((arc) => (arc < 0 ? ~arc : arc)),
  )

// Arcs are shared by neighbours: simplified once, borders still meet. Sweden's keep more.
const own = arcsOf('Sweden')
const { scale, translate } = world.transform
const arcs = world.arcs.map((arc, number) => {
  let [x, y] = [0, 0]
  const line = arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  const most = own.has(number) ? tolerance.own : tolerance.near
  // A ring of its own would fall together to a line: cut it in two first.
  const half = Math.floor(line.length / 2)
  const ring = line.length > 3 && line[0].join() === line.at(-1).join()
  return ring
    ? [...simplify(line.slice(0, half + 1), most).slice(0, -1), ...simplify(line.slice(half), most)]
    : simplify(line, most)
})
const simple = { ...world, arcs, transform: undefined }

/** Whole hundredths of a degree, as [first point, steps…], flat. */
function shape(name, least) {
  const { geometry } = feature(simple, byName(name))
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .map(([outer]) => cut(eastward(outer)))
    .filter((ring) => ring.length > 2 && area(ring) >= least)
    .map((ring) => {
      const whole = ring.map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)])
      return whole.flatMap(([x, y], i) => {
        const [px, py] = i === 0 ? [0, 0] : whole[i - 1]
        return [x - px, y - py]
      })
    })
}

const sweden = shape('Sweden', smallest.own)
const near = [
  'Norway',
  'Finland',
  'Denmark',
  'Russia',
  'Estonia',
  'Latvia',
  'Lithuania',
  'Poland',
  'Germany',
].flatMap((name) => shape(name, smallest.near))

const target = new URL('../app/centres/outline.ts', import.meta.url)
writeFileSync(
  target,
  `/**
 * Outlines of Sweden and its neighbours, made by scripts/outline.mjs from Natural Earth (public domain).
 * Each ring: longitude and latitude in hundredths of a degree, the first point and then steps.
 */
export const outline: { sweden: number[][]; near: number[][] } = {
  // biome-ignore format: numbers
  sweden: ${JSON.stringify(sweden)},
  // biome-ignore format: numbers
  near: ${JSON.stringify(near)},
}
`,
)
execFileSync('npx', ['biome', 'check', '--write', target.pathname], { stdio: 'inherit' })
const points = (rings) => rings.reduce((sum, ring) => sum + ring.length / 2, 0)
console.log(`Sweden ${points(sweden)} points in ${sweden.length} rings, neighbours ${points(near)}`)
