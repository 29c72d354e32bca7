import { createHmac } from 'node:crypto'
import { secretsAt } from '#db/secrets.server'
import { newReference } from '~/lib/reference'
import type { Instant } from '~/lib/time'
import type { DisplayId } from './display'

/**
 * The code by which a display is paired, worked out of its id, so that staff may look at it again while no
 * table holds it.
 * @returns one for each secret that still counts, the newest first
 */
export const pairingCodes = (id: DisplayId, now: Instant): string[] =>
  secretsAt(now).map(({ value }) => {
    let block = 0
    return newReference((size) =>
      createHmac('sha256', value).update(`larplats display\n${id}\n${block++}`).digest().subarray(0, size),
    )
  })
