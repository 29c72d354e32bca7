import { afterEach, expect, vi } from 'vitest'

/** An error on the console is a failed test. */
const errors = vi.spyOn(console, 'error')

afterEach(() => {
  const said = errors.mock.calls
  errors.mockClear()
  expect(said, 'console.error was called').toEqual([])
})
