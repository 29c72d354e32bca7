/** Who answers for this installation, as its owner has configured it. */
export interface Operator {
  name: string | null
  email: string | null
}

/** From `OPERATOR_NAME` and `OPERATOR_EMAIL`; null for what is not said, which the pages then own up to. */
export const operator = (env: Record<string, string | undefined> = process.env): Operator => ({
  name: env.OPERATOR_NAME?.trim() || null,
  email: /^[^\s@]+@[^\s@]+$/.exec(env.OPERATOR_EMAIL?.trim() ?? '')?.[0] ?? null,
})
