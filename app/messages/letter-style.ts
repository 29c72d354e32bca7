/** Mail programs know no style sheets and few of the rules, so each part carries its own; colours are those of styles.css. */
export const style = {
  body: { margin: 0, padding: 0, backgroundColor: '#fbfaf6', color: '#14231f' },
  sheet: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: '24px 16px',
    backgroundColor: '#fbfaf6',
    color: '#14231f',
    fontFamily: 'Verdana, "Segoe UI", Roboto, sans-serif',
    fontSize: '16px',
    lineHeight: '25px',
  },
  brand: { margin: 0, color: '#0f5c4a', fontWeight: 700 },
  code: { margin: '8px 0', fontSize: '34px', lineHeight: '44px', fontWeight: 700, letterSpacing: '6px' },
  heading: { fontSize: '25px', lineHeight: '31px', margin: '16px 0' },
  second: { fontSize: '18px', lineHeight: '25px', margin: '24px 0 8px' },
  paragraph: { margin: '16px 0' },
  table: { width: '100%', borderCollapse: 'collapse', margin: '16px 0' },
  term: {
    width: '34%',
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '8px 12px 8px 0',
    fontWeight: 400,
    color: '#4d5f58',
    borderTop: '1px solid #cdd8ce',
  },
  value: { verticalAlign: 'top', padding: '8px 0', fontWeight: 700, borderTop: '1px solid #cdd8ce' },
  caption: { textAlign: 'left', padding: '0 0 8px', color: '#4d5f58', fontSize: '15px' },
  head: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '8px 6px',
    backgroundColor: '#e3ece4',
    color: '#14231f',
    fontSize: '13px',
    lineHeight: '18px',
  },
  cell: {
    verticalAlign: 'top',
    padding: '8px 6px',
    fontSize: '14px',
    lineHeight: '20px',
    borderTop: '1px solid #cdd8ce',
    overflowWrap: 'anywhere',
  },
  first: { fontWeight: 700, whiteSpace: 'nowrap', overflowWrap: 'normal' },
  last: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  button: {
    display: 'inline-block',
    padding: '12px 22px',
    backgroundColor: '#0f5c4a',
    color: '#ffffff',
    fontWeight: 700,
    borderRadius: '6px',
    textDecoration: 'none',
  },
  link: { color: '#0f5c4a' },
  list: { margin: '8px 0 16px', padding: '0 0 0 20px' },
  item: { margin: '0 0 12px' },
  foot: {
    borderTop: '1px solid #cdd8ce',
    marginTop: '28px',
    paddingTop: '8px',
    color: '#4d5f58',
    fontSize: '14px',
    lineHeight: '21px',
  },
  below: { borderTop: '1px solid #cdd8ce', marginTop: '28px', paddingTop: '8px' },
  small: { margin: '8px 0' },
  note: { margin: '8px 0', color: '#4d5f58', fontSize: '14px', lineHeight: '21px' },
  hidden: { display: 'none', maxHeight: 0, overflow: 'hidden' },
} as const

/** For readers who like it dark, in programs that heed it; the others show the letter as it is. */
export const darkStyle = `@media (prefers-color-scheme: dark) {
  .l-page { background-color: #0e1715 !important; color: #e8efe9 !important; }
  .l-brand, .l-link { color: #83d6ba !important; }
  .l-button { background-color: #83d6ba !important; color: #0e1715 !important; }
  .l-muted { color: #a9bab2 !important; }
  .l-head { background-color: #182521 !important; color: #e8efe9 !important; }
  .l-rule { border-color: #33443d !important; }
}`
