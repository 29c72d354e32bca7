import { z } from 'zod'
import { reserveFields } from './form'

/** What the form for standing in line sends. `alla` ticked: any space of the kind would do. */
export const waitFields = reserveFields.omit({ note: true }).extend({ alla: z.string().max(10).optional() })
