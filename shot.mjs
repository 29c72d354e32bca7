import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const shot = async (name, o, path) => { const c = await b.newContext({ locale:'sv-SE', baseURL:'http://127.0.0.1:4731', ...o }); const p = await c.newPage()
 await p.goto('/logga-in'); await p.fill('input[name=email]','manager@demo.larplats.example'); await p.fill('input[name=password]','demo-larplats-1'); await p.locator('main form button').last().click(); await p.waitForLoadState()
 const r = await p.goto(path); console.log(name, r.status(), r.headers()['server-timing'], await p.evaluate(()=>[document.documentElement.scrollWidth, innerWidth])); if (name==='print') await p.pdf({path:'/tmp/fig-print.pdf',format:'A4'}); else await p.screenshot({ path:`/tmp/fig-${name}.png`, fullPage:true });  { const n = await p.locator('main section').count(); for (const [i,y] of [[0,0],[1,1700],[2,3400]]) await p.screenshot({path:`/tmp/fig-${name}-${i}.png`, fullPage:true, clip:{x:0,y,width:o.viewport.width,height:1700}}).catch(()=>{}) } await c.close() }
const W='/personal/an-lycksele/statistik?period=manad&dag=2026-11-01'
await shot('wide',{viewport:{width:1280,height:900}},W)
await shot('phone',{viewport:{width:360,height:740},javaScriptEnabled:true,colorScheme:'dark'},W)
await shot('print',{viewport:{width:1280,height:900}},W)
await b.close()
