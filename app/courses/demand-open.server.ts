import { read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import { fewest } from './demand-count-rules'
import { linesIn } from './demand-lines.server'
import { liveSince } from './demand-rules'
import * as store from './demand-wish-store.server'

/** So many lines are shown to everybody. */
const linesMost = 50

/** What everybody may see: what at least five people of a municipality want. Two statements. */
export async function openDemand(now: Instant, municipalities?: readonly string[]) {
  const cells = await store.listCells(read(), liveSince(now), municipalities)
  const told = cells.filter(({ people }) => people >= fewest)
  return (await linesIn(read(), told)).slice(0, linesMost)
}
