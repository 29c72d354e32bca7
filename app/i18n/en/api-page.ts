/** The page about the API. */
export const apiPage = {
  page: {
    title: 'API for developers',
    meta: 'Read free times and book from programs of your own: calls, examples, error codes and limits of the Lärplats API.',
    lead: 'Show free places on the municipality’s website, in a kiosk or in an app, and book from there.',
    openapi: 'Get the description (OpenAPI 3.1)',
    start: 'Get started',
    see: '1. See what is free',
    seeLead: 'Reading about centres, spaces and free times takes no key.',
    key: '2. Get a key',
    keyAfter: 'The answer shows the key this once. Keep it like a password, and revoke it on the account.',
    keyLink: 'API keys',
    keyUnder: 'Make one under',
    keyOr: ', or with a call:',
    book: '3. Book',
    bookLead:
      'Take the spaceId from the answer in step 1, and make up an Idempotency-Key for each new booking.',
    bookAfter:
      'The answer is 201 with the booking. If the answer gets lost, send the same call again: it never becomes two bookings.',
    yourEmail: 'you@example.com',
    yourPassword: 'your password',
    yourProgram: 'The kiosk in the hall',
    calls: 'Calls',
    callsLead: 'Every address begins with {{root}}.',
    call: 'Call',
    does: 'What it does',
    needsKey: 'Needs a key',
    good: 'Good to know',
    times:
      'Send times by ISO 8601 with Z or an offset; they always come back with Z. Opening hours are wall-clock times in the centre’s zone.',
    lists:
      'Lists come in pages, with items and next. Send next as cursor for the next page. limit is at most 200, and 50 unless you say.',
    languages: 'The sentences in errors follow the Accept-Language header: Swedish or English.',
    browsers: 'Calls may be made from any website (CORS). Cookies are never used.',
    data: 'The whole catalogue of courses can be fetched under',
    tolerant: 'New fields may be added. Pass over those you do not know.',
    problems: 'Errors',
    problemsLead:
      'A no is application/problem+json (RFC 9457). The field because is the code; it never changes, though the sentence may. With taken and a few others, alternatives lists what is free instead.',
    code: 'Code',
    sentence: 'For example',
    limits: 'Limits',
    limitsPace: '{{points}} in {{time}}',
    limitsPassword: 'Passwords: {{address}} from one network address, {{account}} for one account.',
    limitsKeys:
      'New keys: {{address}} from one network address, {{account}} for one account. An account has at most {{most}}.',
    limitsChanges: 'Bookings, moves and cancellations: {{account}} for one account, refused ones included.',
    limitsBody: 'A call may have at most {{size}}, and must tell its length.',
    limitsRest:
      'Other calls are not counted, but please answer your visitors from memory for 15 seconds. 429 and 503 say in Retry-After when you can try again.',
  },
}
