/** A form that comes back as it was, with what is wrong with it. */
export interface FailedForm {
  /** Sentences by field; the field `''` is the form as a whole. */
  errors: Record<string, string>
  /** What was typed, passwords left out. */
  values: Record<string, string>
}

/** The errors in the order of the form, for a summary. */
export const inOrder = (failed: FailedForm | undefined, fields: readonly string[]) =>
  ['', ...fields].flatMap((field) => {
    const sentence = failed?.errors[field]
    return sentence ? [{ field, sentence }] : []
  })
