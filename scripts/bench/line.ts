import type { EngineName, Letter, Options } from './options'
import type { Stores } from './stores'

/** What a figure works with. */
export interface Bench extends Pick<Options, 'engine' | 'quick'> {
  stores: Stores
  /** Tells a person how far it has come. */
  say(progress: string): void
}

/** One figure as it is printed, with the numbers it was worked out from. */
export interface Line extends Record<string, unknown> {
  figure: Letter
  name: string
  engine: EngineName
  /** Null where the figure is no ratio. */
  ratio: number | null
  aim: string | null
  met: boolean | null
}

/** Measures one letter. */
export type Figure = (bench: Bench) => Promise<Line[]>

/** What a value should be; null where nothing was promised. */
export type Aim = { least: number } | { most: number } | null

/** The words and the verdict of an aim. */
export function judged(value: number, aim: Aim): Pick<Line, 'aim' | 'met'> {
  if (!aim) return { aim: null, met: null }
  return 'least' in aim
    ? { aim: `>= ${aim.least}`, met: value >= aim.least }
    : { aim: `<= ${aim.most}`, met: value <= aim.most }
}
