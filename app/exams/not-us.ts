/** What a mailbox says to which a learner's question should not have gone; it stands where a reason does. */
export const notUs = 'Vi är inte rätt mottagare.'
