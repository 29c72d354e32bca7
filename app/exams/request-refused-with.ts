/** What a page that says no is answered with: a consent that lacks is a fault of the form, a busy store 503, many in a short time 429, a rule 409. */
export const seatRefusedWith = ({ because }: { because: string }) => ({
  status: because === 'consent' ? 422 : because === 'too-often' ? 429 : because === 'busy' ? 503 : 409,
})
