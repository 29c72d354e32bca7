import { z } from 'zod'
import { spaceKinds } from '~/centres/space'
import { endsAfterStart, order, reserveFields, reserveShape } from './form'

/** What the form for standing in line sends. `alla` ticked: any space of the kind would do. */
export const waitFields = reserveFields.omit({ note: true }).extend({ alla: z.string().max(10).optional() })

/** Body of `POST /api/v1/waits`: a space, or a kind at a centre. */
export const waitBody = reserveShape
  .omit({ note: true, spaceId: true })
  .extend({
    spaceId: reserveShape.shape.spaceId.optional(),
    centre: z.string('booking.errors.space').max(200, 'booking.errors.space').optional(),
    kind: z.enum(spaceKinds, 'api.errors.kind').optional(),
  })
  .refine(endsAfterStart, order)
  .refine(
    ({ spaceId, centre, kind }) => spaceId !== undefined || (centre !== undefined && kind !== undefined),
    {
      message: 'booking.errors.space',
      path: ['spaceId'],
    },
  )
