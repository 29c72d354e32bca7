import { parseArgs } from 'node:util'

export const engines = ['sqlite', 'postgres'] as const
export type EngineName = (typeof engines)[number]

export const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k', 's'] as const
export type Letter = (typeof letters)[number]

/** What was asked for on the command line. */
export interface Options {
  engine: EngineName
  only: Letter[]
  /** Small sizes, to see that everything runs: the figures mean little. */
  quick: boolean
}

/** Reads the command line; ends the process with a sentence when it cannot. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: 'string', default: 'sqlite' },
      only: { type: 'string', default: letters.join(',') },
      quick: { type: 'boolean', default: false },
    },
  })
  const engine = engines.find((one) => one === values.engine)
  const asked = values.only.split(',').map((text) => text.trim())
  const only = letters.filter((letter) => asked.includes(letter))
  if (!engine || only.length < asked.length) {
    console.error(`--engine is one of ${engines.join(', ')}; --only lists some of ${letters.join(',')}`)
    process.exit(2)
  }
  return { engine, only, quick: values.quick }
}
