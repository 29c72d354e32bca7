import type { Id } from '~/lib/id'
import { boolean, index, instant, integer, table, text, uniqueIndex } from '../dialect'
import { centres } from './centres'
import { examRequests } from './exams'
import { people } from './identity'

/** What somebody owes a centre, and that it was paid. Whole SEK. */
export const examCharges = table(
  'exam_charges',
  {
    id: text<Id<'exam-charge'>>().primaryKey(),
    centreId: text<Id<'centre'>>()
      .notNull()
      .references(() => centres.id),
    requestId: text<Id<'exam-request'>>()
      .notNull()
      .references(() => examRequests.id),
    kind: text<'fee' | 'late-cancellation' | 'no-show'>().notNull(),
    amount: integer().notNull(),
    withVat: boolean(),
    dueAt: instant(),
    createdAt: instant().notNull(),
    paidAt: instant(),
    way: text<'swish' | 'card' | 'bankgiro' | 'invoice'>(),
    /** What the payment is known by at the bank or on the invoice. */
    paymentReference: text().notNull().default(''),
    /** Counted up at each centre, from 1; null: not paid. */
    receipt: integer(),
    markedBy: text<Id<'person'>>().references(() => people.id, { onDelete: 'set null' }),
    /** It is not to be paid after all, and why. */
    waivedAt: instant(),
    refundedAt: instant(),
    reason: text().notNull().default(''),
    /** Who owes or paid it, once its request is purged and nobody's: accounts are kept longer. */
    payer: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('exam_charges_once').on(t.requestId, t.kind),
    uniqueIndex('exam_charges_receipt').on(t.centreId, t.receipt),
    index('exam_charges_centre').on(t.centreId, t.createdAt),
  ],
)
