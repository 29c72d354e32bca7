import { z } from 'zod'
import { cleanLine } from '~/lib/clean'
import { captionMost } from './picture'

/** What a browser may send with a picture. */
export const pictureForm = z.object({
  caption: z
    .string({ error: 'capacity.picture.errors.caption' })
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, 'capacity.picture.errors.caption')
        .max(captionMost, 'capacity.picture.errors.caption'),
    ),
})
