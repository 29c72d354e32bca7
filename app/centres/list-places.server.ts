import { read } from '#db/connect.server'
import type { CentreId } from './centre'
import type { SpaceId } from './space'
import { configurations } from './steps.server'

/** Every centre with what can be booked there, by their ids: what has a page of its own. One statement when nothing has changed. */
export const listPlaces = async (): Promise<{ centre: CentreId; spaces: SpaceId[] }[]> =>
  (await configurations(read())).map(({ centre, spaces }) => ({
    centre: centre.id,
    spaces: spaces.map(({ id }) => id),
  }))
