const d=document,root=d.documentElement,$=(s,e=d)=>e.querySelector(s),$$=(s,e=d)=>[...e.querySelectorAll(s)];
root.classList.add('js');
/* menus: Escape and a press outside close them */
const menus=$$('details.menu');
d.addEventListener('keydown',e=>{if(e.key==='Escape')menus.forEach(m=>{if(m.open){m.open=false;if(m.contains(d.activeElement))$('summary',m).focus()}})});
d.addEventListener('pointerdown',e=>menus.forEach(m=>{if(!m.contains(e.target))m.open=false}));
/* the view is kept in the address, so a link carries it; only what differs from how the page opens */
const inputs=$$('input[data-view]'),opened=inputs.map(i=>i.checked),asked=new URLSearchParams(location.search).get('view');
if(asked!==null){const on=asked.split('.');inputs.forEach(i=>{const k=i.dataset.view;if(on.includes(k))i.checked=true;else if(on.includes('no-'+k))i.checked=false})}
const go=hash=>{const u=new URL(location.href),v=inputs.flatMap((i,n)=>i.checked===opened[n]?[]:i.type==='radio'?(i.checked?[i.dataset.view]:[]):[(i.checked?'':'no-')+i.dataset.view]).join('.');
v?u.searchParams.set('view',v):u.searchParams.delete('view');u.hash=hash;try{history.replaceState(null,'',u)}catch{}};
d.addEventListener('change',()=>go(location.hash));
/* ages are of the day of the build until the page is opened */
const rules=new Intl.PluralRules(root.lang||'en');
$$('[data-since]').forEach(a=>{const n=Math.floor((Date.now()-Date.parse(a.dataset.since))/864e5);
if(n>=0){a.textContent=(a.dataset[rules.select(n)]??a.dataset.other).replace('#',n.toLocaleString(root.lang));a.classList.toggle('stale',n>a.dataset.limit)}});
