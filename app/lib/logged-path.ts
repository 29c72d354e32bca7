/** An address as it may stand in a log: without what was asked, and without the secrets of calendars. */
export const loggedPath = (url: string) =>
  (url.split('?')[0] ?? '').replace(/^(\/+kalender\/+)[^/]+/i, '$1***')
