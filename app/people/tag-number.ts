import { cleanLine } from '~/lib/clean'

/** A tag's number as it is kept: capitals, no spaces, so that the same tag is the same number. */
export const plainNumber = (typed: string) => cleanLine(typed).replaceAll(' ', '').toUpperCase()
