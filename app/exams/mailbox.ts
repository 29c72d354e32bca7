import type { SittingInFull } from './sitting'

/** Where the exam office of a sitting is reached: the sitting's own mailbox, else its university's; null: nobody has said. */
export const mailboxOf = ({
  contactEmail,
  policy,
}: Pick<SittingInFull, 'contactEmail' | 'policy'>): string | null =>
  contactEmail ?? policy?.rules.mailbox ?? null
