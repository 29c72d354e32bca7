import { geoConicEqualArea, geoPath } from 'd3-geo'
import { useText } from '~/i18n/speech'
import type { Point } from '~/lib/geo'
import { outline } from './outline'

/** Units of the drawing; the page decides how large it is. */
const size = { width: 400, height: 860 }

const rings = (coded: number[][]) =>
  coded.map((steps) => {
    const ring: [number, number][] = []
    let [x, y] = [0, 0]
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0
      y += steps[at + 1] ?? 0
      ring.push([x / 100, y / 100])
    }
    const [first] = ring
    return first ? [...ring, first] : ring
  })

/** Lines, not areas: d3 would read a ring that turns the other way as the rest of the earth. */
const lines = (coded: number[][]) => ({ type: 'MultiLineString' as const, coordinates: rings(coded) })

const projection = geoConicEqualArea()
  .parallels([57, 67])
  .rotate([-16.5, 0])
  .fitExtent(
    [
      [24, 24],
      [size.width - 24, size.height - 24],
    ],
    lines(outline.sweden),
  )
const draw = geoPath(projection).digits(1)
const sweden = draw(lines(outline.sweden)) ?? ''
const near = draw(lines(outline.near)) ?? ''

export interface Dot extends Point {
  id: string
  name: string
  town: string
  to: string
  /** In the town that the reader chose last. */
  own: boolean
}

interface Placed extends Dot {
  x: number
  y: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const radius = 6
const letter = { width: 6.6, height: 14 }

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

type Side = 'right' | 'left' | 'over' | 'under'
const sides: Side[] = ['right', 'left', 'over', 'under']

/** Where the name of a town would stand. */
function labelBox({ x, y }: Placed, town: string, side: Side): Box {
  const width = town.length * letter.width
  const gap = radius + 3
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2
  const middle = side === 'over' ? y - gap - 5 : side === 'under' ? y + gap + 5 : y
  return {
    left,
    right: left + width,
    top: middle - letter.height / 2,
    bottom: middle + letter.height / 2,
  }
}

/** Names the towns there is room to name; the reader's own first. */
function labels(dots: readonly Placed[]) {
  const taken: Box[] = dots.map(({ x, y }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }))
  const named = new Set<string>()
  return [...dots]
    .sort((a, b) => Number(b.own) - Number(a.own) || a.town.localeCompare(b.town, 'sv'))
    .flatMap((dot) => {
      if (named.has(dot.town)) return []
      const free = sides
        .map((side) => labelBox(dot, dot.town, side))
        .find((box) => box.left > 2 && box.right < size.width - 2 && !taken.some((other) => meet(box, other)))
      if (!free) return []
      taken.push(free)
      named.add(dot.town)
      return [{ ...dot, at: { x: (free.left + free.right) / 2, y: free.bottom - 2.5 } }]
    })
}

/** Sweden with a dot for each centre; every dot is a link with a name. The list beside it says the same. */
export function CentreMap({ dots }: { dots: readonly Dot[] }) {
  const text = useText()
  const placed = dots.flatMap((dot) => {
    const at = projection([dot.lon, dot.lat])
    return at ? [{ ...dot, x: Math.round(at[0] * 10) / 10, y: Math.round(at[1] * 10) / 10 }] : []
  })
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="map h-auto max-h-[calc(100vh-8rem)] w-full rounded-md bg-sea"
    >
      <title>{text('centres.map.title')}</title>
      <path d={near} className="fill-land stroke-sea" />
      <path d={sweden} className="fill-land-own stroke-coast" strokeLinejoin="round" />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes focus */}
      <g aria-hidden="true" className="hidden sm:block">
        {labels(placed).map(({ id, town, at, own }) => (
          <text key={id} x={at.x.toFixed(1)} y={at.y.toFixed(1)} className={own ? 'font-bold' : undefined}>
            {town}
          </text>
        ))}
      </g>
      {placed.map(({ id, name, to, x, y, own }) => (
        <a key={id} href={to} aria-label={name}>
          <title>{name}</title>
          <circle cx={x} cy={y} r="12" className="fill-transparent" />
          <circle cx={x} cy={y} r={own ? radius + 2 : radius} className={own ? 'own' : undefined} />
        </a>
      ))}
    </svg>
  )
}
