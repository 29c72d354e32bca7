import { isDate, type LocalDate } from '~/lib/time'

/**
 * How values of one shape are said: what a deed changed is kept as JSON, of which types know nothing. Null for a value
 * of any other shape.
 */
export const saidAs =
  <Value, Rest extends unknown[]>(
    isSuch: (value: unknown) => value is Value,
    say: (value: Value, ...rest: Rest) => string,
  ) =>
  (value: unknown, ...rest: Rest): string | null =>
    isSuch(value) ? say(value, ...rest) : null

export const isNumber = (value: unknown): value is number => typeof value === 'number'

export const isDay = (value: unknown): value is LocalDate => typeof value === 'string' && isDate(value)

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
